import { ACCOUNT_PICKERS, FILTERS, SEARCHES } from './selectors/lists.ts';

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
