import { daysBetween, type Day } from '../calendar/days.ts';
import type { StepTenant } from '../guidance/model.ts';
import type { Translator } from '../i18n/translator.ts';
import { Icon } from './icons.tsx';

/** Where a step is done: in words, never by colour alone. */
export function TenantTag({ tenant, translator }: { tenant: StepTenant; translator: Translator }) {
  return <span class={`tag ${tenant}`}>{translator.t(`tenant_${tenant}`)}</span>;
}

/** Deadlines nearer than this show the days that are left. */
const COUNTED_DAYS = 60;
const SOON_DAYS = 14;

/** When a step is due: 'By 24 Nov, 2 days left', or that the day has passed. */
export function Due({
  step,
  translator,
}: {
  step: { due: Day | null; missed: boolean };
  translator: Translator;
}) {
  const { t, today } = translator;
  if (!step.due) return null;
  const count = daysBetween(today, step.due);
  const date = { day: step.due };
  const text = step.missed
    ? t('due_missed', { date })
    : count < COUNTED_DAYS
      ? t('due_daysLeft', { date, count })
      : t('due_by', { date });
  return (
    <span class={step.missed || count < SOON_DAYS ? 'due soon' : 'due'}>
      <Icon name="clock" size={16} />
      {text}
    </span>
  );
}
