import { ticksOf } from '../plan/stored/ticks.ts';
import { isLinkId, linkUrl } from '../admin-center/links.ts';
import type { DateKind, Day, GuideDate } from '../guidance/model.ts';
import { plain, type PlanExport } from './plan-export.ts';

/** One day that matters, for one subscription or several. */
export interface Deadline {
  /** Stable: the same deadline of the same plan has it again the next time. */
  id: string;
  kind: DateKind | 'step' | 'buy' | 'cut-over';
  on: Day;
  title: string;
  /** What to do, sentence by sentence; none for a plain date. */
  actions: readonly string[];
  products: readonly string[];
  /** Where it is done. */
  href: string | null;
}

/** The guide's dates that are still to come and the user's own days, the earliest first; same kinds of a day together. */
export function planDates({ plan, guide, translator: { t, today } }: PlanExport): Deadline[] {
  const ending = new Set(
    guide.dates.filter(({ kind }) => kind === 'access-ends').map(({ subscription }) => subscription),
  );
  const found = new Map<string, Deadline & { products: string[] }>();
  for (const date of guide.dates) {
    // Where access ends the term's end says less.
    if (date.missed || (date.kind === 'term-ends' && ending.has(date.subscription))) continue;
    const id = idOf(date);
    const product = plain(plan.rows.old[date.subscription]?.subscription.product ?? '');
    const same = found.get(id);
    if (same) same.products.push(product);
    else
      found.set(id, {
        ...{ id, kind: date.kind, on: date.on, title: t(date.text), actions: [], href: null },
        products: [product],
      });
  }
  const { buyOn, cutOverOn } = plan.answers.plan ?? {};
  const own: Deadline[] = [];
  const add = (kind: 'buy' | 'cut-over', on: Day | undefined, title: string) => {
    if (on && on >= today) own.push({ id: kind, kind, on, title, actions: [], products: [], href: null });
  };
  add('buy', buyOn, t('export_buyOn'));
  add('cut-over', cutOverOn, t('export_cutOverOn'));
  return [...found.values(), ...own].sort(byDay);
}

/** Steps with a day that are not done yet. Their id is the step's: a new day moves the old entry. */
export function stepDeadlines({ plan, guide, translator: { t }, context }: PlanExport): Deadline[] {
  const { isDone } = ticksOf(plan);
  return guide.steps.flatMap((step) => {
    if (step.due === null || step.missed || isDone(step)) return [];
    return {
      ...{ id: `step.${step.id}`, kind: 'step' as const, on: step.due, title: t(step.title) },
      actions: step.actions.map((action) => t(action)),
      products: step.subscriptions.map((index) => plain(plan.rows.old[index]?.subscription.product ?? '')),
      href: step.link !== null && isLinkId(step.link) ? linkUrl(step.link, context) : null,
    };
  });
}

/** Hedged wording differs by way of buying: what reads differently is another entry. */
function idOf({ kind, on, scope, text }: GuideDate): string {
  const hedge = text.key.includes('_hedged') ? '.hedged' : '';
  return `${kind}.${on}${scope ? `.${scope}` : ''}${hedge}`;
}

function byDay(one: Deadline, other: Deadline): number {
  if (one.on === other.on) return 0;
  return one.on < other.on ? -1 : 1;
}
