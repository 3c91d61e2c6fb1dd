import type { Day } from '../../guidance/model.ts';
import { addDays } from '../../calendar/days.ts';
import { leadsOf } from './choices.ts';
import { openItems, type GuideSteps, type IsDone, type Item } from './items.ts';
import { phasesOf, type PhaseView } from './phases.ts';

/** Something due within so many days is Now; beyond, Now is the next step of the current phase. */
const NEAR_DAYS = 14;
/** Within so many days a due label warns. */
const SOON_DAYS = 3;
/** How many dates stand beside Now. */
const NEXT_DATES = 3;

/** How urgent a due label looks. */
export type Tone = 'missed' | 'soon' | 'later';

/**
 * What matters now, computed once and read by popup, side panel, panel, chips, callouts, plan page, badge, reminder,
 * print and exports: none of them sorts or dates anything itself.
 */
export interface NowView {
  today: Day;
  /** The one thing; null once everything is done, or where there is nothing to do. */
  now: Item | null;
  /** True where nothing is due soon: then Now has no date of its own. */
  isCalm: boolean;
  /** Calm: the first day on which something is due; null where nothing is dated. */
  calmUntil: Day | null;
  /** The nearest dated items after Now. */
  next: readonly Item[];
  /** All dated items, Now's own included, by day. */
  dated: readonly Item[];
  phases: readonly PhaseView[];
  /** True once every step is done. */
  isDone: boolean;
}

/** The view of a guide on a day. Pure and linear in steps and their parts. */
export function nowView(guide: GuideSteps, isDone: IsDone, today: Day): NowView {
  const leads = leadsOf(guide.steps);
  const items = openItems(guide, isDone, leads, today);
  const dated = items.filter(({ due }) => due !== null);
  const phases = phasesOf(guide, isDone, leads);
  const [first] = dated;
  const isCalm = !first?.due || first.due > addDays(today, NEAR_DAYS);
  const calm = isCalm ? calmItem(phases, items) : null;
  return {
    today,
    now: isCalm ? calm : (first ?? null),
    isCalm,
    calmUntil: isCalm ? (first?.due ?? null) : null,
    next: dated.filter((item) => isCalm || item !== first).slice(0, NEXT_DATES),
    dated,
    phases,
    isDone: guide.steps.length > 0 && items.length === 0,
  };
}

/** The first open step of the current phase, without a date: nothing presses. */
function calmItem(phases: readonly PhaseView[], items: readonly Item[]): Item | null {
  const current = phases.find(({ state }) => state === 'current');
  const open = current?.lines.filter(({ isDone }) => !isDone) ?? [];
  // Another way of a choice is a line, but no item.
  const [item] = open.flatMap((line) => items.find(({ index }) => index === line.index) ?? []);
  return item ? { ...item, due: null } : null;
}

/** How a day looks from today: past, in 0 to 3 days, later. */
export function toneOf({ due, missed }: Pick<Item, 'due' | 'missed'>, today: Day): Tone {
  if (missed || (due !== null && due < today)) return 'missed';
  return due !== null && due <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

/** The indexes of the subscriptions that Now and the next dates name, each with its item: the rows that get a chip. */
export function namedSubscriptions({ now, next }: NowView): Map<number, Item> {
  const named = new Map<number, Item>();
  for (const item of now ? [now, ...next] : next) {
    for (const subscription of item.subscriptions)
      if (!named.has(subscription)) named.set(subscription, item);
  }
  return named;
}
