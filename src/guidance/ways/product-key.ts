import { endWithoutPromise } from '../access-end.ts';
import { endingOf, stopBy } from '../ending.ts';
import { addUnassign, YOUR_PRODUCTS } from '../steps/reduce.ts';
import { addBridgeMonths } from '../steps/decided.ts';
import { warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import type { Way } from './way.ts';

/** Prepaid with a product key: nothing to cancel, and licences can't be removed. */
export const productKey: Way = {
  verdict: () => notPossible('B-01 B-03 B-05'),
  asks: null,
  anyDay: false,
  renewsItself: false,
  reactivates: false,
  siteTool: false,
  turnsAnnual: false,
  isGrant: false,
  oneCloud: false,
  windowByCountry: false,
  refundDays: () => 0,
  refund: { certainty: 'stated', facts: 'R-06' },
  accessEnds: endWithoutPromise('L-01 L-02a'),
  termFacts: 'R-06',
  reducedAtRenewal: null,
  movesWhole: () => false,
  wholeMove: 'movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows: () => ['end-at-term', 'move-earlier', 'bridge', 'reduce', 'renew'],
  buying: () => ({ actions: ['buyAny'], facts: 'P-01' }),
  detail: () => null,
  plan(item, builder) {
    const ending = endingOf(item);
    if (item.undecided || ending === 'nothing') return;
    const choice = ending === 'either' ? 'stop-or-reduce' : null;
    const base = { ...YOUR_PRODUCTS, facts: 'R-06 B-05', choice } as const;
    if (item.decision === 'bridge') addBridgeMonths(item, builder);
    if (ending === 'reduce' || ending === 'either' || item.decision === 'renew') {
      addUnassign(builder, item, 'R-06', item.decision === 'reduce' ? stopBy(item) : null);
      builder.add(
        {
          id: 'renew-with-fewer',
          ...base,
          facts: 'R-06',
          actions: ['renewKey'],
          due: item.decision === 'renew' ? null : stopBy(item),
          waitsFor: item.decision === 'renew' ? '' : 'unassign-licences',
        },
        item,
      );
    }
    if ((ending === 'stop' && item.decision !== 'renew') || ending === 'either') {
      builder.add(
        {
          id: 'let-lapse',
          ...base,
          certainty: 'inferred',
          actions: ['lapseKey'],
          due: item.termEnd,
          warnings: [warning('plan-no-grace', 'inferred', 'L-02a L-03')],
        },
        item,
      );
    }
  },
};
