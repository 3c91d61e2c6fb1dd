import { isLinkId, linkUrl } from '../admin-center/links.ts';
import type { Translator } from '../i18n/translator.ts';
import type { CitedStep } from '../views/cited-guide.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';
import { sourceTitle } from '../views/source-title.ts';
import { toBuy } from '../views/target-check.ts';
import { planDates } from './deadlines.ts';
import { plain, type PlanExport } from './plan-export.ts';

/** A line of a list. `done` makes it a box to tick; an address is a link by itself. */
export interface Item {
  text: string;
  /** What stands in front, in bold. */
  strong?: string;
  done?: boolean;
  href?: string;
  isNote?: boolean;
  items?: readonly Item[];
}

/** The document as blocks of plain text: each form of it escapes all text in its own one way. */
export type Block =
  | { kind: 'title' | 'heading' | 'lead' | 'paragraph' | 'note'; text: string }
  | { kind: 'list'; items: readonly Item[] }
  | {
      kind: 'table';
      head: readonly string[];
      rows: readonly (readonly string[])[];
      /** Columns of numbers. */
      numeric: readonly number[];
    };

/** The plan for a ticket: verdict, steps with ticks, what to buy, subscriptions, dates, warnings and sources. */
export function planDocument(from: PlanExport): Block[] {
  const { plan, guide, translator } = from;
  const { t, day, today } = translator;
  return [
    { kind: 'title', text: t('extension_name') },
    ...tenantNames(from),
    { kind: 'lead', text: t(guide.verdict.text) },
    ...guide.verdict.details.map((detail) => ({ kind: 'paragraph' as const, text: t(detail) })),
    { kind: 'list', items: guide.steps.map((step) => stepItem(step, from)) },
    ...buying(from),
    ...(plan.rows.old.length > 0 ? subscriptions(from) : []),
    ...dates(from),
    ...guide.warnings.map((warning) => ({ kind: 'note' as const, text: t(warning.text) })),
    {
      kind: 'paragraph',
      text: [
        t('export_madeOn', { date: day(today) }),
        t('popup_rulesChecked', { date: day(guide.checkedOn) }),
        t('popup_privacy'),
      ].join(' '),
    },
  ];
}

function tenantNames({ plan: { tenants }, translator: { t } }: PlanExport): Block[] {
  const names = (['old', 'new'] as const).flatMap((tenant) => {
    const { name } = tenants[tenant];
    return name ? [`${t(`tenant_${tenant}`)}: ${plain(name)}`] : [];
  });
  return names.map((text) => ({ kind: 'paragraph', text }));
}

function stepItem(step: CitedStep, { plan, translator, context }: PlanExport): Item {
  const { t, day } = translator;
  const date = step.due === null ? [] : [t(step.missed ? 'due_missed' : 'due_by', { date: day(step.due) })];
  const sources = step.citations.map((citation) => sourceTitle(citation, translator)).join('; ');
  const roles = step.roles.map((role) => t(role)).join(', ');
  return {
    done: plan.done.includes(step.id),
    strong: t(step.title),
    text: `(${[t(`tenant_${step.tenant}`), ...date].join(', ')})`,
    items: [
      ...step.actions.map((action) => ({ text: t(action) })),
      ...step.warnings.map((warning) => ({ text: t(warning.text), isNote: true })),
      ...(roles ? [{ text: t('plan_who', { roles }) }] : []),
      ...(step.link !== null && isLinkId(step.link) ? [{ text: '', href: linkUrl(step.link, context) }] : []),
      ...(sources ? [{ text: t('plan_sources', { sources }) }] : []),
    ],
  };
}

function buying({ plan, translator: { t } }: PlanExport): Block[] {
  const items = toBuy(plan.rows.old).map(({ product, wanted }) => ({
    text: t('export_buyLine', { product: plain(product), count: wanted }),
  }));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: t('export_toBuy') },
    { kind: 'list', items },
  ];
}

const HEAD = [
  'export_product',
  'export_quantity',
  'export_assigned',
  'export_renewal',
  'export_needed',
  'export_oldSubscription',
];

function subscriptions({ plan, guide, translator }: PlanExport): Block[] {
  const { t } = translator;
  const outcomes = new Map(guide.outcomes.map(({ subscription, text }) => [subscription, t(text)]));
  return [
    { kind: 'heading', text: t('export_subscriptions') },
    {
      kind: 'table',
      head: HEAD.map((key) => t(key)),
      rows: plan.rows.old.map((row, index) => cellsOf(row, outcomes.get(index) ?? '', translator)),
      numeric: [1, 2, 4],
    },
  ];
}

function cellsOf(row: Row, outcome: string, { day, locale }: Translator): string[] {
  const { product, purchased, assigned, renewsOn } = row.subscription;
  const number = (value: number | undefined) => value?.toLocaleString(locale) ?? '';
  const needed = number(neededOf(row));
  const target = row.target && needed ? `${needed} (${plain(row.target.product)})` : needed;
  const end = renewsOn ? day(renewsOn) : '';
  return [plain(product), number(purchased), number(assigned), end, target, outcome];
}

function dates(from: PlanExport): Block[] {
  const { t, day } = from.translator;
  const items = planDates(from).map(({ on, title, products }) => ({
    strong: day(on),
    text: products.length > 0 ? `${title}: ${products.join(', ')}` : title,
  }));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: t('export_dates') },
    { kind: 'list', items },
  ];
}
