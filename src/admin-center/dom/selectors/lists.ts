/* What only the reader of a list looks for: changes of its rows, and signs that it shows a part only */

/** Changes of an element that may make it another row, or sort the table. */
export const ROW_ATTRIBUTES = [
  'aria-sort',
  'aria-rowcount',
  'aria-rowindex',
  'data-item-index',
  'data-list-index',
  'href',
];

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
