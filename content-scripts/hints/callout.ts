import { CALLOUT_OBSTACLES, TEXTS } from '../../src/admin-center/dom/selectors/hints.ts';
import type { Box } from '../../src/admin-center/dom/find-table.ts';
import { placeCallout } from './geometry.ts';
import type { Wanted } from './state.ts';

const MOST_OBSTACLES = 600;

/** A callout at its place. */
export interface Placed extends Wanted {
  box: Box;
}

/** A callout with its anchor's box when it was placed. */
export type Anchored = Placed & { anchor: Box };

/** The first of the callouts that has room. `own` is the panel's card, which is no free room either. */
export function firstWithRoom(
  wanted: readonly Wanted[],
  sizeOf: (one: Wanted) => DOMRect,
  own: Element | null | undefined,
  rtl: boolean,
): Anchored | null {
  if (wanted.length === 0) return null;
  const view = { width: innerWidth, height: innerHeight };
  const obstacles = [...document.querySelectorAll(CALLOUT_OBSTACLES), ...(own ? [own] : [])]
    .slice(-MOST_OBSTACLES)
    .map(boxOf);
  for (const one of wanted) {
    const anchor = boxOf(one.at);
    const box = anchor.width > 0 && placeCallout(anchor, sizeOf(one), view, obstacles, rtl);
    if (box) return { ...one, box, anchor };
  }
  return null;
}

/**
 * Until the page has settled the callout that is shown moves with its command, if that is still wanted: to look for
 * room in each frame would cost too much.
 */
export function moved(shown: Anchored | null, wanted: readonly Wanted[]): Anchored | null {
  const same = wanted.find(({ at, title }) => at === shown?.at && title.key === shown.title.key);
  if (!shown || !same) return null;
  const anchor = boxOf(same.at);
  const [x, y] = [anchor.left - shown.anchor.left, anchor.top - shown.anchor.top];
  const { left, top, right, bottom } = shown.box;
  const box = { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  return anchor.width > 0 ? { ...same, box, anchor } : null;
}

/** The box of an element; of a block of text that of its words, since it is as wide as the page. */
function boxOf(element: Element): DOMRect {
  if (!element.matches(TEXTS)) return element.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}
