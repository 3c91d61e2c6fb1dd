import { endWithoutPromise } from '../access-end.ts';
import { endingOf } from '../ending.ts';
import { YOUR_PRODUCTS } from '../steps/reduce.ts';
import { addBridgeMonths } from '../steps/decided.ts';
import { text, warning } from '../text.ts';
import { verdictRule } from '../verdicts.ts';
import type { Buying, Way } from './way.ts';

const BUYING: Buying = { actions: ['buyAny'], facts: 'P-01' };

/** A nonprofit grant: bound to one tenant, as far as sources agree [P-09]. */
export const nonprofit: Way = {
  isKnown: true,
  boughtAgain: 'grant',
  mayBeGoDaddy: false,
  verdict: () => ({
    ...verdictRule('not-possible', 'disputed', 'P-09 B-05'),
    text: text('verdict_nonprofit'),
    details: [text('act_lapseGrant')],
  }),
  asks: null,
  anyDay: false,
  renewsItself: false,
  reactivates: false,
  siteTool: false,
  turnsAnnual: false,
  isGrant: true,
  oneCloud: false,
  windowByCountry: false,
  refundDays: () => 0,
  refund: { certainty: 'disputed', facts: 'P-09' },
  accessEnds: endWithoutPromise('L-01 L-02a'),
  termFacts: 'L-01',
  reducedAtRenewal: null,
  graceAfterReduction: 0,
  movesWhole: () => false,
  wholeMove: 'outcome_movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows: () => ['end-at-term', 'move-earlier', 'bridge', 'renew'],
  buying: () => BUYING,
  detail: () => null,
  plan(item, builder) {
    const ending = endingOf(item);
    if (item.undecided || (ending !== 'stop' && ending !== 'either')) return;
    if (item.decision === 'bridge') addBridgeMonths(item, builder);
    if (item.decision === 'renew') return;
    builder.add(
      {
        id: 'let-lapse',
        ...YOUR_PRODUCTS,
        certainty: 'disputed',
        facts: 'P-09',
        actions: ['lapseGrant'],
        due: item.termEnd,
        warnings: [warning('nonprofit-grant-ends', 'reported', 'X-16h')],
      },
      item,
    );
  },
};
