// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import {
  cardBox,
  isSmall,
  isTiny,
  pillBox,
  readViewport,
  sideOf,
} from '../../../../content-scripts/panel/placement.ts';

const WIDE = { width: 1440, height: 900, rtl: false, scrollbar: false };

describe('where the panel docks', () => {
  it('is the bottom corner where lines end, 16 px from the edges', () => {
    expect(cardBox(WIDE, 'end')).toEqual({ left: 1084, right: 1424, top: 664, bottom: 884 });
    expect(cardBox({ ...WIDE, rtl: true }, 'end')).toMatchObject({ left: 16, right: 356 });
    expect(pillBox(WIDE, 'end')).toMatchObject({ right: 1424, top: 848, bottom: 884 });
  });

  it('is the other one where the user moved it', () => {
    expect(cardBox(WIDE, 'start')).toMatchObject({ left: 16, right: 356 });
    expect(cardBox({ ...WIDE, rtl: true }, 'start')).toMatchObject({ left: 1084, right: 1424 });
    expect([sideOf('end', false), sideOf('end', true)]).toEqual(['right', 'left']);
    expect([sideOf('start', false), sideOf('start', true)]).toEqual(['left', 'right']);
  });

  it('is higher where the options are unfolded', () => {
    expect(cardBox(WIDE, 'end', true)).toMatchObject({ top: 524, bottom: 884 });
  });

  it('keeps 24 px from an edge with a scrollbar', () => {
    expect(cardBox({ ...WIDE, scrollbar: true }, 'end')).toMatchObject({ right: 1416, bottom: 876 });
  });
});

describe('how much room there is', () => {
  it.each([
    [900, 560, false],
    [899, 560, true],
    [900, 559, true],
  ])('%i × %i is small: %s', (width, height, small) => {
    expect(isSmall({ width, height })).toBe(small);
  });

  it('at 400 % zoom is tiny', () => {
    expect(isTiny({ width: 320 })).toBe(true);
    expect(isTiny({ width: 900 })).toBe(false);
  });
});

describe('readViewport', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('style');
  });

  /** A scroll container under every point, `bar` px narrower inside than its 2 px of borders ask for. */
  function scroller(bar: number, overflow: string): void {
    const main = document.body.appendChild(document.createElement('main'));
    main.style.cssText = `overflow-y: ${overflow}; border: 1px solid`;
    Object.defineProperties(main, { offsetWidth: { value: 1000 }, clientWidth: { value: 998 - bar } });
    const inner = main.appendChild(document.createElement('p'));
    document.elementFromPoint = () => inner;
  }

  it.each([
    ['a bar that takes room', 15, 'auto', true],
    ['a bar that floats', 0, 'auto', false],
    ['no scroll container', 15, 'visible', false],
  ])('sees %s', (_, bar, overflow, seen) => {
    scroller(bar, overflow);
    expect(readViewport('end').scrollbar).toBe(seen);
  });

  it('knows a page that begins on the right', () => {
    scroller(0, 'visible');
    expect(readViewport('end').rtl).toBe(false);
    document.documentElement.style.direction = 'rtl';
    expect(readViewport('end').rtl).toBe(true);
  });
});
