/** The page's own means to choose a billing account: the list shows the products of one. */
const ACCOUNT_PICKERS =
  '[data-automation-id*="BillingAccountPicker" i], [data-automation-id*="ChangeBillingAccount" i], [href*="billingaccountpicker" i]';

/** Signs that a list is filtered: a filtered column, a filter that is on, the button that ends it. */
const FILTERS = [
  '[role="columnheader"] [data-icon-name="Filter"]',
  '[data-icon-name="FilterSolid"]',
  '[data-icon-name="ClearFilter"]',
  '[data-automation-id*="clearfilter" i]',
  '[data-automation-id*="resetfilter" i]',
  '[data-automation-id*="filter" i]:is([aria-checked="true"], [aria-pressed="true"])',
].join();

const SEARCHES = '[role="searchbox"], input[type="search"]';

/**
 * True when the list that `root` shows may be a part of the tenant's: a billing-account picker, a filter or a filled
 * search box is in sight. Told by what Microsoft's pages are known to have; an unknown sign is not missed, only unseen.
 */
export function mayBePartial(root: Document): boolean {
  const place = root.querySelector('main, [role="main"]') ?? root;
  if ([...place.querySelectorAll(`${ACCOUNT_PICKERS}, ${FILTERS}`)].some(isInSight)) return true;
  return [...place.querySelectorAll<HTMLInputElement>(SEARCHES)].some((box) => box.value && isInSight(box));
}

function isInSight(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
