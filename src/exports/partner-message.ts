import type { Outcome } from '../guidance/model.ts';
import type { Translator } from '../i18n/translator.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';
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
  partner,
}: Pick<PlanExport, 'plan' | 'translator'> & {
  guide: Pick<PlanExport['guide'], 'outcomes'>;
  partner?: string | undefined;
}): string {
  const { t } = translator;
  const asked = guide.outcomes.flatMap(({ subscription, kind }) => {
    const row = plan.rows.old[subscription];
    return row && asksPartner({ kind }) ? [{ row, kind }] : [];
  });
  if (asked.length === 0) return '';
  const reduced = asked.filter(({ kind }) => kind === 'ask-reduce');
  const ended = asked.filter(({ kind }) => kind !== 'ask-reduce');
  const tenant = plain(plan.tenants.old.name ?? plan.tenants.old.org ?? '');
  const newTenant = plain(plan.tenants.new.name ?? '');
  const paragraphs = [
    partner ? t('export_partnerHelloName', { partner: plain(partner) }) : t('export_partnerHello'),
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
            ...reduced.map(({ row }) => line(row, translator, remainingOf(row))),
          ].join('\n'),
        ]
      : []),
    ...(newTenant ? [t('export_partnerNewTenant', { tenant: newTenant })] : []),
    t('export_partnerConfirm'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** True for a subscription that the plan wants ended or reduced and that only the partner can touch [C-13]. */
export function asksPartner({ kind }: Pick<Outcome, 'kind'>): boolean {
  return kind === 'ask-end' || kind === 'ask-cancel' || kind === 'ask-reduce';
}

/** Seats that stay in the old tenant; undefined while one of the counts is not known. */
function remainingOf(row: Row): number | undefined {
  const { purchased } = row.subscription;
  const needed = neededOf(row);
  return purchased === undefined || needed === undefined ? undefined : Math.max(purchased - needed, 0);
}

/** Product, seats and end; a new total where one is known. With its year always: a message is read on another day. */
function line(
  { subscription: { product, purchased, renewsOn } }: Row,
  { t, fullDay }: Translator,
  total?: number,
): string {
  const parts = [
    ...(purchased === undefined ? [] : [t('export_seats', { count: purchased })]),
    ...(total === undefined ? [] : [t('export_newTotal', { total })]),
    ...(renewsOn ? [t('export_termEnds', { date: fullDay(renewsOn) })] : []),
  ];
  return `- ${[plain(product), ...parts].join(', ')}`;
}
