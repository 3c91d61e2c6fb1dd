import type { Day } from '../guidance/model.ts';
import type { Translator } from '../i18n/translator.ts';
import type { Row } from '../plan/stored/row.ts';
import { asksPartner } from './asks-partner.ts';
import { plain, type PlanExport } from './plan-export.ts';

/**
 * A message to the partner, ready to send: which subscriptions to set to 'cancel at expiration', with no extended
 * service term, and which to reduce [L-04, X-18]. It never asks to cancel at once: people would lose access that day
 * [L-06]. '' where the plan asks nothing of a partner.
 */
export function partnerMessage({
  plan,
  guide,
  translator,
}: Pick<PlanExport, 'plan' | 'translator'> & { guide: Pick<PlanExport['guide'], 'outcomes'> }): string {
  const { t } = translator;
  const asked = guide.outcomes.filter(asksPartner).flatMap(({ subscription, text }) => {
    const row = plan.rows.old[subscription];
    return row ? [{ row, text }] : [];
  });
  if (asked.length === 0) return '';
  const isReduced = ({ text: { key } }: (typeof asked)[number]) => key.startsWith('outcome_askReduce');
  const reduced = asked.filter(isReduced);
  const ended = asked.filter((one) => !isReduced(one));
  const tenant = plain(plan.tenants.old.name ?? plan.tenants.old.org ?? '');
  const newTenant = plain(plan.tenants.new.name ?? '');
  const paragraphs = [
    t('export_partnerHello'),
    tenant ? t('export_partnerTenant', { tenant }) : t('export_partnerMoving'),
    ...(ended.length > 0
      ? [
          [t('export_partnerEnd'), ...ended.map(({ row }) => line(row, translator))].join('\n'),
          t('export_partnerNotBefore'),
        ]
      : []),
    ...(reduced.length > 0
      ? [
          [
            t('export_partnerReduce'),
            ...reduced.map(({ row, text }) => line(row, translator, text.values?.['count'])),
          ].join('\n'),
        ]
      : []),
    ...(newTenant ? [t('export_partnerNewTenant', { tenant: newTenant })] : []),
    t('export_partnerConfirm'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** Product, seats and end; a new total where one is known. */
function line(
  { subscription: { product, purchased, renewsOn } }: Row,
  { t, locale }: Translator,
  total?: unknown,
): string {
  const parts = [
    ...(purchased === undefined ? [] : [t('export_seats', { count: purchased })]),
    ...(typeof total === 'number' ? [t('export_newTotal', { total })] : []),
    ...(renewsOn ? [t('export_termEnds', { date: fullDay(renewsOn, locale) })] : []),
  ];
  return `- ${[plain(product), ...parts].join(', ')}`;
}

/** With its year always: a message is read on another day. */
function fullDay(day: Day, locale: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
