import { addDays, addMonths, daysBetween, type Day } from '../calendar/days.ts';
import type { End, Outcome, OutcomeKind, Text } from '../guidance/model.ts';
import { camel } from '../guidance/text.ts';
import { WAY_ENDS } from '../guidance/ways/ends.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';
import type { SubscriptionFacts } from './subscription-rows.ts';

/** One thing that can become of an old subscription, with what follows of it for this one. */
export interface EndChoice {
  end: End;
  title: Text;
  /** One short sentence; null where nothing is known to say. */
  consequence: Text | null;
  isAdvised: boolean;
  isChosen: boolean;
}

/** What a choice is worded from. */
export interface EndCase {
  row: Row;
  facts: SubscriptionFacts;
  cutOver: Day | undefined;
}

/** The choices that this way of buying allows, in the guide's order: from ending soonest to paying longest. */
export function endChoices(item: EndCase): EndChoice[] {
  const { outcome } = item.facts;
  if (!outcome) return [];
  const chosen = chosenEnd(item);
  return outcome.ends
    .filter((end) => end !== 'undecided')
    .map((end) => ({
      end,
      title: titleOf(end, item),
      consequence: consequenceOf(end, item),
      isAdvised: isAdvised(end, item),
      isChosen: chosen === end,
    }));
}

/** What the closed field says: the open question where one is, else what was decided or follows by itself. */
export function endLabel(item: EndCase): { text: Text; asks: boolean } {
  const { asks, outcome, actBy } = item.facts;
  // 'Cancel or keep?' is no question any more once the window has closed.
  if (asks === 'window-closes-before-data-is-out' && actBy?.missed)
    return { text: { key: 'end_undecided' }, asks: true };
  if (asks !== null) return { text: { key: `asks_${camel(asks)}` }, asks: true };
  const end = chosenEnd(item);
  if (outcome?.kind === 'free') return { text: { key: 'end_stays' }, asks: false };
  if (end) return { text: titleOf(end, item), asks: false };
  return { text: outcome?.text ?? { key: 'end_undecided' }, asks: false };
}

/** What the guide plans by itself is its advice where people keep what they have until then. */
const ADVISED_BY_ITSELF: ReadonlySet<End> = new Set(['end-at-term', 'ask-partner', 'move-whole']);

function isAdvised(end: End, { row, facts }: EndCase): boolean {
  if (facts.asks !== null || facts.advised !== null) return facts.advised === end;
  const { outcome, agreement } = facts;
  const isOpen = row.subscription.end === undefined && agreement !== 'unsure';
  if (!outcome || !isOpen || BY_KIND[outcome.kind] !== end) return false;
  // Where support may move it as a whole the guide leaves the choice open [V-04, U-10].
  return ADVISED_BY_ITSELF.has(end) && (end === 'move-whole' || !isOffered('move-whole', outcome));
}

const BY_KIND: Partial<Record<OutcomeKind, End>> = {
  stays: 'stays',
  ends: 'end-at-term',
  cancel: 'cancel-now',
  reduce: 'reduce',
  'ask-end': 'ask-partner',
  'ask-cancel': 'ask-partner',
  'ask-reduce': 'reduce',
  'move-whole': 'move-whole',
  extend: 'extend',
  renew: 'renew',
  swap: 'swap-to-monthly',
};

/** Licences that are left once those that move are taken away; 0 where none is, or nothing is known. */
function remaining(row: Row): number {
  return Math.max(0, (row.subscription.purchased ?? 0) - (neededOf(row) ?? 0));
}

/** What the user decided; else what the guide takes to happen, where it may be chosen. */
function chosenEnd({ row, facts: { outcome } }: EndCase): End | null {
  const { end } = row.subscription;
  if (end && end !== 'undecided') return end;
  const follows = outcome && BY_KIND[outcome.kind];
  return follows && isOffered(follows, outcome) ? follows : null;
}

function isOffered(end: End, { ends }: Outcome): boolean {
  return ends.includes(end);
}

