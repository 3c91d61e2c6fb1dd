import { applyChange } from '../../src/plan/changes.ts';
import type { Surface } from '../app.tsx';
import type { PartProps } from '../app-state.ts';
import { GuideLinks } from '../links.tsx';
import { PlanSection } from '../plan-section.tsx';
import { Questions } from '../questions.tsx';
import { Settings } from '../settings.tsx';
import { unfoldOnPaper } from './export-print.ts';
import { Timeline } from './timeline.tsx';

unfoldOnPaper();

/** The tab. */
export const TAB: Surface = { view: 'tab', Content: Planner, apply: applyChange };

/** The tab's own content: the situation beside its plan, the settings below. */
function Planner({ app }: PartProps) {
  return (
    <>
      <Timeline app={app} />
      <div class="columns">
        <div class="column">
          <Questions app={app} />
          <GuideLinks app={app} />
        </div>
        <div class="column">
          <PlanSection app={app} />
        </div>
      </div>
      <Settings app={app} />
    </>
  );
}
