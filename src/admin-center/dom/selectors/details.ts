/* What only the reader of a subscription's own page looks for */

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
