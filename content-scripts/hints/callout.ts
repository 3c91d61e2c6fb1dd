import { overlaps, type Box } from '../../src/admin-center/table.ts';
import type { HintWords } from '../../src/plan/hints.ts';
import { placeCallout } from './geometry.ts';

/** What a callout may not cover. */
const OBSTACLES =
  'a[href],button,input,select,textarea,h1,h2,h3,p,li,dt,dd,label,th,[role="tab"],[role="columnheader"]';
const MOST_OBSTACLES = 600;

/** A callout that is wanted, and by which name it is hidden. */
export interface Wanted {
  words: HintWords;
  hides: { kind: string; key: string };
  at: HTMLElement;
}

/** A callout at its place. */
export interface Placed extends Wanted {
  box: Box;
}

/**
 * The first of the callouts that has room. Until the page has settled, one that is shown already moves with its
 * command: to look for room anew in each frame would cost too much.
 */
export function firstWithRoom(
  wanted: readonly Wanted[],
  sizeOf: (words: HintWords) => DOMRect,
  before: (Placed & { anchor: Box }) | null,
  { settled, rtl, own }: { settled: boolean; rtl: boolean; own: Element | null | undefined },
): (Placed & { anchor: Box }) | null {
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  let obstacles: Box[] | undefined;
  for (const one of wanted) {
    const anchor = one.at.getBoundingClientRect();
    if (anchor.width === 0) continue;
    if (!settled && before?.at === one.at && before.words.text.key === one.words.text.key) {
      const box = moved(before.box, anchor.left - before.anchor.left, anchor.top - before.anchor.top);
      return overlaps(box, view) ? { ...one, box, anchor } : null;
    }
    obstacles ??= [...document.querySelectorAll(OBSTACLES), ...(own ? [own] : [])]
      .slice(-MOST_OBSTACLES)
      .map((element) => element.getBoundingClientRect());
    const box = placeCallout(anchor, sizeOf(one.words), view, obstacles, rtl);
    if (box) return { ...one, box, anchor };
  }
  return null;
}

function moved({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}
