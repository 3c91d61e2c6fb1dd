import { overlaps, type Box } from '../../src/admin-center/dom/find-table.ts';
import type { Day } from '../../src/guidance/model.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import type { HintRow } from '../../src/hints/hints.ts';
import { isSameRow, takenIn, type Anchor } from './anchors.ts';
import { placeChip, shared } from './geometry.ts';
import type { HintPage } from './hints.tsx';
import type { ShownChip } from './hint-layer.tsx';

const MOST_CHIPS = 3;
/** The icon of a chip and its gap. */
const ICON = 20;

/** The chips in view, the nearest deadlines first: of anchors that come in that order. */
export function placeChips(
  { hints, translator, rtl }: HintPage,
  anchors: readonly Anchor[],
  clip: Box,
  ruler: HTMLElement,
  settled: boolean,
): ShownChip[] {
  const today = localDay();
  const found: ShownChip[] = [];
  for (const anchor of anchors) {
    const { index, cell } = anchor;
    const hint = hints.rows[index]?.hint;
    const box = cell.getBoundingClientRect();
    if (!hint || !isLive(hint, today) || !overlaps(box, clip) || !isSameRow(anchor)) continue;
    const text = translator.t(hint.text);
    const spot = placeChip(box, takenIn(cell), widthOf(text, ruler), rtl);
    if (!spot || isCovered(shared(spot.box, clip), anchor, settled)) continue;
    found.push({ index, cell, text, ...spot });
    if (found.length === MOST_CHIPS) break;
  }
  return found;
}

const widths = new Map<string, number>();

/** The width of a chip with these words: measured once. */
function widthOf(text: string, ruler: HTMLElement): number {
  let width = widths.get(text);
  if (width === undefined) {
    ruler.textContent = text;
    widths.set(text, (width = ruler.offsetWidth + ICON));
  }
  return width;
}

/** A chip ends at midnight after its deadline, also in a tab that stays open. */
export function isLive({ until }: NonNullable<HintRow['hint']>, today: Day): boolean {
  return until === null || until >= today;
}

/** True where something else of the page, or the focus, is at a chip's place: on the move one look must do. */
function isCovered(box: Box, { row, cell }: Anchor, settled: boolean): boolean {
  const { left, top, right, bottom } = box;
  const focus = document.activeElement;
  if (focus && !focus.contains(cell) && overlaps(box, focus.getBoundingClientRect())) return true;
  const middle = (left + right) / 2;
  return (settled ? [left + 1, middle, right - 1] : [middle]).some((x) => {
    const first = document.elementsFromPoint(x, (top + bottom) / 2).find(({ shadowRoot }) => !shadowRoot);
    return !row.contains(first ?? row);
  });
}
