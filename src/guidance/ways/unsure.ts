import { actBy } from '../act-by.ts';
import { endWithoutPromise } from '../access-end.ts';
import type { Case } from '../case.ts';
import { endingOf, isOver, isUnused, stopBy } from '../ending.ts';
import type { End } from '../model.ts';
import type { StepBuilder } from '../steps/builder.ts';
import { addUnassign, BUYER_ROLES, removeLicences, YOUR_PRODUCTS } from '../steps/reduce.ts';
import { addBridgeMonths, turnOn } from '../steps/decided.ts';
import { AFTER_MOVE, cancelWarnings } from '../steps/stop-words.ts';
import { text, warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import { recurringOff } from './mca.ts';
import type { Buying, Way } from './way.ts';

/** Where it says how a subscription was bought, and how to get the role to see it [B-04, C-03, X-22]. */
export function findAgreement(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'find-agreement',
      ...YOUR_PRODUCTS,
      facts: 'B-04 C-02 C-03 X-22',
      actions: ['findChannel', 'findPrepaid', 'findAccountType', 'findVolume', text('warn_missingRole')],
    },
    item,
  );
}

/** The article's first case, corrected: what can be cancelled, and when recurring billing must be off [C-05…C-11]. */
function stop(item: Case, builder: StepBuilder, given: string | null): void {
  const waitsFor = 'find-agreement';
  const { actions = [], ...off } = recurringOff(item);
  // Only one of the two will be done: which, the way of buying says [B-05, C-06, C-08].
  const isEither = !item.decision && item.sub.recurringBilling !== false;
  const choice = given ?? (isEither ? 'turn-off-or-cancel' : null);
  if (item.sub.recurringBilling === false) builder.isDone('turn-off-recurring-billing', item);
  else if (item.decision !== 'cancel-now') {
    builder.add(
      {
        id: 'turn-off-recurring-billing',
        ...off,
        actions: ['ifMca', ...actions, 'ifPartner'],
        facts: `${off.facts} C-13`,
        due: stopBy(item),
        waitsFor,
        choice,
      },
      item,
    );
  }
  if (!item.decision || item.decision === 'cancel-now') cancel(item, builder, choice);
}

function cancel(item: Case, builder: StepBuilder, choice: string | null): void {
  const waitsFor = 'find-agreement';
  const isNow = isUnused(item) || item.decision === 'cancel-now';
  const window = isNow && item.windowOpen ? item.windowEnds : null;
  builder.add(
    {
      id: isNow ? 'cancel-now' : 'cancel-after-move',
      ...YOUR_PRODUCTS,
      roles: 'billingAccountOwner billingProfileOwner billingAdmin',
      facts: 'C-05 C-06 C-08 C-13',
      actions: ['ifMosa', 'ifMca', 'openYourProducts', 'cancel'],
      due: window && actBy('refund-window', window, item.situation.today),
      choice,
      waitsFor: isNow ? waitsFor : `${waitsFor} ${AFTER_MOVE} clear-licensing-groups`,
      warnings: [...cancelWarnings(item), warning('over-25-licences', 'stated', 'C-08')],
    },
    item,
  );
}

/** The article's second case, corrected: fewer licences, in the window or at renewal. */
function reduce(item: Case, builder: StepBuilder, choice: string | null): void {
  const soon = item.decision === 'reduce' || item.decision === 'bridge';
  addUnassign(builder, item, '', soon ? stopBy(item) : null, choice);
  const { actions = [], warnings = [] } = removeLicences(item);
  builder.add(
    {
      id: 'reduce-licences',
      ...YOUR_PRODUCTS,
      roles: BUYER_ROLES,
      facts: 'R-01 R-02 R-03 R-05 R-10',
      actions: [...actions, 'ifMcaReduce', 'ifMosa', 'ifPartner'],
      due: stopBy(item),
      waitsFor: 'find-agreement unassign-licences',
      warnings: [...warnings, warning('recurring-off-cancels-reduction', 'inferred', 'R-02b C-11')],
      choice,
    },
    item,
  );
}

const ENDS: readonly End[] = ['end-at-term', 'move-earlier', 'bridge', 'reduce', 'renew'];

const BUYING: Buying = { actions: ['buyAny'], facts: 'P-01' };

/** How it was bought is not known yet: the 2021 article's guidance, corrected [B-01, B-02, §12]. */
export const unsure: Way = {
  isKnown: false,
  boughtAgain: null,
  mayBeGoDaddy: true,
  verdict: () => ({
    ...notPossible('B-01 B-03 T-01 V-04'),
    details: [text('verdict_exceptionEnterprise'), text('verdict_exceptionVolume')],
  }),
  asks: null,
  anyDay: false,
  renewsItself: true,
  reactivates: true,
  siteTool: null,
  turnsAnnual: false,
  isGrant: false,
  oneCloud: false,
  windowByCountry: false,
  refundDays: () => 7,
  refund: { certainty: 'inferred', facts: 'C-05 C-13 B-05' },
  accessEnds: endWithoutPromise('L-01 L-02a'),
  termFacts: 'C-11 B-05',
  reducedAtRenewal: null,
  graceAfterReduction: 0,
  movesWhole: () => false,
  wholeMove: 'outcome_movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows: ({ windowOpen }) => (windowOpen ? ['cancel-now', 'keep-and-pay', ...ENDS] : ENDS),
  buying: () => BUYING,
  detail: () => null,
  plan(item, builder) {
    if (item.state === 'unknown' || item.state === 'deleted') return;
    findAgreement(item, builder);
    const ending = endingOf(item);
    if (item.undecided || isOver(item)) return;
    if (item.decision === 'bridge') addBridgeMonths(item, builder);
    if (item.decision === 'renew') turnOn(item, builder);
    const choice = ending === 'either' ? 'stop-or-reduce' : null;
    if (ending === 'stop' || ending === 'either') stop(item, builder, choice);
    if (ending === 'reduce' || ending === 'either') reduce(item, builder, choice);
  },
};
