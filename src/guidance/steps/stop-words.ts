import type { Case } from '../case.ts';
import { isUnused } from '../ending.ts';
import type { Warning } from '../model.ts';
import { text, warning } from '../text.ts';

/** What must be out of the old tenant before its subscription is cancelled [C-04, 7h]. */
export const AFTER_MOVE = 'migrate-data assign-licences move-domain remove-domain';

/** Both words stand on the same page [C-17]. */
export const DELETE_IS_NOT_CANCEL = warning('delete-is-not-cancel', 'stated', 'C-17');
/** The order that Microsoft asks for [C-04]. */
export const DATA_FIRST = warning('data-and-domain-first', 'stated', 'C-04');
/** The window may close at an hour [C-21]. */
export const DAY_EARLY = warning('act-a-day-early', 'inferred', 'C-21');

/** How many it locks out, in the words of the option that does so; null where that isn't known [L-06, R-04, X-05]. */
export function losesAccess(count: number | null): Warning[] {
  if (count === 0) return [];
  const words = text('follow_loseAtOnce', count === null ? undefined : { count });
  return [{ ...warning('people-lose-access-now', 'stated', 'L-06 R-04 X-05'), text: words }];
}

/** Cancelling: what it takes away, and the order that Microsoft asks for [C-04, C-17, L-06]. */
export function cancelWarnings(item: Case): Warning[] {
  const first = isUnused(item) ? [] : losesAccess(item.sub.assigned || null);
  return [...first, DELETE_IS_NOT_CANCEL, ...(item.sub.holdsData === false ? [] : [DATA_FIRST])];
}
