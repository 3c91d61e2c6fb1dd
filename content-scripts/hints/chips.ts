import { overlaps, type Box } from '../../src/admin-center/table.ts';
import { localDay } from '../../src/i18n/today.ts';
import type { HintRow } from '../../src/plan/hints.ts';
import { isSameRow, takenIn, type Anchor } from './anchors.ts';
import { placeChip, shared } from './geometry.ts';
import type { HintPage } from './hints.tsx';
import type { ShownChip } from './view.tsx';

const MOST_CHIPS = 3;
/** The icon of a chip and its gap. */
const ICON = 20;

/** The chips in view, the nearest deadlines first: of anchors that come in that order. */
export function placeChips(
  { hints, translator, rtl }: HintPage,
  anchors: readonly Anchor[],
  clip: Box,
  ruler: HTMLElement,
): ShownChip[] {
  const found: ShownChip[] = [];
  for (const anchor of anchors) {
    const { index, cell } = anchor;
    const hint = hints.rows[index]?.hint;
    const box = cell.getBoundingClientRect();
    if (!hint || !isLive(hint) || !overlaps(box, clip) || !isSameRow(anchor)) continue;
    const text = translator.t(hint.text);
    const spot = placeChip(box, takenIn(cell), widthOf(text, ruler), rtl);
    if (!spot || isCovered(shared(spot.box, clip), anchor)) continue;
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
export function isLive({ until }: NonNullable<HintRow['hint']>): boolean {
  return until === null || until >= localDay();
}

/** True where something else of the page, or the focus, is at a chip's place. */
function isCovered(box: Box, { row, cell }: Anchor): boolean {
  const { left, top, right, bottom } = box;
  const focus = document.activeElement;
  if (focus && !focus.contains(cell) && overlaps(box, focus.getBoundingClientRect())) return true;
  return [left + 1, (left + right) / 2, right - 1].some((x) => {
    const first = document.elementsFromPoint(x, (top + bottom) / 2).find(({ shadowRoot }) => !shadowRoot);
    return !row.contains(first ?? row);
  });
}
