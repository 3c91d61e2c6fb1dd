import { endWithoutPromise } from '../access-end.ts';
import { MCA_ROLES } from './mca.ts';
import { YOUR_PRODUCTS } from '../steps/reduce.ts';
import { lastDay } from '../steps/stop.ts';
import { warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import type { Way } from './way.ts';

/** A trial: it turns into a paid annual term unless recurring billing is off [C-12]. */
export const trial: Way = {
  verdict: () => notPossible('B-01 B-05'),
  refundDays: () => 0,
  refund: { certainty: 'stated', facts: 'C-12' },
  accessEnds: endWithoutPromise('L-11 L-02a'),
  termFacts: 'C-12',
  buying: () => ({ actions: ['buyAny'], facts: 'P-01' }),
  plan(item, builder) {
    const { assigned, recurringBilling, product } = item.sub;
    if (item.ended || recurringBilling === false) return;
    const inUse = assigned
      ? [
          warning('trial-in-use', 'inferred', 'L-11 P-08', '', {
            count: assigned,
            product: product ?? '',
          }),
        ]
      : [];
    builder.add(
      {
        id: 'turn-off-recurring-billing',
        ...YOUR_PRODUCTS,
        roles: `${MCA_ROLES} billingAdmin`,
        facts: 'C-12 C-11',
        actions: ['openYourProducts', 'recurringOff', 'trialNoCard'],
        due: lastDay(item),
        warnings: [warning('trial-turns-annual', 'stated', 'C-12'), ...inUse],
      },
      item,
    );
  },
};
