import { PHASES, type Conflict, type Day, type Phase } from '../guidance/model.ts';
import { targetCheck } from '../views/target-check.ts';
import { dueLabel, calmLine, headline } from '../views/now/words.ts';
import type { Item } from '../views/now/items.ts';
import type { PhaseLine } from '../views/now/phases.ts';
import type { Block, BlockItem } from './blocks.ts';
import { actText, datesTable } from './dates-table.ts';
import { plain, type PlanExport } from './plan-export.ts';
import { SourceNumbers } from './source-numbers.ts';
import { limitsBefore } from '../views/limits.ts';
import { whatFollows } from '../views/what-follows.ts';

/** `onPaper` leaves out what a sheet has no room for: what to do in each step, and sources named a second time. */
export interface DocumentOptions {
  onPaper?: boolean;
}

/**
 * The plan on paper and in a ticket: Now with its options, all act-by days with products, what to buy, the five
 * phases to tick, what else to plan for, and the sources by number.
 */
export function planDocument(from: PlanExport, { onPaper = false }: DocumentOptions = {}): Block[] {
  const { guide, translator } = from;
  const { t } = translator;
  const numbers = new SourceNumbers(translator);
  return [
    { kind: 'title', text: titleOf(from) },
    { kind: 'facts', items: facts(from) },
    ...limits(from, numbers),
    { kind: 'lead', text: t(guide.verdict.text) },
    ...now(from, numbers),
    ...datesTable(from, onPaper ? null : numbers),
    ...buying(from),
    ...PHASES.flatMap((phase) => phaseBlocks(phase, from, numbers, onPaper)),
    ...alsoPlanFor(from, numbers),
    { kind: 'heading', text: t('ui_sources') },
    { kind: 'list', isNumbered: true, items: numbers.items },
    {
      kind: 'paragraph',
      text: [
        t('export_madeOn', { date: translator.fullDay(translator.today) }),
        t('popup_rulesChecked', { date: translator.fullDay(guide.checkedOn) }),
        t('popup_privacy'),
      ].join(' '),
    },
  ];
}

/** 'Contoso to Contoso Group', as far as both tenants have a name. */
function titleOf({ plan: { tenants }, translator: { t } }: PlanExport): string {
  const old = plain(tenants.old.name ?? '');
  const next = plain(tenants.new.name ?? '');
  return old && next ? t('export_fromTo', { old, new: next }) : old || next || t('extension_name');
}

function facts({ plan, translator }: PlanExport): { name: string; value: string }[] {
  const { t, fullDay } = translator;
  const wanted = targetCheck(plan.rows).filter(({ state }) => state === 'unknown' || state === 'short');
  const seats = wanted.reduce((sum, line) => sum + line.wanted - (line.bought ?? 0), 0);
  const { cutOverOn } = plan.answers.plan ?? {};
  const named = (tenant: 'old' | 'new') => {
    const name = plain(plan.tenants[tenant].name ?? plan.tenants[tenant].org ?? '');
    return name ? [{ name: t(`tenant_${tenant}`), value: name }] : [];
  };
  return [
    ...named('old'),
    ...named('new'),
    ...(seats > 0
      ? [{ name: t('export_stillToBuy'), value: t('export_productsSeats', { count: wanted.length, seats }) }]
      : []),
    ...(cutOverOn ? [{ name: t('row_cutOver'), value: fullDay(cutOverOn) }] : []),
  ];
}

