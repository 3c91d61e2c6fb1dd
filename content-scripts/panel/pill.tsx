import { daysBetween } from '../../src/calendar/days.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { PanelStep } from '../../src/messages/panel-data.ts';
import { Icon, Logo } from '../../src/ui/icons.tsx';

/** Deadlines that are farther away are no matter for a pill. */
const COUNTED_DAYS = 60;

interface PillProps {
  translator: Translator;
  /** Empty until a question was answered. */
  steps: readonly PanelStep[];
  /** No room for words: sign and days only, and a click opens the tab. */
  tiny: boolean;
  open: () => void;
}

/** The collapsed panel: how far the plan is, and how long until its next deadline. */
export function Pill({ translator, steps, tiny, open }: PillProps) {
  const { t } = translator;
  const done = steps.filter((step) => step.done).length;
  const begun = steps.length > 0 && done < steps.length;
  const title = begun ? t('panel_stepOf', { step: done + 1, count: steps.length }) : t('panel_title');
  const days = daysLeft(steps, translator.today);
  const left = days === null ? null : t('panel_daysLeft', { count: days });
  const name = [t('panel_title'), left, t('ui_openInTab')].filter((part) => part !== null).join(', ');
  return (
    <button
      type="button"
      class="ui pill"
      onClick={open}
      {...(tiny ? { 'aria-label': name } : { 'aria-expanded': false })}
    >
      <Logo />
      {!tiny && title}
      {left && (
        <span class="due soon">
          <Icon name="clock" size={16} />
          {left}
        </span>
      )}
      {!tiny && <Icon name="up" size={16} />}
    </button>
  );
}

/** Days until the next deadline of an open step that can still be met; null where none is near. */
function daysLeft(steps: readonly PanelStep[], today: string): number | null {
  const days = steps
    .filter(({ done, missed, due }) => !done && !missed && due !== null)
    .map(({ due }) => daysBetween(today, due ?? ''));
  const nearest = Math.min(...days);
  return nearest < COUNTED_DAYS ? nearest : null;
}
