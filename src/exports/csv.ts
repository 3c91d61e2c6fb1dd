import Papa from 'papaparse';
import { neededOf, TENANTS, type Row, type Tenant } from '../plan/stored/row.ts';
import type { DateKind, GuideDate } from '../guidance/model.ts';
import { plain, type PlanExport } from './plan-export.ts';

/** Excel takes a file for UTF-8 only with it. */
const BOM = '\u{feff}';
/** A cell that begins with one of these is a formula to Excel: an apostrophe before it makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

const HEAD = [
  'export_tenant',
  'export_product',
  'export_sku',
  'export_wayOfBuying',
  'export_quantity',
  'export_assigned',
  'export_termStart',
  'export_renewal',
  'export_recurringBilling',
  'export_needed',
  'export_buyInstead',
  'export_oldSubscription',
  'export_refundUntil',
  'export_accessEnds',
  'export_deletion',
];

/**
 * The subscriptions of both tenants with decisions and dates, for Excel. Days are `YYYY-MM-DD`; the separator is the
 * semicolon where the comma is for decimals, as Excel expects it there.
 */
export function subscriptionsCsv(from: PlanExport): string {
  const { plan, translator } = from;
  const { t, locale } = translator;
  const known = knownOf(from);
  const rows = TENANTS.flatMap((tenant) =>
    plan.rows[tenant].map((row, index) =>
      cellsOf(row, { tenant, ...((tenant === 'old' && known.get(index)) || NOTHING) }, from),
    ),
  );
  const options = { newline: '\r\n', delimiter: separatorOf(locale), escapeFormulae: FORMULA };
  return `${BOM}${Papa.unparse({ fields: HEAD.map((key) => t(key)), data: rows }, options)}\r\n`;
}

function separatorOf(locale: string): ',' | ';' {
  return (1.5).toLocaleString(locale).includes(',') ? ';' : ',';
}

interface Known {
  outcome: string;
  dates: readonly GuideDate[];
}

const NOTHING: Known = { outcome: '', dates: [] };

/** What the guide says of each subscription of the old tenant, by its place there. */
function knownOf({ guide, translator: { t } }: PlanExport): Map<number, Known> {
  const known = new Map<number, { outcome: string; dates: GuideDate[] }>();
  for (const { subscription, text } of guide.outcomes)
    known.set(subscription, { outcome: t(text), dates: [] });
  for (const date of guide.dates) known.get(date.subscription)?.dates.push(date);
  return known;
}

function cellsOf(
  row: Row,
  { tenant, outcome, dates }: Known & { tenant: Tenant },
  { plan, translator: { t } }: PlanExport,
): (string | number | undefined)[] {
  const { subscription, target } = row;
  const { sku, purchased, assigned, startedOn, renewsOn, recurringBilling } = subscription;
  const isOld = tenant === 'old';
  const agreement = subscription.agreement ?? (isOld ? plan.answers.agreement : undefined);
  const on = (kind: DateKind) => dates.find((date) => date.kind === kind && !date.scope)?.on;
  return [
    t(`tenant_${tenant}`),
    plain(subscription.product),
    sku,
    agreement && t(`agreement_${agreement.replaceAll('-', '_')}`),
    ...[purchased, assigned, startedOn, renewsOn],
    recurringBilling === undefined ? undefined : t(recurringBilling ? 'export_on' : 'export_off'),
    isOld ? neededOf(row) : undefined,
    target && plain(target.product),
    outcome,
    ...[on('refund-window-ends'), on('access-ends'), on('data-may-be-deleted')],
  ];
}
