import { factsOfPage, type AdminPage } from '../pages.ts';
import { isCheckout, type AdminRoute } from '../routes.ts';
import { CONTROLS, FLOATING, MODAL } from './selectors/page.ts';
import { findTable, keyColumnBoxes, overlaps, type Box } from './find-table.ts';

const MOST_CONTROLS = 500;

/**
 * Whether a box would cover a key column or a control of the page. Undefined while a page that has a table has not
 * rendered it: `patient` says whether to go on waiting.
 */
export function isCrowded(page: AdminPage, box: Box, patient: boolean): boolean | undefined {
  const table = findTable(document);
  // The table decides whether there is room: until it has rendered, the panel stays small.
  if (!table && patient && factsOfPage(page)?.table) return undefined;
  if (table && keyColumnBoxes(table).some((column) => overlaps(box, column))) return true;
  return controlBoxes().some((control) => overlaps(box, control));
}

/** The page's own controls; ours stand in a shadow root and are not found. */
function controlBoxes(): Box[] {
  const boxes: Box[] = [];
  for (const control of document.querySelectorAll(CONTROLS)) {
    if (boxes.length === MOST_CONTROLS) break;
    const box = control.getBoundingClientRect();
    if (box.width > 0 && box.height > 0) boxes.push(box);
  }
  return boxes;
}

/** True while the page shows what nothing may stand beside: a dialog, a side panel, a purchase, full screen. */
export function isTakenOver({ sidePanel }: Pick<AdminRoute, 'sidePanel'>, href: string): boolean {
  return (
    sidePanel ||
    Boolean(document.fullscreenElement) ||
    isCheckout(href) ||
    document.querySelector(MODAL) !== null
  );
}

/** True when a coachmark, callout or open menu of the page meets a box. */
export function meetsFloating(box: Box): boolean {
  return [...document.querySelectorAll(FLOATING)].some((found) => {
    const floating = found.getBoundingClientRect();
    return floating.width > 0 && overlaps(box, floating);
  });
}

/**
 * The box of the page's element that shows the keyboard's focus; null where there is none, or where it is a region
 * so large that its edge shows beside anything.
 */
export function focusBox(): Box | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body || !focused.matches(':focus-visible')) return null;
  const box = focused.getBoundingClientRect();
  return box.width * box.height < (innerWidth * innerHeight) / 2 ? box : null;
}
