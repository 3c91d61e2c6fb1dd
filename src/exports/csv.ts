import Papa from 'papaparse';
import { neededOf, TENANTS, type Row, type Tenant } from '../plan/stored/row.ts';
import type { DateKind, Day, GuideDate, Step } from '../guidance/model.ts';
import { agreementKey } from '../views/way-words.ts';
import { actText } from './dates-table.ts';
import { plain, type PlanExport } from './plan-export.ts';

/** Excel takes a file for UTF-8 only with it. */
const BOM = '\u{feff}';
/**
 * A cell that begins with one of these, full-width or behind signs that nobody sees, is a formula to a spreadsheet, and
 * so is what follows a separator when the file is opened where another one is usual: an apostrophe makes it text.
 */
const FORMULA = /(^|[,;\t])([\s\p{C}\p{DI}]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/gu;

const HEAD = [
  'export_tenant',
  'field_product',
  'field_sku',
  'field_agreement',
  'field_purchased',
  'field_assigned',
  'field_startedOn',
  'field_renewsOn',
  'field_recurringBilling',
  'export_needed',
  'rows_target',
  'rows_outcome',
  'rows_actBy',
  'export_do',
  'timeline_refundUntil',
  'timeline_access',
  'timeline_deletion',
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
  const data = rows.map((cells) => cells.map(harmless));
  const options = { newline: '\r\n', delimiter: separatorOf(locale) };
  return `${BOM}${Papa.unparse({ fields: HEAD.map((key) => t(key)), data }, options)}\r\n`;
}

function harmless(cell: string | number | undefined): string | number | undefined {
  return typeof cell === 'string' ? cell.replace(FORMULA, "$1$2'") : cell;
}

function separatorOf(locale: string): ',' | ';' {
  return (1.5).toLocaleString(locale).includes(',') ? ';' : ',';
}

interface Known {
  outcome: string;
  /** Its nearest open step. */
  actBy: { due: Day | null; verb: Step['verb']; title: Step['title'] } | undefined;
  dates: readonly GuideDate[];
}

const NOTHING: Known = { outcome: '', actBy: undefined, dates: [] };

/** What the guide says of each subscription of the old tenant, by its place there. */
function knownOf({ plan, guide, view, translator: { t } }: PlanExport): Map<number, Known> {
  const known = new Map<number, Known & { dates: GuideDate[] }>(
    // Where only the seller changes a subscription has steps, and no outcome.
    plan.rows.old.map((_, index) => [index, { outcome: '', actBy: undefined, dates: [] }]),
  );
  for (const { subscription, text } of guide.outcomes) {
    const own = known.get(subscription);
    if (own) own.outcome = t(text);
  }
  for (const date of guide.dates) known.get(date.subscription)?.dates.push(date);
  for (const { index, due, verb, subscriptions } of view.dated) {
    const title = guide.steps[index]?.title ?? { key: '' };
    for (const one of subscriptions) {
      const own = known.get(one);
      if (own) own.actBy ??= { due, verb, title };
    }
  }
  return known;
}

function cellsOf(
  row: Row,
  { tenant, outcome, actBy, dates }: Known & { tenant: Tenant },
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
    agreement && t(agreementKey(agreement)),
    ...[purchased, assigned, startedOn, renewsOn],
    recurringBilling === undefined ? undefined : t(recurringBilling ? 'export_on' : 'export_off'),
    isOld ? neededOf(row) : undefined,
    target && plain(target.product),
    outcome,
    actBy?.due ?? undefined,
    actBy && t(actText(actBy)),
    ...[on('refund-window-ends'), on('access-ends'), on('data-may-be-deleted')],
  ];
}
