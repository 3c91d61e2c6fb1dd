import { endOfPartnerTerm } from '../access-end.ts';
import type { Case } from '../case.ts';
import { endingOf, stopBy } from '../ending.ts';
import { detail } from '../details.ts';
import type { End } from '../model.ts';
import type { StepRule } from '../steps/builder.ts';
import { stopOrReduce, type StopRule } from '../steps/stop.ts';
import type { ReduceRule } from '../steps/reduce.ts';
import { warning } from '../text.ts';
import { notPossible } from '../verdicts.ts';
import type { Buying, Way } from './way.ts';

type Words = Omit<StepRule, 'id'>;

const PARTNER = { link: 'partner-relationships', roles: 'partner' } as const;

/** Only the partner can stop it: in the window, or with "cancel at expiration" [C-13, L-04, X-18, X-23]. */
function stopRule({ accessEnds }: Case): StopRule {
  const sure = accessEnds?.certainty === 'stated';
  const end: Words = {
    ...PARTNER,
    facts: 'C-13 L-04a X-18 X-23',
    actions: ['partnerEnd', 'partnerMessage'],
    warnings: [
      warning('auto-renew-off-extends', 'reported', 'L-04b'),
      sure
        ? warning('no-grace', 'stated', 'L-04a')
        : warning('no-grace', 'disputed', 'L-04a L-04c', '_unsure'),
    ],
  };
  return {
    ids: {
      now: 'ask-partner-to-cancel',
      choice: 'ask-partner-to-cancel',
      keep: 'ask-partner',
      end: 'ask-partner',
    },
    cancel: { ...PARTNER, facts: 'C-13 R-10', actions: ['askCancel'] },
    end,
    extend: { ...PARTNER, facts: 'L-04a X-18 X-23', actions: ['partnerExtend'] },
  };
}

/** Fewer seats: by the partner, in the window or at renewal. */
const REDUCE: ReduceRule = {
  ids: { renewal: 'ask-partner', now: 'ask-partner-to-reduce' },
  now: { ...PARTNER, facts: 'R-10', actions: ['askReduce'] },
  renewal: { ...PARTNER, facts: 'R-10 X-23', actions: ['askReduce'] },
};

const IN_WINDOW: readonly End[] = ['cancel-now', 'ask-partner', 'reduce', 'keep-and-pay'];

const BUYING: Buying = {
  actions: ['buyPartner'],
  facts: 'X-18',
  warnings: [warning('own-refund-window', 'inferred', 'X-11 C-13 R-10')],
};

/** Cloud Solution Provider: bought through a partner. */
export const partner: Way = {
  isKnown: true,
  boughtAgain: null,
  mayBeGoDaddy: true,
  verdict: () => notPossible('B-01 B-03 B-05 T-09'),
  asks: 'partner',
  anyDay: false,
  renewsItself: true,
  reactivates: false,
  siteTool: false,
  turnsAnnual: false,
  isGrant: false,
  oneCloud: false,
  windowByCountry: true,
  refundDays: ({ partnerCountry }) => (partnerCountry?.toUpperCase() === 'CL' ? 10 : 7),
  refund: { certainty: 'stated', facts: 'C-13 R-10 C-21' },
  accessEnds: endOfPartnerTerm,
  termFacts: 'C-13 R-10',
  reducedAtRenewal: 'R-10',
  graceAfterReduction: 0,
  movesWhole: () => false,
  wholeMove: 'outcome_movesWhole',
  wholeMoveCited: { certainty: 'stated', facts: 'T-01' },
  allows: ({ windowOpen }) =>
    windowOpen ? IN_WINDOW : ['ask-partner', 'move-earlier', 'bridge', 'extend', 'reduce', 'renew'],
  buying: () => BUYING,
  detail(item) {
    const day = stopBy(item);
    return endingOf(item) === 'stop' && day
      ? detail('ask', 'partner', 'C-13 L-04 X-23', { day: { day } })
      : null;
  },
  plan: (item, builder) => stopOrReduce(item, builder, stopRule, () => REDUCE),
};
