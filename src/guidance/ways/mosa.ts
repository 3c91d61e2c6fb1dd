import { endWithGrace } from '../access-end.ts';
import type { Case } from '../case.ts';
import { endingOf, isOver, isUnused, stopBy } from '../ending.ts';
import { anyDayDetail } from '../details.ts';
import type { StepBuilder } from '../steps/builder.ts';
import { addUnassign, BUYER_ROLES, removeLicences, YOUR_PRODUCTS } from '../steps/reduce.ts';
import { addBridgeMonths, turnOn } from '../steps/decided.ts';
import { AFTER_MOVE, cancelWarnings } from '../steps/stop-words.ts';
import { act, warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import type { Buying, Way } from './way.ts';

/** Self-service cancelling works up to this many licences in the subscription [C-08]. */
const SELF_SERVICE_LIMIT = 25;

/** Cancels any time, prorated, once data and domain are out: it ends on that day [C-08, C-10, C-04, L-06]. */
function cancel(item: Case, builder: StepBuilder, choice: string | null): void {
  const { purchased } = item.sub;
  const unused = isUnused(item);
  const over = purchased === undefined || purchased > SELF_SERVICE_LIMIT;
  builder.add(
    {
      id: unused ? 'cancel-now' : 'cancel-after-move',
      ...YOUR_PRODUCTS,
      roles: 'billingAdmin',
      facts: 'C-08 C-10 C-16 C-03',
      actions: ['openYourProducts', 'cancel', 'partRefund'],
      choice,
      waitsFor: unused ? '' : `${AFTER_MOVE} clear-licensing-groups reduce-to-25`,
      warnings: [...cancelWarnings(item), ...(over ? [warning('over-25-licences', 'stated', 'C-08')] : [])],
    },
    item,
  );
  if (!unused && purchased !== undefined && over) reduceTo25(item, builder);
}

/** More than 25 licences: reduce first, which needs them unassigned [C-08, R-04]. */
function reduceTo25(item: Case, builder: StepBuilder): void {
  addUnassign(builder, item, 'C-08');
  builder.add(
    {
      id: 'reduce-to-25',
      ...YOUR_PRODUCTS,
      roles: BUYER_ROLES,
      facts: 'C-08 R-03 R-05',
      actions: ['openYourProducts', 'removeLicences', act('newTotal', { count: SELF_SERVICE_LIMIT })],
      waitsFor: 'unassign-licences',
      warnings: [warning('new-total', 'stated', 'R-05')],
    },
    item,
  );
}

/** Fewer licences, any time, prorated on the next invoice. */
function reduce(item: Case, builder: StepBuilder, choice: string | null): void {
  addUnassign(builder, item, '', null, choice);
  builder.add(
    {
      id: 'reduce-licences',
      ...YOUR_PRODUCTS,
      roles: 'billingAdmin',
      facts: 'R-03 R-05',
      ...removeLicences(item),
      waitsFor: 'unassign-licences',
      choice,
    },
    item,
  );
}

/** Chosen: the term runs out, and recurring billing is off before it renews [C-11]. */
function endAtTerm(item: Case, builder: StepBuilder): void {
  if (item.sub.recurringBilling === false) {
    builder.isDone('turn-off-recurring-billing', item);
    return;
  }
  builder.add(
    {
      id: 'turn-off-recurring-billing',
      ...YOUR_PRODUCTS,
      roles: 'billingAdmin',
      facts: 'C-10 C-11',
      actions: ['openYourProducts', 'recurringOff', 'activeToEnd'],
      due: stopBy(item),
    },
    item,
  );
}

/** Cancelled or reduced on any day, or as it was decided [C-08, R-03]. */
function stopOnAnyDay(item: Case, builder: StepBuilder): void {
  const ending = endingOf(item);
  if (item.decision === 'renew') turnOn(item, builder);
  if (item.decision === 'bridge') addBridgeMonths(item, builder);
  if (item.decision === 'end-at-term' || item.decision === 'move-earlier') {
    endAtTerm(item, builder);
    return;
  }
  const choice = ending === 'either' ? 'stop-or-reduce' : null;
  if (endsItself(item)) builder.isDone('turn-off-recurring-billing', item);
  else if (ending === 'stop' || ending === 'either') cancel(item, builder, choice);
  if (ending === 'reduce' || ending === 'either') reduce(item, builder, choice);
}

const BUYING: Buying = { actions: ['buyAny'], facts: 'P-02' };

/** Microsoft Online Subscription Agreement: the older direct billing. */
export const mosa: Way = {
  isKnown: true,
  boughtAgain: 'mosa',
  mayBeGoDaddy: true,
  verdict: () => notPossible('B-01 B-03 B-05'),
  asks: null,
  anyDay: true,
  renewsItself: true,
  reactivates: true,
  siteTool: false,
  turnsAnnual: false,
  isGrant: false,
  oneCloud: false,
  windowByCountry: false,
  refundDays: () => 0,
  refund: { certainty: 'stated', facts: 'C-08' },
  accessEnds: endWithGrace,
  termFacts: 'C-11',
  reducedAtRenewal: null,
  graceAfterReduction: 0,
  movesWhole: () => false,
  wholeMove: 'outcome_movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows: () => ['cancel-now', 'end-at-term', 'move-earlier', 'bridge', 'reduce', 'renew'],
  buying: () => BUYING,
  detail(item) {
    const { assigned } = item.sub;
    return endingOf(item) === 'stop' && assigned ? anyDayDetail(assigned) : null;
  },
  plan(item, builder) {
    if (!item.undecided && !isOver(item)) stopOnAnyDay(item, builder);
  },
};

/** With recurring billing off its term ends it: nothing is to be cancelled [C-11]. */
function endsItself({ sub, decision, accessEnds }: Case): boolean {
  return sub.recurringBilling === false && decision === null && accessEnds !== null;
}
