import type { ComponentType } from 'preact';
import { daysBetween, type Day } from '../../src/calendar/days.ts';
import type { PartProps } from './app-state.ts';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { VerdictStrip } from './verdict.tsx';

/** What the popup and the tab share: header, verdict and notices above their own content, the rules' day below. */
export function Page({ app, Content }: PartProps & { Content: ComponentType<PartProps> }) {
  const { status } = app.state;
  return (
    <>
      <Header app={app} />
      <main>
        <VerdictStrip app={app} />
        <Notices app={app} />
        <Content app={app} />
      </main>
      <RulesDay app={app} />
      <div class={status ? 'said' : 'unseen'} role="status">
        {status}
      </div>
    </>
  );
}

/** Where the plan is kept, and how old the rules are. */
export function RulesDay({ app }: PartProps) {
  const { guide, translator } = app.state;
  const { t, day, today } = translator;
  return (
    <footer class="hint">
      <p>
        {t(isOld(guide.checkedOn, today) ? 'popup_checkSources' : 'popup_rulesChecked', {
          date: day(guide.checkedOn),
        })}
      </p>
      <p>{t('popup_privacy')}</p>
    </footer>
  );
}

/** After this many days the rules are too old to be taken without a look at their sources. */
const OLD_AFTER_DAYS = 180;

function isOld(checkedOn: Day, today: Day): boolean {
  return daysBetween(checkedOn, today) > OLD_AFTER_DAYS;
}
