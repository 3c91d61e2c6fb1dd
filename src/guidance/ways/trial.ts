import { endWithoutPromise } from '../access-end.ts';
import { endingOf, stopBy } from '../ending.ts';
import { YOUR_PRODUCTS } from '../steps/reduce.ts';
import { warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import { MCA_ROLES } from './mca.ts';
import type { Buying, Way } from './way.ts';

const BUYING: Buying = { actions: ['buyAny'], facts: 'P-01' };

/** A trial: it turns into a paid annual term unless recurring billing is off; no grace, no extension [C-12, L-11, P-08]. */
export const trial: Way = {
  isKnown: true,
  boughtAgain: 'trial',
  mayBeGoDaddy: false,
  verdict: () => notPossible('B-01 B-03 B-05'),
  asks: null,
  anyDay: false,
  renewsItself: true,
  reactivates: false,
  siteTool: false,
  turnsAnnual: true,
  isGrant: false,
  oneCloud: false,
  windowByCountry: false,
  refundDays: () => 0,
  refund: { certainty: 'stated', facts: 'C-12' },
  accessEnds: endWithoutPromise('L-11 L-02a'),
  termFacts: 'C-12',
  reducedAtRenewal: null,
  graceAfterReduction: 0,
  movesWhole: () => false,
  wholeMove: 'outcome_movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows: () => ['end-at-term', 'move-earlier', 'keep-and-pay'],
  buying: () => BUYING,
  detail: () => null,
  plan(item, builder) {
    const { undecided, decision, sub } = item;
    const inUse = sub.assigned ? [warning('trial-in-use', 'inferred', 'L-11 P-08')] : [];
    if (undecided || decision === 'keep-and-pay' || endingOf(item) === 'nothing') return;
    if (sub.recurringBilling === false) {
      builder.isDone('turn-off-recurring-billing', item);
      return;
    }
    builder.add(
      {
        id: 'turn-off-recurring-billing',
        ...YOUR_PRODUCTS,
        roles: `${MCA_ROLES} billingAdmin`,
        facts: 'C-12 C-11',
        actions: ['openYourProducts', 'recurringOff', 'trialNoCard'],
        due: stopBy(item),
        warnings: [
          warning('trial-turns-annual', 'stated', 'C-12'),
          warning('trial-no-grace', 'stated', 'L-11'),
          ...inUse,
        ],
      },
      item,
    );
  },
};
