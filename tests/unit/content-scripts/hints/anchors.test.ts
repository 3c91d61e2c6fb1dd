// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findAnchors, isSameRow } from '../../../../content-scripts/hints/anchors.ts';
import type { Hints, HintRow } from '../../../../src/hints/hints.ts';

const GUID = '5ab1c0de-7a3e-4f21-9c44-00000000000';
const row = (name: string, ref: string | null = null): HintRow => ({
  key: name,
  name,
  ref,
  product: name,
  people: null,
  hint: null,
});
const hints = (rows: HintRow[], read: number | null): Hints => ({ rows, read, commands: [], names: {} });

/** A table of Fluent 8's roles with these names, each a link with a GUID where one is given. */
function draw(names: readonly (readonly [name: string, guid?: string])[], count = names.length): HTMLElement {
  const rows = names.map(
    ([name, guid], index) => `<div role="row" aria-selected="${String(index === 1)}">
      <div role="gridcell"><input type="checkbox"></div>
      <div role="rowheader"><a href="#/${guid ? `subscriptions/webdirect/${guid}` : 'x'}">${name}</a></div>
      <div role="gridcell">Active</div></div>`,
  );
  document.body.innerHTML = `<div role="grid" aria-rowcount="${String(count + 1)}"><div role="row">
    <div role="gridcell"><input type="checkbox"></div><div role="columnheader">Product name</div>
    <div role="columnheader">Status</div></div>${rows.join('')}</div>`;
  return document.querySelector('[role="grid"]') as HTMLElement;
}

beforeEach(() => {
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
});

function indexes(of: Hints): [number, string][] {
  return (findAnchors(of)?.anchors ?? []).map(({ index, text }) => [index, text]);
}

describe('findAnchors', () => {
  it('knows a row by the GUID in its own link, whatever its name, nearest deadline first', () => {
    draw([
      ['Renamed', `${GUID}2`],
      ['B', `${GUID}1`],
      ['Of somebody else', `${GUID}9`],
    ]);
    const plan = [row('B', `${GUID}1`), row('A', `${GUID}2`)];
    expect(indexes(hints(plan, 3))).toEqual([
      [0, 'B'],
      [1, 'Renamed'],
    ]);
    // Read another way, the number of rows says nothing and the GUID is enough.
    expect(indexes(hints(plan, null))).toHaveLength(2);
  });

  it('knows a row by a name that both have once, and only where as many rows were read', () => {
    draw([['A'], ['B'], ['B'], ['C']]);
    const plan = [row('C'), row('B'), row('A'), row('A')];
    expect(indexes(hints(plan, 4))).toEqual([[0, 'C']]);
    expect(indexes(hints(plan, null))).toEqual([]);
  });

  it('knows by its name a row that was read without its GUID, but none of another GUID', () => {
    draw([
      ['A', `${GUID}1`],
      ['B', `${GUID}2`],
    ]);
    expect(indexes(hints([row('A'), row('B', `${GUID}7`)], 2))).toEqual([[0, 'A']]);
  });

  it('points at nothing where the page has more or fewer rows than were read', () => {
    draw([['A', `${GUID}1`]], 12);
    expect(indexes(hints([row('A', `${GUID}1`)], 12))).toHaveLength(1);
    expect(indexes(hints([row('A', `${GUID}1`)], 11))).toEqual([]);
  });

  it('tells what is selected, also where the plan does not know it', () => {
    draw([['A'], ['B']]);
    expect(findAnchors(hints([row('A'), row('B')], 2))?.selected).toEqual([1]);
    expect(findAnchors(hints([row('A')], 2))?.selected).toEqual([-1]);
  });

  it('gives null where there is no table', () => {
    document.body.replaceChildren();
    expect(findAnchors(hints([row('A')], 1))).toBeNull();
  });
});

describe('isSameRow', () => {
  it('is false once the page has recycled the row or taken it away', () => {
    const grid = draw([['A', `${GUID}1`]]);
    const [anchor] = findAnchors(hints([row('A', `${GUID}1`)], 1))?.anchors ?? [];
    if (!anchor) throw new Error('no anchor');
    expect(isSameRow(anchor)).toBe(true);
    const link = anchor.cell.querySelector('a');
    if (link) link.textContent = 'B';
    expect(isSameRow(anchor)).toBe(false);
    if (link) link.textContent = 'A';
    grid.remove();
    expect(isSameRow(anchor)).toBe(false);
  });
});
