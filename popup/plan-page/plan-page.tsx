import { useLayoutEffect } from 'preact/hooks';
import { applyChange } from '../../src/plan/changes/apply-change.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import type { Surface } from '../shared/app.tsx';
import type { PartProps } from '../shared/app-state.ts';
import { GuideLinks } from '../shared/links.tsx';
import { PlanSection } from '../shared/plan-section.tsx';
import { Questions } from '../shared/questions.tsx';
import { Settings } from '../shared/settings.tsx';
import { watchPrinting } from './paper.tsx';
import { Subscriptions } from './subscriptions.tsx';
import { Summary } from './summary.tsx';
import { TargetCheck } from './target-check.tsx';
import { Tenants } from './tenants.tsx';
import { Timeline } from './timeline.tsx';

/** The tab. */
export const TAB: Surface = { view: 'tab', Content: Planner, apply: applyChange };

/** The tab's own content: the picture, the subscriptions beside the plan that comes of them, the settings below. */
function Planner({ app }: PartProps) {
  const { rows } = currentPlan(app.state.stored);
  const hasRows = rows.old.length > 0;
  // Before the paint: the popup's 'Print' opens this page to print it at once.
  useLayoutEffect(() => watchPrinting(app), [app]);
  return (
    <>
      <Tenants app={app} />
      {hasRows && <Summary app={app} />}
      <Timeline app={app} />
      <div class={hasRows ? 'columns planned' : 'columns'}>
        <div class="column">
          <Questions app={app} />
          <Subscriptions app={app} />
          {!hasRows && <GuideLinks app={app} />}
        </div>
        <div class="column">
          <PlanSection app={app} />
          <TargetCheck app={app} />
          {hasRows && <GuideLinks app={app} />}
        </div>
      </div>
      <Settings app={app} />
    </>
  );
}
