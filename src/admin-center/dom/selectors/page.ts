/*
 * How Microsoft's pages are read: every selector and watched attribute, by ARIA where that tells enough, else by what
 * Fluent 8 and 9 are known to write. When the page changes, this folder changes. Here is what the panel needs before it is
 * painted; each other file comes with the script that uses it.
 */

/* Tables, and what may not be covered */

/** What may be the page's table. */
export const GRIDS = '[role="grid"], [role="treegrid"], [role="table"], table';

/** Cells that name a column. */
export const HEADER_CELLS = '[role="columnheader"], th';

/**
 * Columns that may be covered: how it is billed and paid. Every other column counts as a key column, so that an
 * unknown one is never covered. By column key, and by header words in the languages of `translations/`.
 */
export const TRAILING_COLUMN = /billing|frequency|payment|betaling|fakturering|hyppighed/i;

/** The rows of a table, header and groups among them. */
export const ROWS = '[role="row"], tr:not([role])';

/** The page's controls. */
export const CONTROLS =
  'a[href], button, input, select, textarea, [role="button"], [role="menuitem"], [role="tab"]';

/** What the page lays over everything else, whoever made it. */
export const MODAL = '[aria-modal="true"], dialog:modal, :popover-open[role="dialog"]';

/** What it lays over a part of itself: coachmarks, callouts and menus of Fluent 8 and 9. */
export const FLOATING =
  '[role="dialog"], [role="alertdialog"], .ms-Callout, .ms-TeachingBubble, [class*="fui-"][class*="PopoverSurface"]';
