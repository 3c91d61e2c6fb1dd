import { termMonths } from '../current-term.ts';
import type { Case } from '../case.ts';
import { cutOverOf, endingOf, remaining } from '../ending.ts';
import { daysBetween } from '../../calendar/days.ts';
import type { Day, Money, OptionId, Price, Situation } from '../model.ts';
import type { Found } from './found.ts';

/** Days of a month, for prices by the month. */
const MONTH_DAYS = 365 / 12;
/** The paid extension is 3 % over the monthly rate [L-02b, L-14]. */
const EXTENSION_RATE = 1.03;

/** Months that are begun between two days, at least one. */
function monthsBegun(from: Day, to: Day): number {
  return Math.max(1, Math.ceil(daysBetween(from, to) / MONTH_DAYS));
}

/** What is known of one subscription's price: for a month, and how many months lie between its end and the cut-over. */
interface Terms {
  month: number;
  seats: number;
  /** Those who need it in between. */
  people: number;
  gap: number;
}

type Cost = (item: Case, terms: Terms, found: Event) => number | null;

const nothing: Cost = () => 0;
const term: Cost = ({ sub }, { month, seats }) => seats * month * termMonths(sub);
const restOfTerm: Cost = (item, { month, seats }) => untilRenewal(item, month * seats);

/** What an option costs beyond stopping in time; what isn't listed can't be said. */
const COSTS: Readonly<Partial<Record<OptionId, Cost>>> = {
  'cancel-now': nothing,
  'reduce-now': nothing,
  'buy-now': ({ situation }, { month, people }) => people * month * monthsToBuying(situation),
  'get-data-out': nothing,
  accept: (item, terms, found) =>
    found.id === 'window-closes-before-data-is-out' ? restOfTerm(item, terms, found) : 0,
  'keep-and-pay': (item, terms, found) =>
    item.way.turnsAnnual ? terms.seats * terms.month * 12 : restOfTerm(item, terms, found),
  'swap-to-monthly': ({ situation }, { month, people }) => people * month * monthsToCutOver(situation),
  bridge: (_, { month, people, gap }) => people * month * gap,
  extend: (_, { month, seats, gap }) => seats * month * EXTENSION_RATE * gap,
  renew: term,
  reactivate: term,
};

function monthsToCutOver(situation: Situation): number {
  const cutOver = cutOverOf(situation);
  return cutOver ? monthsBegun(situation.today, cutOver) : 1;
}

/** Licences that are bought so much before the user's own day. */
function monthsToBuying({ today, plan }: Situation): number {
  return plan?.buyOn && plan.buyOn > today ? monthsBegun(today, plan.buyOn) : 0;
}

/** Licences that are not needed any more: all of them, or in a kept tenant those of the people who move. */
function seatsOf(item: Case): number | undefined {
  const { purchased } = item.sub;
  if (purchased === undefined || endingOf(item) !== 'reduce') return purchased;
  return Math.max(purchased - (remaining(item) ?? 0), 0);
}

type Event = Pick<Found, 'id' | 'on'>;

/** For one subscription, with the user's own price; null where that isn't known. */
function costOf(id: OptionId, item: Case, found: Event): number | null {
  const { price, needed, assigned } = item.sub;
  const seats = seatsOf(item);
  const cost = COSTS[id];
  if (!price || seats === undefined || !cost) return null;
  const month = perMonth(price);
  const cutOver = cutOverOf(item.situation);
  const gap = found.on && cutOver && cutOver > found.on ? monthsBegun(found.on, cutOver) : 1;
  return cost(item, { month, seats, people: needed ?? assigned ?? seats, gap }, found);
}

function perMonth({ per, perSeat }: Price): number {
  return per === 'month' ? perSeat : perSeat / 12;
}

function untilRenewal({ sub: { renewsOn }, situation }: Case, month: number): number | null {
  return renewsOn ? month * (daysBetween(situation.today, renewsOn) / MONTH_DAYS) : null;
}

/** The cost of an option for all that share it, in their currency; undefined where a price is missing or they differ. */
export function optionCost(id: OptionId, items: readonly Case[], found: Found): Money | undefined {
  return total(items, (item) => costOf(id, item, found));
}

/** What comes back inside the window: the rest of the term, prorated [C-05]. Undefined where a price is missing. */
export function refundAtStake(items: readonly Case[]): Money | undefined {
  return total(items, (item) => {
    const { price } = item.sub;
    const seats = seatsOf(item);
    if (!item.windowOpen || !price || seats === undefined) return null;
    return untilRenewal(item, seats * perMonth(price));
  });
}

/** What a step of one subscription costs beyond stopping in time, after the decision for it. */
export function stepCost(id: OptionId, item: Case): Money | undefined {
  const { renewsOn = null } = item.sub;
  return total([item], (one) => costOf(id, one, { id: 'access-ends-before-cut-over', on: renewsOn }));
}

/** What is paid twice: the old licences of those for whom new ones are bought, until the old ones end. */
export function overlapCost(item: Case): Money | undefined {
  const { accessEnds, situation, sub } = item;
  const { today, plan } = situation;
  const from = plan?.buyOn && plan.buyOn > today ? plan.buyOn : today;
  const end = accessEnds?.on ?? (item.way.anyDay ? cutOverOf(situation) : null);
  if (!end || sub.needed === undefined) return undefined;
  const people = end > from ? sub.needed : 0;
  return total([item], ({ sub: { price } }) => {
    return price ? people * perMonth(price) * (daysBetween(from, end) / MONTH_DAYS) : null;
  });
}

function total(items: readonly Case[], of: (item: Case) => number | null): Money | undefined {
  const currency = items[0]?.sub.price?.currency;
  if (!currency || items.some(({ sub }) => sub.price?.currency !== currency)) return undefined;
  let amount = 0;
  for (const item of items) {
    const own = of(item);
    if (own === null) return undefined;
    amount += own;
  }
  return { amount: Math.round(amount * 100) / 100, currency };
}
