import { useMemo } from 'preact/hooks';
import { actByOf, type ActBy } from '../../src/views/act-by.ts';
import { subscriptionFacts, type SubscriptionFacts } from '../../src/views/subscription-rows.ts';
import type { App } from '../shared/app-state.ts';
import { useNowModel, type NowModel } from './now-model.ts';

/** Everything that the views of the plan page read, worked out once a change. */
export interface PlanModel extends NowModel {
  actBy: ReadonlyMap<number, ActBy>;
  facts: ReadonlyMap<string, SubscriptionFacts>;
}

/** The model of what is stored now, with what the timeline and the table say of each subscription. */
export function usePlanModel(app: App): PlanModel {
  const model = useNowModel(app);
  const { plan, guide, now, rows } = model;
  const actBy = useMemo(() => actByOf(now), [now]);
  const facts = useMemo(
    () => subscriptionFacts({ plan: { ...plan, rows: { ...plan.rows, old: [...rows] } }, ...guide, actBy }),
    [guide, actBy],
  );
  return { ...model, actBy, facts };
}
