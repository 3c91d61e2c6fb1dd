import { endWithoutPromise } from '../access-end.ts';
import { endingOf } from '../case.ts';
import { YOUR_PRODUCTS } from '../steps/reduce.ts';
import { warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import type { Way } from './way.ts';

/** Prepaid with a product key: nothing to cancel, and licences can't be removed. */
export const productKey: Way = {
  verdict: () => notPossible('B-01 B-05'),
  refundDays: () => 0,
  refund: { certainty: 'stated', facts: 'R-06' },
  accessEnds: endWithoutPromise('L-01 L-02a'),
  termFacts: 'R-06',
  buying: () => ({ actions: ['buyAny'], facts: 'P-01' }),
  plan(item, builder) {
    const ending = endingOf(item);
    const choice = ending === 'either' ? 'stop-or-reduce' : null;
    const base = { ...YOUR_PRODUCTS, certainty: 'inferred', facts: 'R-06 B-05', choice } as const;
    if (ending === 'stop' || ending === 'either') {
      builder.add(
        {
          id: 'let-lapse',
          ...base,
          actions: ['lapseKey'],
          warnings: [warning('plan-no-grace', 'inferred', 'L-02a L-03')],
        },
        item,
      );
    }
    if (ending === 'reduce' || ending === 'either') {
      builder.add(
        {
          id: 'renew-with-fewer',
          ...base,
          certainty: 'stated',
          facts: 'R-06',
          actions: ['renewKey'],
        },
        item,
      );
    }
  },
};
