import { describe, expect, it } from 'vitest';
import { placeCallout, placeChip, shared } from '../../../../content-scripts/hints/geometry.ts';

const CELL = { left: 100, right: 400, top: 200, bottom: 242 };
const box = (left: number, right: number) => ({ left, right, top: 210, bottom: 230 });

describe('placeChip', () => {
  it('stands at the inline end of the cell, in the middle of its height', () => {
    const place = placeChip(CELL, [box(110, 200)], [120], false);
    expect(place).toEqual({ text: 0, box: { left: 272, right: 392, top: 209, bottom: 233 } });
  });

  it('mirrors', () => {
    const place = placeChip(CELL, [box(300, 390)], [120], true);
    expect(place).toEqual({ text: 0, box: { left: 108, right: 228, top: 209, bottom: 233 } });
  });

  it('is a button where the words leave less than 24 px, and nothing where not even that has room', () => {
    expect(placeChip(CELL, [box(110, 248)], [120], false)?.text).toBe(0);
    expect(placeChip(CELL, [box(110, 249)], [120], false)).toEqual({
      text: -1,
      box: { left: 368, right: 392, top: 209, bottom: 233 },
    });
    expect(placeChip(CELL, [box(110, 368)], [120], false)?.text).toBe(-1);
    expect(placeChip(CELL, [box(110, 369)], [120], false)).toBeNull();
    expect(placeChip(CELL, [box(131, 390)], [120], true)).toBeNull();
  });

  it('takes the first of its texts that has room: words, the date, else a button', () => {
    const widths = [120, 70];
    expect(placeChip(CELL, [box(110, 248)], widths, false)?.text).toBe(0);
    expect(placeChip(CELL, [box(110, 249)], widths, false)).toEqual({
      text: 1,
      box: { left: 322, right: 392, top: 209, bottom: 233 },
    });
    expect(placeChip(CELL, [box(110, 299)], widths, false)?.text).toBe(-1);
  });

  it('leaves a button at the end of the cell alone', () => {
    const place = placeChip(CELL, [box(110, 200), box(360, 384)], [120], false);
    expect(place?.box).toMatchObject({ left: 240, right: 360 });
    expect(placeChip(CELL, [box(300, 390), box(116, 140)], [120], true)?.box).toMatchObject({
      left: 140,
      right: 260,
    });
  });

  it('counts a picture before the words as theirs', () => {
    expect(placeChip(CELL, [box(140, 200), box(110, 130)], [120], false)?.box).toMatchObject({ right: 392 });
  });
});

describe('placeCallout', () => {
  const VIEW = { width: 1000, height: 800 };
  const SIZE = { width: 300, height: 100 };
  const ANCHOR = { left: 400, right: 500, top: 300, bottom: 330 };
  const everywhere = { left: 0, top: 0, right: 1000, bottom: 800 };

  it('opens above its command, 8 px from it', () => {
    expect(placeCallout(ANCHOR, SIZE, VIEW, [], false)).toEqual({
      left: 400,
      right: 700,
      top: 192,
      bottom: 292,
    });
    expect(placeCallout(ANCHOR, SIZE, VIEW, [], true)).toMatchObject({ left: 200, right: 500, top: 192 });
  });

  it('opens below where something is above, beside where both are taken, else nowhere', () => {
    const above = { left: 0, right: 1000, top: 200, bottom: 260 };
    const below = { left: 0, right: 1000, top: 400, bottom: 430 };
    expect(placeCallout(ANCHOR, SIZE, VIEW, [above], false)).toMatchObject({ left: 400, top: 338 });
    expect(placeCallout(ANCHOR, SIZE, VIEW, [above, below], false)).toMatchObject({ left: 508, top: 265 });
    expect(placeCallout(ANCHOR, SIZE, VIEW, [above, below], true)).toMatchObject({ left: 92, top: 265 });
    expect(placeCallout(ANCHOR, SIZE, VIEW, [everywhere], false)).toBeNull();
  });

  it('never leaves the viewport', () => {
    const corner = { left: 950, right: 990, top: 5, bottom: 30 };
    expect(placeCallout(corner, SIZE, VIEW, [], false)).toMatchObject({ left: 690, top: 38 });
    expect(placeCallout(ANCHOR, { width: 990, height: 100 }, VIEW, [], false)).toBeNull();
  });
});

describe('shared', () => {
  it('is what both boxes have', () => {
    expect(shared(CELL, box(50, 150))).toEqual({ left: 100, right: 150, top: 210, bottom: 230 });
  });
});
