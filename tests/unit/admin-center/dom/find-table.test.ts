// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { findTable, keyColumnBoxes, overlaps } from '../../../../src/admin-center/dom/find-table.ts';

/** jsdom lays nothing out: each element says its own box. */
function box(element: Element, left: number, top: number, right: number, bottom: number): void {
  element.getBoundingClientRect = () => new DOMRect(left, top, right - left, bottom - top);
}

beforeEach(() => {
  document.body.innerHTML = `
    <table id="hidden"><tr><th>a</th><th>b</th></tr></table>
    <div role="grid" id="list">
      <div role="columnheader" data-item-key="name">Product name</div>
      <div role="columnheader" data-item-key="renewal">Renewal date</div>
      <div role="columnheader" data-item-key="c8">Billing frequency</div>
      <div role="columnheader" data-item-key="c9">Betalingsmetode</div>
    </div>`;
  box(document.querySelector('#list') as Element, 0, 100, 900, 700);
  document.querySelectorAll('[role="columnheader"]').forEach((cell, index) => {
    box(cell, index * 200, 100, index * 200 + 200, 140);
  });
});

describe('findTable', () => {
  it('takes the first table that is visible and has headers', () => {
    expect(findTable(document)?.id).toBe('list');
  });

  it('gives null while there is none', () => {
    document.body.replaceChildren();
    expect(findTable(document)).toBeNull();
  });
});

describe('keyColumnBoxes', () => {
  it('leaves out how it is billed and paid, in both languages', () => {
    const boxes = keyColumnBoxes(document.querySelector('#list') as HTMLElement);
    expect(boxes).toEqual([
      { left: 0, right: 200, top: 100, bottom: 700 },
      { left: 200, right: 400, top: 100, bottom: 700 },
    ]);
  });
});

describe('overlaps', () => {
  it('needs more than a common edge', () => {
    const a = { left: 0, top: 0, right: 10, bottom: 10 };
    expect(overlaps(a, { left: 10, top: 0, right: 20, bottom: 10 })).toBe(false);
    expect(overlaps(a, { left: 9, top: 9, right: 20, bottom: 20 })).toBe(true);
  });
});
