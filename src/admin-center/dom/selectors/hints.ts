/* Rows and commands that hints stand at, and what a callout may not cover */

/** Words that are read: a callout may not cover them. */
export const TEXTS = 'h1,h2,h3,p,li,dt,dd,label';

/** What a callout may not cover: controls, and words. */
export const CALLOUT_OBSTACLES = `${TEXTS},a[href],button,input,select,textarea,th,[role="tab"],[role="columnheader"]`;

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
