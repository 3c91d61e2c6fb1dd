/* Rows and cells of a table, and the words of a cell */

/** Cells of a row, header cells and check cells among them. */
export const CELLS =
  '[role="columnheader"], [role="rowheader"], [role="gridcell"], [role="cell"], th:not([role]), td:not([role])';

/** What a check cell holds. */
export const CHECKS = 'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="radio"]';

/** What stands in a cell for others than the reader of its text: icons, and words for screen readers alone. */
export const UNSEEN =
  '[hidden], [aria-hidden="true"], svg, i[data-icon-name], [class*="screenreader" i], [class*="visually-hidden" i], [class*="visuallyhidden" i], [class*="sr-only" i], [class*="accessiblelabel" i]';

/** The link that names a row. */
export const CELL_LINKS = 'a[href], [role="link"]';

/** Buttons beside a name. */
export const CELL_BUTTONS = 'button, [role="button"]';
