import type { Day } from '../../src/calendar/days.ts';
import type { Plan } from '../../src/plan/stored/model.ts';
import { actByOf, type ActBy } from '../../src/views/act-by.ts';
import type { CitedGuide } from '../../src/views/cited-guide.ts';
import {
  isUnder,
  ROW_FILTERS,
  subscriptionFacts,
  type RowFilter,
  type SubscriptionFacts,
} from '../../src/views/subscription-rows.ts';
import type { App } from '../shared/app-state.ts';
import type { Stages } from '../shared/in-stages.ts';
import { toldStages, useTold, type NowModel, type Told } from './now-model.ts';

interface PlanTold extends Told {
  actBy: ReadonlyMap<number, ActBy>;
  facts: ReadonlyMap<string, SubscriptionFacts>;
  /** How many rows each filter finds. */
  counts: ReadonlyMap<RowFilter, number>;
}

/** Everything that the views of the plan page read, worked out once a change. */
export type PlanModel = NowModel & PlanTold;

/** The model of what is stored now, with what the timeline and the table say of each subscription. */
export function usePlanModel(app: App): PlanModel {
  return useTold(app, planStages);
}

function* planStages(plan: Plan, guide: CitedGuide, today: Day): Stages<PlanTold> {
  const told = yield* toldStages(plan, guide, today);
  yield;
  const actBy = actByOf(told.now);
  yield;
  const facts = subscriptionFacts({ plan, ...guide, actBy });
  yield;
  const filtered = (filter: RowFilter) => told.rows.filter(({ id }) => isUnder(filter, facts.get(id))).length;
  const counts = new Map(ROW_FILTERS.map((filter) => [filter, filtered(filter)]));
  return { ...told, actBy, facts, counts };
}
