import { termMonths } from '../current-term.ts';
import type { Case } from '../case.ts';
import { cutOverOf } from '../ending.ts';
import { daysBetween } from '../../calendar/days.ts';
import type { Day, Money, OptionId } from '../model.ts';
import type { Found } from './found.ts';

/** Days of a month, for prices by the month. */
const MONTH_DAYS = 365 / 12;
/** The paid extension is 3 % over the monthly rate [L-02b, L-14]. */
const EXTENSION_RATE = 1.03;

/** Months that are begun between two days, at least one. */
function monthsBegun(from: Day, to: Day): number {
  return Math.max(1, Math.ceil(daysBetween(from, to) / MONTH_DAYS));
}

/** What one subscription costs beyond stopping in time, with the user's own price; null where that isn't known. */
function costOf(id: OptionId, item: Case, found: Found): number | null {
  const { sub, situation } = item;
  const { price, purchased } = sub;
  if (!price || purchased === undefined) return null;
  const month = price.per === 'month' ? price.perSeat : price.perSeat / 12;
  const people = sub.needed ?? sub.assigned ?? purchased;
  const cutOver = cutOverOf(situation);
  const gap = found.on && cutOver && cutOver > found.on ? monthsBegun(found.on, cutOver) : 1;
  switch (id) {
    case 'cancel-now':
    case 'get-data-out':
    case 'accept':
      return found.id === 'window-closes-before-data-is-out' && id === 'accept'
        ? untilRenewal(item, month)
        : 0;
    case 'keep-and-pay':
      return item.way.turnsAnnual ? purchased * month * 12 : untilRenewal(item, month);
    case 'swap-to-monthly':
      return people * month * (cutOver ? monthsBegun(situation.today, cutOver) : 1);
    case 'bridge':
      return people * month * gap;
    case 'extend':
      return purchased * month * EXTENSION_RATE * gap;
    case 'renew':
    case 'reactivate':
      return purchased * month * termMonths(sub);
    default:
      return null;
  }
}

function untilRenewal({ sub: { renewsOn, purchased = 0 }, situation }: Case, month: number): number | null {
  return renewsOn ? purchased * month * (daysBetween(situation.today, renewsOn) / MONTH_DAYS) : null;
}

/** The cost of an option for all that share it, in their currency; undefined where a price is missing or they differ. */
export function optionCost(id: OptionId, items: readonly Case[], found: Found): Money | undefined {
  const currency = items[0]?.sub.price?.currency;
  if (!currency || items.some(({ sub }) => sub.price?.currency !== currency)) return undefined;
  let amount = 0;
  for (const item of items) {
    const own = costOf(id, item, found);
    if (own === null) return undefined;
    amount += own;
  }
  return { amount: Math.round(amount * 100) / 100, currency };
}
