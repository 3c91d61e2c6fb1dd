import { endOfDirectTerm } from '../access-end.ts';
import type { Case } from '../case.ts';
import type { Warning } from '../model.ts';
import type { StepRule } from '../steps/builder.ts';
import { reduceParts, YOUR_PRODUCTS } from '../steps/reduce.ts';
import { stopOrReduce, type StopRule } from '../steps/stop.ts';
import { warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import type { Way } from './way.ts';

/** Who may cancel, and turn recurring billing off [C-03]. */
export const MCA_ROLES = 'billingAccountOwner billingProfileOwner';

/** No free grace after the term, said as sure as the term allows [L-02, L-03]. */
const NO_GRACE = warning('no-grace', 'stated', 'L-02a L-02b');
const NO_GRACE_DISPUTED = warning('no-grace', 'disputed', 'L-02a L-02b L-02d', '_disputed');

/** The warning that fits the item's term. */
export function noGrace({ accessEnds }: Case): Warning {
  return accessEnds?.certainty === 'stated' ? NO_GRACE : NO_GRACE_DISPUTED;
}

const CANCEL: Omit<StepRule, 'id'> = {
  ...YOUR_PRODUCTS,
  roles: MCA_ROLES,
  facts: 'C-05 C-09 C-16 C-03',
  actions: ['openYourProducts', 'cancelMca', 'refundMca'],
};

/** Recurring billing off: the term runs out, paid to its end [C-06, C-07, C-11]. */
function recurringOffWith(grace: Warning): Omit<StepRule, 'id'> {
  return {
    ...YOUR_PRODUCTS,
    roles: MCA_ROLES,
    facts: 'C-06 C-07 C-11 C-03',
    actions: ['openYourProducts', 'recurringOff', 'activeToEnd'],
    warnings: [
      grace,
      warning('recurring-off-cancels-reduction', 'inferred', 'R-02b C-11'),
      warning('reactivation-new-term', 'stated', 'L-10'),
    ],
  };
}

const RECURRING_OFF = new Map([NO_GRACE, NO_GRACE_DISPUTED].map((grace) => [grace, recurringOffWith(grace)]));

/** Turning recurring billing off, for a item [C-06, C-11]. */
export function recurringOff(item: Case): Omit<StepRule, 'id'> {
  return RECURRING_OFF.get(noGrace(item)) ?? recurringOffWith(NO_GRACE_DISPUTED);
}

/** Stopping under MCA [C-05…C-11]. */
function stopRule(item: Case): StopRule {
  return { ids: STOP_IDS, cancel: CANCEL, end: recurringOff(item) };
}

const STOP_IDS = {
  now: 'cancel-now',
  choice: 'cancel-now',
  keep: 'keep-and-pay',
  end: 'turn-off-recurring-billing',
} as const;

/** Microsoft Customer Agreement, bought direct ("new commerce"). */
export const mca: Way = {
  verdict: () => notPossible('B-01 B-05'),
  refundDays: () => 7,
  refund: { certainty: 'stated', facts: 'C-05 R-01 C-21' },
  accessEnds: endOfDirectTerm,
  termFacts: 'C-06 C-11',
  buying: () => ({
    actions: ['buyMca'],
    facts: 'P-02',
    warnings: [warning('own-refund-window', 'inferred', 'X-11 C-05 R-01')],
  }),
  plan: (item, builder) => stopOrReduce(item, builder, stopRule, reduceParts),
};