/** What the clouds lack, before all else; Now may say it itself. */
function limits({ guide, view, translator: { t } }: PlanExport, numbers: SourceNumbers): Block[] {
  const items = limitsBefore(view.now, guide).map(({ text, citations }) => ({
    text: t(text),
    refs: numbers.of(citations),
  }));
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

function now(from: PlanExport, numbers: SourceNumbers): Block[] {
  const { view, wording, guide, translator } = from;
  const { t } = translator;
  const item = view.now;
  if (!item) return view.isDone ? [{ kind: 'note', text: t('plan_done') }] : [];
  const calm = calmLine(view);
  const due = calm ?? dueLabel(item, view.today);
  const conflicts = item.conflicts.flatMap((at) => guide.conflicts[at] ?? []);
  const cited = [...conflicts, ...(guide.steps[item.index] ? [guide.steps[item.index]] : [])];
  return [
    {
      kind: 'now',
      label: t('ui_now'),
      due: due ? inFull(due, translator) : '',
      text: t(headline(item, wording)),
      refs: numbers.of(cited.flatMap((statement) => statement?.citations ?? [])),
      items: conflicts.length > 0 ? optionItems(conflicts, from) : actionItems(item, from),
    },
  ];
}

/** On paper every day has its year. */
function inFull(text: { key: string; values?: object }, { t, fullDay }: PlanExport['translator']): string {
  const { day } = (text.values ?? {}) as { day?: { day: Day } };
  return day ? t(text.key, { day: fullDay(day.day) }) : t(text.key);
}

function optionItems(conflicts: readonly Conflict[], { translator: { t } }: PlanExport): BlockItem[] {
  return conflicts.flatMap(({ options }) =>
    options.map((option) => ({
      done: false,
      strong: t(option.title),
      text: [
        ...whatFollows(option).map((one) => t(one)),
        ...(option.advised ? [t('certainty_inferred')] : []),
      ].join(' '),
    })),
  );
}

function actionItems({ index }: Item, { guide, translator: { t } }: PlanExport): BlockItem[] {
  return (guide.steps[index]?.actions ?? []).map((action) => ({ text: t(action) }));
}

function buying({ plan, translator: { t } }: PlanExport): Block[] {
  const lines = targetCheck(plan.rows);
  if (lines.length === 0) return [];
  const bought = lines.filter(({ state }) => state === 'bought' || state === 'over');
  const open = lines.filter((line) => !bought.includes(line));
  const itemOf = (line: (typeof lines)[number], isDone: boolean): BlockItem => ({
    done: isDone,
    strong: t('export_seats', { count: isDone ? line.wanted : line.wanted - (line.bought ?? 0) }),
    text: plain(line.product),
  });
  return [
    { kind: 'heading', text: t('export_toBuy') },
    {
      kind: 'list',
      items: [...open.map((line) => itemOf(line, false)), ...bought.map((line) => itemOf(line, true))],
    },
  ];
}

function phaseBlocks(phase: Phase, from: PlanExport, numbers: SourceNumbers, onPaper: boolean): Block[] {
  const { view, guide, translator } = from;
  const own = view.phases.find((one) => one.phase === phase);
  if (!own || own.total === 0) return [];
  const steps = guide.steps.filter((step) => step.phase === phase);
  const roles = [...new Set(steps.flatMap((step) => step.roles))].map((role) => translator.t(role));
  return [
    { kind: 'heading', text: translator.t(`phase_${phase}`), aside: roles.join(', ') },
    { kind: 'list', items: own.lines.map((line) => lineItem(line, from, numbers, onPaper)) },
  ];
}

/** One line to tick; under a step for all what it has one do, and its warnings. */
function lineItem(line: PhaseLine, from: PlanExport, numbers: SourceNumbers, onPaper: boolean): BlockItem {
  const { guide, wording, translator } = from;
  const { t, fullDay } = translator;
  const step = guide.steps[line.index];
  if (!step) throw new Error('a line names a step of its own guide');
  const isOne = line.subscription !== null;
  const product = isOne ? (wording.products[line.subscription ?? 0] ?? '') : '';
  const own = () => [
    ...step.actions.map((action) => ({ text: t(action) })),
    ...step.warnings.map((warning) => ({ text: t(warning.text), refs: numbers.of(warning.citations) })),
  ];
  return {
    done: line.isDone,
    text: isOne ? t('phase_part', { product, step: t(actText(step)) }) : t(step.title),
    refs: numbers.of(step.citations),
    ...(line.due !== null && { day: fullDay(line.due) }),
    ...(!isOne && !onPaper && { items: own() }),
  };
}

function alsoPlanFor({ guide, wording, translator: { t } }: PlanExport, numbers: SourceNumbers): Block[] {
  if (guide.warnings.length === 0) return [];
  return [
    { kind: 'heading', text: t('export_alsoPlanFor') },
    {
      kind: 'list',
      items: guide.warnings.map((warning) => {
        const products = (warning.subscriptions ?? []).map((index) => wording.products[index] ?? '');
        const about = [...new Set(products)].filter(Boolean).join(', ');
        return {
          ...(about && { strong: `${about}:` }),
          text: t(warning.text),
          refs: numbers.of(warning.citations),
        };
      }),
    },
  ];
}
