import { useMemo } from 'preact/hooks';
import { actByOf, type ActBy } from '../../src/views/act-by.ts';
import { doneIn } from '../../src/views/now/done.ts';
import { nowView, type NowView } from '../../src/views/now/now.ts';
import { shortNames } from '../../src/views/now/product-names.ts';
import type { Wording } from '../../src/views/now/words.ts';
import { subscriptionFacts, type SubscriptionFacts } from '../../src/views/subscription-rows.ts';
import { currentPlan, type Plan } from '../../src/plan/stored/model.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import type { CitedGuide } from '../../src/views/cited-guide.ts';
import type { App } from '../shared/app-state.ts';

/** Everything that the views of the plan page read, worked out once a change. */
export interface PlanModel {
  plan: Plan;
  /** The rows that the guide speaks of: its indexes are theirs. */
  rows: readonly Row[];
  guide: CitedGuide;
  now: NowView;
  actBy: ReadonlyMap<number, ActBy>;
  facts: ReadonlyMap<string, SubscriptionFacts>;
  wording: Wording;
}

/** The model of what is stored now. The guide follows the rows a moment later: until then rows keep what was said. */
export function usePlanModel(app: App): PlanModel {
  const { stored, guide, translator } = app.state;
  const plan = currentPlan(stored);
  const { today } = translator;
  const rows = useMemo(() => plan.rows, [guide]);
  const now = useMemo(
    () => nowView(guide, doneIn({ ticks: plan.ticks, rows }), today),
    [guide, plan.ticks, today],
  );
  const actBy = useMemo(() => actByOf(now), [now]);
  const facts = useMemo(
    () => subscriptionFacts({ plan: { ...plan, rows }, ...guide, actBy }),
    [guide, actBy],
  );
  const wording = useMemo(
    () => ({
      steps: guide.steps,
      conflicts: guide.conflicts,
      products: shortNames(rows.old.map(({ subscription }) => subscription.product)),
    }),
    [guide],
  );
  return { plan, rows: rows.old, guide, now, actBy, facts, wording };
}
