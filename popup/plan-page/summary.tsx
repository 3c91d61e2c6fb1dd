import { daysBetween } from '../../src/calendar/days.ts';
import { useMemo } from 'preact/hooks';
import type { GuideDate } from '../../src/guidance/model.ts';
import { ticksOf } from '../../src/plan/stored/ticks.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { toBuy } from '../../src/views/target-check.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { PartProps } from '../shared/app-state.ts';

/** The numbers that matter, in words: what to buy, the last day of the nearest refund window, and the next step. */
export function Summary({ app }: PartProps) {
  const { stored, guide, translator } = app.state;
  const { t, today } = translator;
  const { old } = currentPlan(stored).rows;
  const lines = useMemo(() => toBuy(old), [old]);
  const windows = useMemo(() => openWindows(guide.dates), [guide]);
  const seats = lines.reduce((sum, { wanted }) => sum + wanted, 0);
  const [nearest] = windows;
  const { isDone } = ticksOf(currentPlan(stored));
  const next = guide.steps.find((step) => !isDone(step));
  return (
    <p class="row summary">
      <strong>
        {lines.length === 0
          ? t('rows_buyNothing')
          : `${t('rows_buyProducts', { count: lines.length })}, ${t('export_seats', { count: seats })}`}
      </strong>
      {nearest && (
        <span class="due soon">
          <Icon name="clock" size={16} />
          {t(nearest.certainty === 'stated' ? 'rows_refund' : 'rows_refundHedged', {
            count: windows.filter(({ on }) => on === nearest.on).length,
            date: { day: nearest.on },
          })}{' '}
          {t('rows_daysLeft', { count: daysBetween(today, nearest.on) })}
        </span>
      )}
      {next && (
        <button type="button" class="button link next-link" onClick={showNext}>
          {t('rows_nextStep', { step: t(next.title) })}
        </button>
      )}
    </p>
  );
}

/** Goes to the next step of the plan, which may stand below the picture. */
function showNext(): void {
  const step = document.querySelector<HTMLElement>('.step.next');
  step?.scrollIntoView({ block: 'center' });
  step?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
}

function openWindows(dates: readonly GuideDate[]): GuideDate[] {
  return dates
    .filter(({ kind, missed, scope }) => kind === 'refund-window-ends' && !missed && !scope)
    .sort((one, other) => (one.on < other.on ? -1 : 1));
}
