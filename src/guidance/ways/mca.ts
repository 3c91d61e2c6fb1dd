import { endOfDirectTerm } from '../access-end.ts';
import type { Case } from '../case.ts';
import { endingOf } from '../ending.ts';
import { reductionDetail, termDetail, windowDetail } from '../details.ts';
import type { End, Warning } from '../model.ts';
import type { StepRule } from '../steps/builder.ts';
import { directReduction, YOUR_PRODUCTS } from '../steps/reduce.ts';
import { stopOrReduce, type StopRule } from '../steps/stop.ts';
import { warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import type { Buying, Way } from './way.ts';

type Words = Omit<StepRule, 'id'>;

/** Who may cancel, and turn recurring billing off [C-03]. */
export const MCA_ROLES = 'billingAccountOwner billingProfileOwner';

/** No free grace after the term, said as sure as the term allows [L-02, L-03]. */
const NO_GRACE = warning('no-grace', 'stated', 'L-02a L-02b');
const NO_GRACE_DISPUTED = warning('no-grace', 'disputed', 'L-02a L-02b L-02d', '_unsure');

/** The warning that fits the case's term. */
export function noGrace({ accessEnds }: Case): Warning {
  return accessEnds?.certainty === 'stated' ? NO_GRACE : NO_GRACE_DISPUTED;
}

/** Recurring billing off, and what is scheduled for the renewal [R-02b, L-15]. */
const EXCLUSIVE = warning('recurring-off-cancels-reduction', 'inferred', 'R-02b C-11 L-15');

const CANCEL: Words = {
  ...YOUR_PRODUCTS,
  roles: MCA_ROLES,
  facts: 'C-05 C-09 C-16 C-03',
  actions: ['openYourProducts', 'cancel', 'partRefund'],
};

/** Recurring billing off: the term runs out, paid to its end [C-06, C-07, C-11]. */
function recurringOffWith(grace: Warning): Words {
  return {
    ...YOUR_PRODUCTS,
    roles: MCA_ROLES,
    facts: 'C-06 C-07 C-11 C-03',
    actions: ['openYourProducts', 'recurringOff', 'activeToEnd'],
    warnings: [grace, EXCLUSIVE, warning('reactivation-new-term', 'stated', 'L-10')],
  };
}

const RECURRING_OFF = new Map([NO_GRACE, NO_GRACE_DISPUTED].map((grace) => [grace, recurringOffWith(grace)]));

/** Turning recurring billing off, for a case [C-06, C-11]. */
export function recurringOff(item: Case): Words {
  return RECURRING_OFF.get(noGrace(item)) ?? recurringOffWith(NO_GRACE_DISPUTED);
}

/** The monthly extension, as a scheduled change [L-14]. */
const EXTEND: Words = {
  ...YOUR_PRODUCTS,
  roles: MCA_ROLES,
  facts: 'L-14 L-02a L-15',
  actions: ['openYourProducts', 'extendOpen'],
  warnings: [EXCLUSIVE, warning('extension-frozen', 'stated', 'L-14')],
};

/** Stopping under MCA [C-05…C-11]. */
function stopRule(item: Case): StopRule {
  return { ids: STOP_IDS, cancel: CANCEL, end: recurringOff(item), extend: EXTEND };
}

const STOP_IDS = {
  now: 'cancel-now',
  choice: 'cancel-now',
  keep: 'keep-and-pay',
  end: 'turn-off-recurring-billing',
} as const;

const AFTER_WINDOW: readonly End[] = ['end-at-term', 'move-earlier', 'bridge', 'reduce', 'renew'];

const BUYING: Buying = {
  actions: ['buyAny'],
  facts: 'P-02',
  warnings: [warning('own-refund-window', 'inferred', 'X-11 C-05 R-01')],
};

/** Microsoft Customer Agreement, bought direct ("new commerce"). */
export const mca: Way = {
  isKnown: true,
  boughtAgain: 'mca',
  mayBeGoDaddy: true,
  verdict: () => notPossible('B-01 B-03 B-05'),
  asks: null,
  anyDay: false,
  renewsItself: true,
  reactivates: true,
  siteTool: false,
  turnsAnnual: false,
  isGrant: false,
  oneCloud: false,
  windowByCountry: false,
  refundDays: () => 7,
  refund: { certainty: 'stated', facts: 'C-05 R-01 C-21' },
  accessEnds: endOfDirectTerm,
  termFacts: 'C-06 C-11',
  reducedAtRenewal: 'R-01',
  graceAfterReduction: 0,
  movesWhole: () => false,
  wholeMove: 'outcome_movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows({ windowOpen, sub }) {
    if (sub.term === 'monthly') return windowOpen ? ['cancel-now', ...AFTER_WINDOW] : AFTER_WINDOW;
    return windowOpen
      ? ['cancel-now', 'swap-to-monthly', 'reduce', 'keep-and-pay']
      : [...AFTER_WINDOW, 'extend'];
  },
  buying: () => BUYING,
  detail(item) {
    const ending = endingOf(item);
    if (ending === 'reduce') return reductionDetail(item);
    return ending === 'stop' ? (windowDetail(item) ?? termDetail(item)) : null;
  },
  plan: (item, builder) => stopOrReduce(item, builder, stopRule, directReduction),
};
