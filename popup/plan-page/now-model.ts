import { useMemo } from 'preact/hooks';
import type { Day } from '../../src/calendar/days.ts';
import { doneIn } from '../../src/views/now/done.ts';
import { nowView, type NowView } from '../../src/views/now/now.ts';
import { shortNames } from '../../src/views/now/product-names.ts';
import type { Wording } from '../../src/views/now/words.ts';
import { currentPlan, type Plan } from '../../src/plan/stored/model.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import type { CitedGuide } from '../../src/views/cited-guide.ts';
import type { App } from '../shared/app-state.ts';
import type { Stages } from '../shared/in-stages.ts';
import { useStaged } from '../shared/use-staged.ts';

/** What a plan's guide says, worked out once a change. All of it is of the same guide. */
export interface Told {
  /** The plan that the guide speaks of: its indexes are those of these rows. */
  told: Plan;
  /** Its rows in the old tenant. */
  rows: readonly Row[];
  guide: CitedGuide;
  now: NowView;
  wording: Wording;
}

/** What every surface reads of a plan. */
export interface NowModel extends Told {
  /** The plan as it is stored now. */
  plan: Plan;
}

/** The model of what is stored now. The guide follows the rows a moment later: until then rows keep what was said. */
export function useNowModel(app: App): NowModel {
  return useTold(app, toldStages);
}

/** What stages make of the plan as the guide speaks of it, beside the plan as it is stored now. */
export function useTold<T extends Told>(
  { state }: App,
  stages: (told: Plan, guide: CitedGuide, today: Day) => Stages<T>,
): T & NowModel {
  const { stored, guide, translator } = state;
  const plan = currentPlan(stored);
  const { today } = translator;
  const guided = useMemo(() => plan, [guide]);
  const model = useStaged(
    plan.rows.old.length,
    () => stages({ ...guided, ticks: plan.ticks }, guide, today),
    [guide, plan.ticks, today],
  );
  return { ...model, plan };
}

/** What a guide says of a plan. */
export function* toldStages(told: Plan, guide: CitedGuide, today: Day): Stages<Told> {
  const rows = told.rows.old;
  const now = nowView(guide, doneIn(told, guide.steps), today);
  yield;
  const products = shortNames(rows.map(({ subscription }) => subscription.product));
  return { told, rows, guide, now, wording: { steps: guide.steps, conflicts: guide.conflicts, products } };
}
