import { currentPlan, isBegun } from '../src/plan/stored/model.ts';
import type { PartProps } from './shared/app-state.ts';
import { GuideLinks } from './shared/links.tsx';
import { PlanSection } from './shared/plan-section.tsx';
import { Page } from './shared/page.tsx';
import { Questions } from './shared/questions.tsx';

/** The popup: its content between what stands on it always. */
export function PopupFrame({ app }: PartProps) {
  return <Page app={app} Content={PopupContent} />;
}

/** The popup's own content: one column. */
function PopupContent({ app }: PartProps) {
  return (
    <div class="column">
      <Questions app={app} />
      {isBegun(currentPlan(app.state.stored)) && <PlanSection app={app} />}
      <GuideLinks app={app} />
    </div>
  );
}
