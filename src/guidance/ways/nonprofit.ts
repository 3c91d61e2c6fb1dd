import { endWithoutPromise } from '../access-end.ts';
import { endingOf } from '../case.ts';
import { YOUR_PRODUCTS } from '../steps/reduce.ts';
import { text, warning } from '../text.ts';
import { verdictRule } from '../verdicts.ts';
import type { Way } from './way.ts';

/** A nonprofit grant: bound to one tenant, as far as sources agree [P-09]. */
export const nonprofit: Way = {
  verdict: () => ({
    ...verdictRule('not-possible', 'disputed', 'P-09 B-05'),
    text: text('verdict_nonprofit'),
    details: [text('verdict_nonprofitAsk')],
  }),
  refundDays: () => 0,
  refund: { certainty: 'disputed', facts: 'P-09' },
  accessEnds: endWithoutPromise('L-01 L-02a'),
  termFacts: 'L-01',
  buying: () => ({ actions: ['buyAny'], facts: 'P-01' }),
  plan(item, builder) {
    if (endingOf(item) === 'nothing') return;
    builder.add(
      {
        id: 'let-lapse',
        ...YOUR_PRODUCTS,
        certainty: 'disputed',
        facts: 'P-09',
        actions: ['lapseGrant'],
        warnings: [warning('nonprofit-grant-ends', 'reported', 'X-16h')],
      },
      item,
    );
  },
};