function titleOf(end: End, { row, facts }: EndCase): Text {
  const { asked: seller, titles } = WAY_ENDS[facts.agreement];
  const own = titles[end];
  if (own) return { key: own };
  const people = row.subscription.assigned;
  if (end === 'ask-partner') return { key: seller === 'seller' ? 'end_askSeller' : 'end_askPartner' };
  if (end === 'reduce' && seller) return { key: seller === 'partner' ? 'end_askReduce' : 'end_reduce' };
  const stays = remaining(row);
  if (end === 'reduce' && !seller && stays) return { key: 'end_reduce', values: { count: stays } };
  if (end === 'move-earlier' && people !== undefined)
    return { key: 'end_moveEarlier', values: { count: people } };
  return { key: `end_${camel(end)}` };
}

type Consequence = (item: EndCase, ends: Day | undefined) => Text | null;

const day = (key: string, on: Day | undefined): Text | null =>
  on ? { key, values: { day: { day: on } } } : null;

const CONSEQUENCES: Readonly<Record<End, Consequence>> = {
  undecided: () => null,
  'cancel-now': ({ row }) => {
    const count = row.subscription.assigned;
    return count === undefined ? { key: 'then_cancelNow' } : { key: 'then_cancelNow', values: { count } };
  },
  'swap-to-monthly': () => ({ key: 'then_swapToMonthly' }),
  'keep-and-pay': ({ facts }, ends) =>
    day(WAY_ENDS[facts.agreement].becomesPaid ? 'then_becomesPaid' : 'then_keepAndPay', ends),
  'end-at-term': (item, ends) => endAtTerm(item, ends),
  'ask-partner': ({ facts }, ends) => {
    if (WAY_ENDS[facts.agreement].asked !== 'partner') return { key: 'then_askSeller' };
    const by = facts.actBy?.due ?? (ends && addDays(ends, -7));
    return by ? day('then_askPartnerBy', by) : { key: 'then_askPartner' };
  },
  'move-earlier': ({ facts }, ends) => day('label_do', facts.actBy?.due ?? (ends && addDays(ends, -1))),
  bridge: ({ row }, ends) =>
    ends
      ? {
          key: 'then_bridge',
          values: { count: neededOf(row) ?? row.subscription.assigned ?? 0, day: { day: ends } },
        }
      : null,
  extend: () => ({ key: 'then_extend' }),
  renew: ({ facts }, ends) => {
    const seller = WAY_ENDS[facts.agreement].asked;
    if (seller) return { key: seller === 'partner' ? 'then_partnerRenews' : 'then_sellerRenews' };
    return day('then_renew', ends && addMonths(ends, 12));
  },
  reduce: ({ facts }, ends) => {
    const { reduces } = WAY_ENDS[facts.agreement];
    if (reduces === 'today') return { key: 'then_reduceToday' };
    if (reduces === 'by-order') return { key: 'then_sellerRenews' };
    return day(reduces === 'with-billing-on' ? 'then_reduceBilling' : 'then_reduce', ends);
  },
  'move-whole': ({ facts }) => ({
    key: WAY_ENDS[facts.agreement].wholeMove === 'remap' ? 'warn_remapMovesAll' : 'then_moveWhole',
  }),
  stays: ({ facts }) => ({ key: facts.newTenant === 'comes-with-it' ? 'then_staysFree' : 'then_stays' }),
};

function consequenceOf(end: End, item: EndCase): Text | null {
  return CONSEQUENCES[end](item, item.row.subscription.renewsOn);
}

/** What has ended leaves its data to save [L-07]. */
function saveBy({ actBy }: SubscriptionFacts): Text | null {
  return actBy?.verb === 'save-data' ? day('label_saveData', actBy.due) : null;
}

/** Ending before the cut-over is said first: people would be without it [C-24]. */
function endAtTerm({ facts, cutOver, row }: EndCase, ends: Day | undefined): Text | null {
  if (facts.outcome?.kind === 'ended') return saveBy(facts);
  const { lapses } = WAY_ENDS[facts.agreement];
  if (!ends) return lapses ? null : { key: 'then_endAtTerm' };
  const on = { day: ends };
  if (cutOver && ends < cutOver) {
    return { key: 'then_endsBefore', values: { day: on, count: daysBetween(ends, cutOver) } };
  }
  if (lapses || row.subscription.recurringBilling === false) return day('label_ends', ends);
  const by = facts.actBy?.verb === 'off' ? facts.actBy.due : addDays(ends, -1);
  return { key: 'then_endAtTermBy', values: { by: { day: by }, day: on } };
}
