import type { App } from '../shared/app-state.ts';
import { OpenFate } from '../shared/fate-question.tsx';
import type { Import } from './import/use-import.ts';
import { EmptyPlan } from './empty-plan.tsx';
import { NextDates } from './now/next-dates.tsx';
import { NowCard } from './now/now-card.tsx';
import type { PlanModel } from './plan-model.ts';
import type { View } from './views.ts';
import { Phases } from './phases/phases.tsx';
import { Warnings } from './phases/warnings.tsx';
import { limitsBefore } from '../../src/views/limits.ts';
import { Timeline } from './timeline/timeline.tsx';

/** The plan: what matters now and next, all of it in time, and the steps phase by phase. */
export function PlanView({
  app,
  model,
  given,
  show,
}: {
  app: App;
  model: PlanModel;
  given: Import;
  show: (view: View) => void;
}) {
  const hasRows = model.plan.rows.old.length > 0;
  return (
    <div class="plan-view">
      <Warnings app={app} warnings={limitsBefore(model.now.now, model.guide)} />
      {!hasRows && <EmptyPlan app={app} given={given} onAdd={() => show('subscriptions')} />}
      <div class="plan-top">
        <NowCard app={app} model={model} />
        <NextDates app={app} model={model} />
      </div>
      <OpenFate app={app} look="card questions" />
      <Timeline app={app} model={model} />
      <Phases app={app} model={model} />
    </div>
  );
}
