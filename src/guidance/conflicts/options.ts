import { actBy } from '../act-by.ts';
import { allowedEnds, inItsOwnWords } from '../ends.ts';
import type { Case } from '../case.ts';
import { cutOverOf, endingOf, stopBy } from '../ending.ts';
import { addMonths, earlier } from '../../calendar/days.ts';
import { deletionOf } from '../dates.ts';
import type { Day, End, OptionChange, OptionId } from '../model.ts';
import type { Found } from './found.ts';

/** An option of one subscription, before words: what it stores, and until when it can be carried out. */
export interface Choice {
  id: OptionId;
  by: Day | null;
  sets: OptionChange;
}

/** From ending soonest to paying longest; what leaves a gap is last. */
const ORDER: readonly OptionId[] = [
  'cancel-now',
  'swap-to-monthly',
  'get-data-out',
  'buy-now',
  'reduce-now',
  'move-earlier',
  'bridge',
  'extend',
  'ask-partner',
  'keep-and-pay',
  'renew',
  'reactivate',
  'turn-billing-on',
  'accept',
];

/** The decision that an option stands for; null where it only changes a day. */
function endOf(id: OptionId, item: Case, found: Found): End | null {
  switch (id) {
    case 'reduce-now':
      return 'reduce';
    case 'get-data-out':
      return 'end-at-term';
    case 'reactivate':
      return 'renew';
    case 'buy-now':
      return found.id === 'access-ends-before-buying' ? null : 'move-earlier';
    case 'turn-billing-on':
      return endingOf(item) === 'nothing' ? 'stays' : 'renew';
    case 'accept':
      return acceptedEnd(item);
    default:
      return id;
  }
}

/** What happens anyway, or what the plan says already. */
export function acceptedEnd(item: Case): End {
  if (item.way.movesWhole(item)) return 'move-whole';
  if (endingOf(item) === 'reduce' && item.sub.recurringBilling !== false) return 'reduce';
  return item.way.anyDay && item.sub.recurringBilling !== false ? 'cancel-now' : 'end-at-term';
}

/** The options of a conflict that the way of buying and the subscription's state allow, in their order. */
export function choicesOf(item: Case, found: Found): Choice[] {
  const allowed = allowedEnds(item);
  // Once the window has closed, to accept that is what ends soonest, and nobody loses anything by it.
  const order = isWindowMissed(found) ? new Set<OptionId>(['accept', ...ORDER]) : ORDER;
  return [...order]
    .filter((id) => found.options.includes(id))
    .flatMap((id) => {
      const end = endOf(id, item, found);
      if (end !== null && !allowed.includes(inItsOwnWords(item, end, allowed))) return [];
      const by = lastDayOf(id, item, found);
      // Who moves earlier is bought for earlier; the day of all others changes only where nothing else would.
      const buyOn = id === 'buy-now' && end === null ? by : null;
      const sets: OptionChange = { ...(end && { end }), ...(buyOn && { buyOn }) };
      return [{ id, by, sets }];
    });
}

/** True for a refund window that closed before anything was decided. */
export function isWindowMissed({ id, options }: Found): boolean {
  return id === 'window-closes-before-data-is-out' && options.includes('accept');
}

/** The last day on which it can be chosen and carried out. */
function lastDayOf(id: OptionId, item: Case, found: Found): Day | null {
  const { accessEnds, situation, windowOpen } = item;
  const beforeAccessEnds = accessEnds && actBy('renewal', accessEnds.on, situation.today);
  switch (id) {
    case 'move-earlier':
    case 'bridge':
    case 'buy-now':
      // Who moves earlier doesn't renew either, and what a partner must stop is asked in time.
      if (found.id === 'renews-before-people-move') return found.by;
      return item.way.asks ? earlier(stopBy(item), beforeAccessEnds) : beforeAccessEnds;
    default:
      // Once the window has closed what is left can be chosen until the term ends.
      return found.id === 'window-closes-before-data-is-out' && !windowOpen ? stopBy(item) : found.by;
  }
}

/** Longer than this the monthly extension costs more than it saves: then a renewal is our advice. */
const EXTENSION_MONTHS = 6;

/** Our advice, at most one option [C-23, C-24, L-10, L-14]. */
export function adviceOf(item: Case, found: Found, choices: readonly Choice[]): OptionId | null {
  const has = (id: OptionId): OptionId | null => (choices.some((choice) => choice.id === id) ? id : null);
  switch (found.id) {
    case 'window-closes-before-data-is-out':
      return has('swap-to-monthly');
    case 'renews-before-people-move':
      return has('bridge');
    case 'data-may-go-before-cut-over':
      return has('get-data-out');
    case 'ends-though-kept':
      return has('turn-billing-on');
    case 'access-ends-before-cut-over':
    case 'access-ends-before-buying':
    case 'no-time-to-test':
      if (item.way.turnsAnnual) return has('buy-now');
      return (isSoon(item) ? has('extend') : null) ?? has('renew') ?? has('reactivate');
    default:
      return null;
  }
}

function isSoon({ accessEnds, situation }: Case): boolean {
  const cutOver = cutOverOf(situation);
  return !cutOver || !accessEnds || cutOver <= addMonths(accessEnds.on, EXTENSION_MONTHS);
}

/** The first day of deletion, for the words of an option. */
export function deletionDay(item: Case): Day | null {
  return deletionOf(item)?.on ?? null;
}
