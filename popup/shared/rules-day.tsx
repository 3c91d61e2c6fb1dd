import { daysBetween, type Day } from '../../src/calendar/days.ts';
import type { PartProps } from './app-state.ts';

/** How old the rules are, and where the plan is kept. `isShort`: their age only once it matters. */
export function RulesDay({ app, isShort = false }: PartProps & { isShort?: boolean }) {
  const { guide, translator } = app.state;
  const { t, fullDay, today } = translator;
  const date = fullDay(guide.checkedOn);
  const old = isOld(guide.checkedOn, today);
  return (
    <footer class="hint">
      {old && <p>{t('popup_checkSources', { date })}</p>}
      {!old && !isShort && <p>{t('popup_rulesChecked', { date })}</p>}
      <p>{t('popup_privacy')}</p>
    </footer>
  );
}

/** After this many days the rules are too old to be taken without a look at their sources. */
const OLD_AFTER_DAYS = 180;

function isOld(checkedOn: Day, today: Day): boolean {
  return daysBetween(checkedOn, today) > OLD_AFTER_DAYS;
}
