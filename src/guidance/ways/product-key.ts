import { endWithoutPromise } from '../access-end.ts';
import type { Case } from '../case.ts';
import { endingOf, stopBy } from '../ending.ts';
import type { StepBuilder, StepRule } from '../steps/builder.ts';
import { addUnassign, YOUR_PRODUCTS } from '../steps/reduce.ts';
import { addBridgeMonths } from '../steps/decided.ts';
import { warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import type { Buying, Way } from './way.ts';

const BASE = { ...YOUR_PRODUCTS, facts: 'R-06 B-05' } as const;

/** A key is the only way to go on. */
function renew(item: Case, builder: StepBuilder, more: Partial<StepRule> = {}): void {
  builder.add({ id: 'renew-with-fewer', ...BASE, actions: ['renewKey'], ...more }, item);
}

/** Licences can't be removed: fewer are assigned, then a smaller key is used. */
function reduce(item: Case, builder: StepBuilder, choice: string | null): void {
  addUnassign(builder, item, 'R-06', item.decision === 'reduce' ? stopBy(item) : null, choice);
  renew(item, builder, { due: stopBy(item), waitsFor: 'unassign-licences', choice });
}

function lapse(item: Case, builder: StepBuilder, choice: string | null): void {
  builder.add(
    {
      id: 'let-lapse',
      ...BASE,
      certainty: 'inferred',
      actions: ['lapseKey'],
      due: item.termEnd,
      choice,
      warnings: [warning('no-grace', 'inferred', 'L-02a L-03', '_unsure')],
    },
    item,
  );
}

const BUYING: Buying = { actions: ['buyAny'], facts: 'P-01' };

/** Prepaid with a product key: nothing to cancel, and licences can't be removed. */
export const productKey: Way = {
  isKnown: true,
  boughtAgain: 'key',
  mayBeGoDaddy: false,
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
  graceAfterReduction: 0,
  movesWhole: () => false,
  wholeMove: 'outcome_movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows: () => ['end-at-term', 'move-earlier', 'bridge', 'reduce', 'renew'],
  buying: () => BUYING,
  detail: () => null,
  plan(item, builder) {
    const ending = endingOf(item);
    if (item.undecided || ending === 'nothing') return;
    const choice = ending === 'either' ? 'stop-or-reduce' : null;
    if (item.decision === 'bridge') addBridgeMonths(item, builder);
    if (item.decision === 'renew') {
      renew(item, builder);
      return;
    }
    if (ending !== 'stop') reduce(item, builder, choice);
    if (ending !== 'reduce') lapse(item, builder, choice);
  },
};
