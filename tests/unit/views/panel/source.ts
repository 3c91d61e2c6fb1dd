import type { Conflict, Guide, Outcome, Step } from '../../../../src/guidance/model.ts';
import type { StepId } from '../../../../src/guidance/steps/table.ts';
import { emptyPlan, type Plan } from '../../../../src/plan/stored/model.ts';
import type { Tenant } from '../../../../src/plan/stored/row.ts';
import { doneIn } from '../../../../src/views/now/done.ts';
import { nowView } from '../../../../src/views/now/now.ts';
import type { CardSource } from '../../../../src/views/panel/card-source.ts';
import { rowKey } from '../../../../src/views/row-key.ts';
import { targetCheck } from '../../../../src/views/target-check.ts';
import { row } from '../../support/rows.ts';
import { testTranslator } from '../../support/translator.ts';

/** The design's example: Copilot and Visio were bought five days ago, and Business Premium ends on 14 January. */
export const TODAY = '2026-11-25';
export const COPILOT = 'a0000000-0000-0000-0000-000000000001';
export const VISIO = 'a0000000-0000-0000-0000-000000000002';
export const PREMIUM = 'a0000000-0000-0000-0000-000000000003';
export const POWER_BI = 'a0000000-0000-0000-0000-000000000004';

/** The decision about Copilot and Visio. */
export const DECISION: Conflict = {
  id: 'window-closes-before-data-is-out',
  subscriptions: [0, 1],
  on: '2026-11-27',
  by: '2026-11-26',
  settled: false,
  text: { key: 'row_decide', values: { products: 'Copilot and Visio Plan 2' } },
  people: 25,
  options: (['cancel-now', 'swap-to-monthly', 'keep-and-pay'] as const).map((id) => ({
    id,
    by: '2026-11-26',
    title: { key: 'do_decide' },
    consequences: [],
    advised: id === 'swap-to-monthly',
    sets: { end: id },
    certainty: 'stated',
    facts: ['C-05'],
  })),
  certainty: 'stated',
  facts: ['C-05'],
};

export function step(id: StepId, part: Partial<Step>): Step {
  return {
    id,
    phase: 'stop',
    verb: 'do',
    tenant: 'old',
    title: { key: 'panel_showSteps' },
    actions: [],
    roles: [],
    due: null,
    missed: false,
    parts: [],
    waitsFor: [],
    choice: null,
    link: null,
    subscriptions: (part.parts ?? []).map(({ subscription }) => subscription),
    warnings: [],
    certainty: 'stated',
    facts: ['C-05'],
    ...part,
  };
}

const on = (due: string, ...subscriptions: number[]) =>
  subscriptions.map((subscription) => ({ subscription, due, missed: due < TODAY }));

export const STEPS: readonly Step[] = [
  step('decide-end', { phase: 'prepare', verb: 'decide', due: '2026-11-26', parts: on('2026-11-26', 0, 1) }),
  step('buy-licences', { phase: 'buy', verb: 'buy', tenant: 'new', link: 'marketplace' }),
  step('turn-off-recurring-billing', {
    verb: 'off',
    due: '2027-01-13',
    parts: on('2027-01-13', 2),
    link: 'your-products',
  }),
  step('ask-partner', { verb: 'ask', tenant: 'partner', due: '2027-01-25', parts: on('2027-01-25', 3) }),
];

const outcome = (subscription: number, kind: Outcome['kind']): Outcome => ({
  subscription,
  kind,
  ends: [],
  text: { key: 'outcome_ends' },
  detail: null,
  certainty: 'stated',
  facts: ['C-05'],
});

const PLAN: Plan = {
  ...emptyPlan({ id: 'plan-1', madeOn: '2026-11-20' }),
  answers: { agreement: 'mca', oldTenant: 'leave' },
  rows: {
    old: [
      row('r1', { product: 'Microsoft 365 Copilot', purchased: 20, assigned: 18 }, { ref: COPILOT }),
      row('r2', { product: 'Visio Plan 2', purchased: 10, assigned: 7 }, { ref: VISIO }),
      row(
        'r3',
        { product: 'Microsoft 365 Business Premium', purchased: 150, assigned: 148 },
        { ref: PREMIUM },
      ),
      row('r4', { product: 'Power BI Pro', purchased: 35, assigned: 29 }, { ref: POWER_BI }),
    ],
    new: [],
  },
};

interface Given {
  tenant?: Tenant | null;
  steps?: readonly Step[];
  conflicts?: readonly Conflict[];
  outcomes?: readonly Outcome[];
  plan?: Partial<Plan>;
}

/** What cards and hints are made of, in the example or a variation of it. */
export function source(given: Given = {}): CardSource {
  const { tenant = 'old', steps = STEPS, conflicts = [DECISION] } = given;
  const plan = { ...PLAN, ...given.plan };
  const outcomes = given.outcomes ?? [
    outcome(0, 'undecided'),
    outcome(1, 'undecided'),
    outcome(2, 'ends'),
    outcome(3, 'ask-end'),
  ];
  const guide = { steps, conflicts, outcomes, dates: [], warnings: [] } as unknown as Guide;
  const isDone = doneIn(plan, steps);
  return {
    ...{ plan, guide, tenant, isDone },
    view: nowView(guide, isDone, TODAY),
    wording: {
      steps,
      conflicts,
      products: ['Copilot', 'Visio Plan 2', 'Business Premium', 'Power BI Pro'],
    },
    today: TODAY,
    link: { cloud: 'worldwide' },
    check: targetCheck(plan.rows),
    keyOf: rowKey,
    translator: testTranslator('en', TODAY),
    partnerMessage: 'Hello partner',
    readsPage: true,
  };
}

export { outcome };
