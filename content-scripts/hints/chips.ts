import { overlaps, type Box } from '../../src/admin-center/dom/find-table.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import type { Day } from '../../src/guidance/model.ts';
import type { RowHint } from '../../src/hints/hints.ts';
import { isSameRow, takenIn, type Anchor } from './anchors.ts';
import { placeChip, shared } from './geometry.ts';
import type { HintPage, ShownChip } from './state.ts';

/** Now and the next dates name few rows; of a group of many only so many are marked at once. */
const MOST_CHIPS = 12;
/** The icon of a chip and its gap. */
const ICON = 20;

/** The chips in view, the nearest days first: of anchors that come in that order. */
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
    const label = translator.t(hint.label);
    const texts = hint.day === null ? [label] : [label, translator.day(hint.day)];
    const widths = texts.map((text) => widthOf(text, ruler));
    const place = placeChip(box, takenIn(cell), widths, rtl);
    if (!place || isCovered(shared(place.box, clip), anchor, settled)) continue;
    found.push({ index, cell, label, text: texts[place.text] ?? null, tone: hint.tone, box: place.box });
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

/** A chip ends at midnight after its day, also in a tab that stays open. */
export function isLive({ until }: RowHint, today: Day): boolean {
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
