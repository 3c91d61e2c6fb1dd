import type { Day } from '../../src/guidance/model.ts';
import type { ComponentType } from 'preact';
import { currentPlan, isBegun } from '../../src/plan/stored/model.ts';
import type { PartProps } from './app-state.ts';
import { Header } from './header.tsx';
import { GuideLinks } from './links.tsx';
import { Notices } from './notices.tsx';
import { PlanSection } from './plan-section.tsx';
import { Questions } from './questions.tsx';
import { VerdictStrip } from './verdict.tsx';

/** What the popup and the tab share: header, verdict and notices above their own content, the rules' day below. */
export function Page({ app, Content }: PartProps & { Content: ComponentType<PartProps> }) {
  const { guide, translator, status } = app.state;
  const { t, day, today } = translator;
  return (
    <>
      <Header app={app} />
      <main>
        <VerdictStrip app={app} />
        <Notices app={app} />
        <Content app={app} />
      </main>
      <footer class="hint">
        <p>
          {t(isOld(guide.checkedOn, today) ? 'popup_checkSources' : 'popup_rulesChecked', {
            date: day(guide.checkedOn),
          })}
        </p>
        <p>{t('popup_privacy')}</p>
      </footer>
      <div class={status ? 'said' : 'unseen'} role="status">
        {status}
      </div>
    </>
  );
}

/** The popup's own content: one column. */
export function PopupContent({ app }: PartProps) {
  return (
    <div class="column">
      <Questions app={app} />
      {isBegun(currentPlan(app.state.stored)) && <PlanSection app={app} />}
      <GuideLinks app={app} />
    </div>
  );
}

/** After this many days the rules are too old to be taken without a look at their sources. */
const OLD_AFTER_DAYS = 180;

function isOld(checkedOn: Day, today: Day): boolean {
  return Date.parse(today) - Date.parse(checkedOn) > OLD_AFTER_DAYS * 86_400_000;
}
