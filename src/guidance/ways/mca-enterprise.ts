import { endOfDirectTerm } from '../access-end.ts';
import type { Case } from '../case.ts';
import { endingOf, isOver } from '../ending.ts';
import type { End, Situation } from '../model.ts';
import type { StepBuilder, StepRule } from '../steps/builder.ts';
import { addBridge } from '../steps/buy.ts';
import { addUnassign, type ReduceRule } from '../steps/reduce.ts';
import { AFTER_MOVE } from '../steps/stop-words.ts';
import { turnOn } from '../steps/decided.ts';
import { stopOrReduce, type StopRule } from '../steps/stop.ts';
import { cloudsMix } from '../clouds.ts';
import { text, warning } from '../text.ts';
import { notPossible, verdictRule } from '../verdicts.ts';
import { noGrace } from './mca.ts';
import type { Way } from './way.ts';

type Words = Omit<StepRule, 'id'>;

const SELLER = { roles: 'microsoftSeller' } as const;

/**
 * A subscription moves whole or not at all: all of it, spare licences too, when the tenant is left; from a kept one only
 * where all of it is needed, or that is unknown [T-03, T-06].
 */
function isMovable(item: Case): boolean {
  const { fate, sub } = item;
  if (isOver(item) || item.outside || sub.needed === 0 || !cloudsMix(item.situation)) return false;
  if (fate === 'leave') return true;
  return sub.needed === undefined || sub.purchased === undefined || sub.needed >= sub.purchased;
}

/** True unless the user chose another end; what is renewed first moves after it. */
function movesWhole(item: Case): boolean {
  const { decision } = item;
  return isMovable(item) && (decision === null || decision === 'move-whole' || decision === 'renew');
}

/** Whether associated billing tenants exist outside the worldwide cloud is not established [U-09]. */
function isElsewhere({ clouds }: Situation): boolean {
  return [clouds?.old, clouds?.new].some((cloud) => cloud !== undefined && cloud !== 'worldwide');
}

/** Links the billing account to the new tenant, then moves the subscription [T-04, T-05]. */
function move(item: Case, builder: StepBuilder): void {
  const certainty = isElsewhere(builder.situation) ? 'disputed' : 'stated';
  const elsewhere = certainty === 'disputed' ? [warning('move-outside-worldwide', 'disputed', 'U-09')] : [];
  const askFirst = elsewhere.map((one) => one.text);
  builder.add(
    {
      id: 'associate-billing-tenant',
      link: 'billing-accounts',
      certainty,
      roles: 'billingAccountOwnerOnly globalAdminNew',
      facts: 'T-02 T-04 T-14',
      actions: [...askFirst, 'associate', 'acceptLink'],
      warnings: elsewhere,
    },
    item,
  );
  addBridge(builder, item, 'T-06');
  addUnassign(builder, item, 'T-03');
  builder.add(
    {
      id: 'move-whole-subscription',
      link: 'your-products',
      certainty,
      roles: 'billingAccountOwnerOnly',
      facts: 'T-01 T-03 T-04 T-05',
      actions: [...askFirst, 'openYourProducts', 'moveConfirm'],
      waitsFor: `associate-billing-tenant bridge-licences unassign-licences ${AFTER_MOVE}`,
      warnings: [warning('move-needs-gap', 'inferred', 'T-06'), ...elsewhere],
    },
    item,
  );
}

function stopRule(item: Case): StopRule {
  const end: Words = {
    ...SELLER,
    facts: 'C-13 R-08 C-06 X-23',
    actions: ['sellerEnd'],
    warnings: [noGrace(item)],
  };
  return {
    ids: {
      now: 'ask-seller-to-cancel',
      choice: 'ask-seller-to-cancel',
      keep: 'ask-seller',
      end: 'ask-seller',
    },
    cancel: { ...SELLER, facts: 'C-13', actions: ['askCancel'] },
    end,
    extend: null,
  };
}

const REDUCE: ReduceRule = {
  ids: { renewal: 'ask-seller', now: 'ask-seller-to-reduce' },
  now: { ...SELLER, facts: 'C-13 R-08', actions: ['askReduce'] },
  renewal: { ...SELLER, facts: 'R-01 R-08 X-23', actions: ['askReduce'] },
};

const ENDS: readonly End[] = ['ask-partner', 'move-earlier', 'bridge', 'reduce', 'renew'];

/** Microsoft Customer Agreement for enterprise, through a Microsoft representative. */
export const mcaEnterprise: Way = {
  isKnown: true,
  boughtAgain: 'microsoft-seller',
  mayBeGoDaddy: false,
  verdict(item, situation) {
    if (!isMovable(item)) {
      const { needed } = item.sub;
      const part = needed && cloudsMix(situation);
      return part ? notPossible('T-03 T-06', text('verdict_partCantMove')) : notPossible('B-01 B-03');
    }
    const sure = !isElsewhere(situation);
    const rule = verdictRule(
      'move-whole-subscription',
      sure ? 'stated' : 'disputed',
      sure ? 'T-01 T-02 T-03' : 'T-01 T-02 T-03 U-09',
      text('verdict_allUnassigned'),
      ...(sure ? [] : [text('warn_moveOutsideWorldwide')]),
    );
    return sure ? rule : { ...rule, text: text('verdict_moveWholeSubscription_hedged') };
  },
  asks: 'seller',
  anyDay: false,
  renewsItself: true,
  reactivates: false,
  siteTool: false,
  turnsAnnual: false,
  isGrant: false,
  oneCloud: true,
  windowByCountry: false,
  refundDays: () => 7,
  refund: { certainty: 'stated', facts: 'C-13 C-21' },
  // Whether the enterprise agreement kept its grace is not established: the earlier day [L-01, L-02].
  accessEnds: (end, termStart) => ({
    ...endOfDirectTerm(end, termStart),
    certainty: 'disputed',
    facts: 'L-01 L-02a L-02b',
  }),
  termFacts: 'C-06 R-08',
  reducedAtRenewal: 'R-01',
  graceAfterReduction: 0,
  movesWhole,
  wholeMove: 'outcome_movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows(item) {
    const whole: End[] = isMovable(item) ? ['move-whole'] : [];
    const window: End[] = item.windowOpen ? ['cancel-now', 'keep-and-pay'] : [];
    return [...window, ...whole, ...ENDS];
  },
  buying: (item) => (movesWhole(item) ? null : { actions: ['buySeller'], facts: 'R-08' }),
  detail: () => null,
  plan(item, builder) {
    if (item.undecided) return;
    if (item.decision === 'renew') turnOn(item, builder);
    if (movesWhole(item)) move(item, builder);
    else if (endingOf(item) !== 'nothing') stopOrReduce(item, builder, stopRule, () => REDUCE);
  },
};
