/*
 * How Microsoft's pages are read: every selector and watched attribute, by ARIA where that tells enough, else by what
 * Fluent 8 and 9 are known to write. When the page changes, this file changes.
 */

/* Tables */

/** What may be the page's table. */
export const GRIDS = '[role="grid"], [role="treegrid"], [role="table"], table';

/** Cells that name a column. */
export const HEADER_CELLS = '[role="columnheader"], th';

/**
 * Columns that may be covered: how it is billed and paid. Every other column counts as a key column, so that an
 * unknown one is never covered. By column key, and by header words in the languages of `translations/`.
 */
export const TRAILING_COLUMN = /billing|frequency|payment|betaling|fakturering|hyppighed/i;

/** Cells of a row, header cells and check cells among them. */
export const CELLS =
  '[role="columnheader"], [role="rowheader"], [role="gridcell"], [role="cell"], th:not([role]), td:not([role])';

/** What a check cell holds. */
export const CHECKS = 'input[type="checkbox"], input[type="radio"], [role="checkbox"], [role="radio"]';

/** The rows of a table, header and groups among them. */
export const ROWS = '[role="row"], tr:not([role])';

/** Changes of an element that may make it another row, or sort the table. */
export const ROW_ATTRIBUTES = [
  'aria-sort',
  'aria-rowcount',
  'aria-rowindex',
  'data-item-index',
  'data-list-index',
  'href',
];

/* The words of a cell */

/** What stands in a cell for others than the reader of its text: icons, and words for screen readers alone. */
export const UNSEEN =
  '[hidden], [aria-hidden="true"], svg, i[data-icon-name], [class*="screenreader" i], [class*="visually-hidden" i], [class*="visuallyhidden" i], [class*="sr-only" i], [class*="accessiblelabel" i]';

/** The link that names a row. */
export const CELL_LINKS = 'a[href], [role="link"]';

/** Buttons beside a name. */
export const CELL_BUTTONS = 'button, [role="button"]';

/* A subscription's own page */

/** Where the page's own content is. */
export const CONTENT = 'main, [role="main"]';

/** What names the page. */
export const PAGE_HEADING = 'h1, [role="heading"][aria-level="1"]';

/** What names the value that stands next to it. */
export const DETAIL_TERMS = 'dt, [role="term"], th, [role="rowheader"]';

/** What such a value is. */
export const DETAIL_VALUES = 'dd, [role="definition"], td, [role="cell"], [role="gridcell"]';

/** What is on or off, and says so by its state. */
export const SWITCHES = '[role="switch"]';

/** What is not of the page's own content: ways to elsewhere, and what lies over it. */
export const BESIDE_CONTENT =
  'nav, [role="navigation"], header, [role="banner"], dialog, [role="dialog"], [role="alertdialog"]';

/* Signs of a list that shows a part only */

/** The page's own means to choose a billing account: the list shows the products of one. */
export const ACCOUNT_PICKERS =
  '[data-automation-id*="BillingAccountPicker" i], [data-automation-id*="ChangeBillingAccount" i], [href*="billingaccountpicker" i]';

/** Signs that a list is filtered: a filtered column, a filter that is on, the button that ends it. */
export const FILTERS = [
  '[role="columnheader"] [data-icon-name="Filter"]',
  '[data-icon-name="FilterSolid"]',
  '[data-icon-name="ClearFilter"]',
  '[data-automation-id*="clearfilter" i]',
  '[data-automation-id*="resetfilter" i]',
  '[data-automation-id*="filter" i]:is([aria-checked="true"], [aria-pressed="true"])',
].join();

/** Boxes in which a list is searched. */
export const SEARCHES = '[role="searchbox"], input[type="search"]';

/* What may not be covered, and what lies over the page */

/** The page's controls. */
export const CONTROLS =
  'a[href], button, input, select, textarea, [role="button"], [role="menuitem"], [role="tab"]';

/** What the page lays over everything else, whoever made it. */
export const MODAL = '[aria-modal="true"], dialog:modal, :popover-open[role="dialog"]';

/** What it lays over a part of itself: coachmarks, callouts and menus of Fluent 8 and 9. */
export const FLOATING =
  '[role="dialog"], [role="alertdialog"], .ms-Callout, .ms-TeachingBubble, [class*="fui-"][class*="PopoverSurface"]';

/** Words that are read: a callout may not cover them. */
export const TEXTS = 'h1,h2,h3,p,li,dt,dd,label';

/** What a callout may not cover: controls, and words. */
export const CALLOUT_OBSTACLES = `${TEXTS},a[href],button,input,select,textarea,th,[role="tab"],[role="columnheader"]`;

/* Rows and commands that hints stand at */

/** What a cell holds beside its words. */
export const CELL_CONTROLS = 'button, [role="button"], input, svg, img';

/** A row that is chosen. */
export const SELECTED_ROW = '[aria-selected="true"], :has(input:checked)';

/** Elements with the role of a command, written or implied. */
export const COMMANDS =
  'button,a[href],input[type="checkbox"],[role="button"],[role="menuitem"],[role="switch"],[role="link"]';

/** Attributes whose change may move a hint, or make it untrue. */
export const HINT_ATTRIBUTES = [
  'aria-selected',
  'aria-checked',
  'aria-rowcount',
  'aria-disabled',
  'disabled',
];
