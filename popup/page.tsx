import type { Day } from '../src/guidance/model.ts';
import { currentPlan } from '../src/plan/model.ts';
import type { PartProps } from './app-state.ts';
import { Header } from './header.tsx';
import { GuideLinks } from './links.tsx';
import { Notices } from './notices.tsx';
import { PlanSection } from './plan-section.tsx';
import { Questions } from './questions.tsx';
import { Settings } from './settings.tsx';
import { VerdictStrip } from './verdict.tsx';

/** The whole page: one column in the popup, two in the tab, where the settings stand below. */
export function Page({ app }: PartProps) {
  const { view, stored, guide, translator, status } = app.state;
  const { t, day, today } = translator;
  const { answers } = currentPlan(stored);
  const answered = Object.keys(answers).length > 0;
  return (
    <>
      <Header app={app} />
      <main>
        <VerdictStrip app={app} />
        <Notices app={app} />
        <div class="columns">
          <div class="column">
            <Questions app={app} />
            {answered && view === 'popup' && <PlanSection app={app} />}
            <GuideLinks app={app} />
          </div>
          {view === 'tab' && (
            <div class="column">
              <PlanSection app={app} />
            </div>
          )}
        </div>
        {view === 'tab' && <Settings app={app} />}
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

/** After this many days the rules are too old to be taken without a look at their sources. */
const OLD_AFTER_DAYS = 180;

function isOld(checkedOn: Day, today: Day): boolean {
  return Date.parse(today) - Date.parse(checkedOn) > OLD_AFTER_DAYS * 86_400_000;
}
