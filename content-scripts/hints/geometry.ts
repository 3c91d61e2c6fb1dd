import { overlaps, type Box } from '../../src/admin-center/dom/find-table.ts';

/** Sizes in CSS px; hints.css draws the same. */
export const CHIP_HEIGHT = 24;
const BUTTON = 24;
/** What must be left between the name and a chip, and between a chip and its cell's end. */
const SPARE = 24;
const PAD = 8;
const GAP = 8;

/** Where a chip goes: its box, and which of its texts has room; -1 for none, then it is a button with a clock. */
export interface ChipPlace {
  box: Box;
  text: number;
}

/**
 * The place of a chip in the free part of a cell, at its inline end: with the first of its texts that has room (their
 * `widths`, the longest first), else as a button, else nowhere. `taken` are the boxes of what the cell shows.
 */
export function placeChip(
  cell: Box,
  taken: readonly Box[],
  widths: readonly number[],
  rtl: boolean,
): ChipPlace | null {
  // Counted from the inline start, so that one rule serves both directions.
  const across = ({ left, right }: Box) =>
    rtl ? [cell.right - right, cell.right - left] : [left - cell.left, right - cell.left];
  let used = 0;
  let end = cell.right - cell.left - PAD;
  for (const [index, box] of taken.entries()) {
    const [from = 0, to = 0] = across(box);
    // Words come first; a control behind them shortens the room instead of ending it.
    if (index > 0 && from >= used) end = Math.min(end, from);
    else used = Math.max(used, to);
  }
  const text = widths.findIndex((width) => end - used >= width + SPARE);
  const size = widths[text] ?? BUTTON;
  if (end - used < size) return null;
  const left = rtl ? cell.right - end : cell.left + end - size;
  const top = (cell.top + cell.bottom - CHIP_HEIGHT) / 2;
  return { box: { left, right: left + size, top, bottom: top + CHIP_HEIGHT }, text };
}

/**
 * Where a callout of this size stands free near its command: above it, else below, else beside; null where nowhere.
 * The viewport begins at 0, 0.
 */
export function placeCallout(
  anchor: Box,
  { width, height }: { width: number; height: number },
  view: { width: number; height: number },
  obstacles: readonly Box[],
  rtl: boolean,
): Box | null {
  const middle = (anchor.top + anchor.bottom - height) / 2;
  const ends = [anchor.left, anchor.right - width];
  const sides = [anchor.right + GAP, anchor.left - GAP - width];
  if (rtl) for (const pair of [ends, sides]) pair.reverse();
  const spots = [anchor.top - GAP - height, anchor.bottom + GAP]
    .flatMap((top) => ends.map((left) => [left, top] as const))
    .concat(sides.map((left) => [left, middle] as const));
  for (const [left, top] of spots) {
    const box = { left, top, right: left + width, bottom: top + height };
    const isSeen = left >= GAP && top >= 0 && box.right <= view.width - GAP && box.bottom <= view.height;
    if (isSeen && !obstacles.some((other) => overlaps(box, other))) return box;
  }
  return null;
}

/** What both boxes share; empty boxes have no height or width. */
export function shared(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
