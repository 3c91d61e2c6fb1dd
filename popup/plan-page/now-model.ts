import { useMemo } from 'preact/hooks';
import { doneIn } from '../../src/views/now/done.ts';
import { nowView, type NowView } from '../../src/views/now/now.ts';
import { shortNames } from '../../src/views/now/product-names.ts';
import type { Wording } from '../../src/views/now/words.ts';
import { currentPlan, type Plan } from '../../src/plan/stored/model.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import type { CitedGuide } from '../../src/views/cited-guide.ts';
import type { App } from '../shared/app-state.ts';

/** What every surface reads of a plan, worked out once a change. */
export interface NowModel {
  plan: Plan;
  /** The rows that the guide speaks of: its indexes are theirs. */
  rows: readonly Row[];
  guide: CitedGuide;
  now: NowView;
  wording: Wording;
}

/** The model of what is stored now. The guide follows the rows a moment later: until then rows keep what was said. */
export function useNowModel(app: App): NowModel {
  const { stored, guide, translator } = app.state;
  const plan = currentPlan(stored);
  const { today } = translator;
  const rows = useMemo(() => plan.rows, [guide]);
  const now = useMemo(
    () => nowView(guide, doneIn({ ticks: plan.ticks, rows }), today),
    [guide, plan.ticks, today],
  );
  const wording = useMemo(
    () => ({
      steps: guide.steps,
      conflicts: guide.conflicts,
      products: shortNames(rows.old.map(({ subscription }) => subscription.product)),
    }),
    [guide],
  );
  return { plan, rows: rows.old, guide, now, wording };
}
