import type { Conflict, Day, Guide, Phase, Step, StepTenant, Verb } from '../../guidance/model.ts';
import type { ChoiceStep, Leads } from './choices.ts';

/** What a view needs of a guide: the cited one fits as well. */
export interface GuideSteps {
  conflicts: Guide['conflicts'];
  steps: readonly (ChoiceStep & Pick<Step, 'phase' | 'verb' | 'tenant' | 'due' | 'missed'>)[];
}

/**
 * Steps that a person does once, whatever products they are about: one decision about the whole move, one job on the
 * groups. They are one item, on the nearest of their open days, and one line of their phase.
 */
export const AS_ONE: ReadonlySet<string> = new Set(['go-no-go', 'clear-licensing-groups']);
/** Of these no products are named on their last day: it is about all that move. */
const OF_ALL: ReadonlySet<string> = new Set(['go-no-go', 'migrate-data']);

/** True where the user ticked the step: for one subscription, or (null) a step that is about none. */
export type IsDone = (step: string, subscription: number | null) => boolean;

/** One thing to do by one day: what Now, the next dates, chips, badge, reminders and exports name. */
export interface Item {
  /** Index in `Guide.steps`, for its words. */
  index: number;
  step: string;
  phase: Phase;
  verb: Verb;
  tenant: StepTenant;
  /** The act-by day. */
  due: Day | null;
  missed: boolean;
  /** Indexes in `Situation.subscriptions` for which it is open; empty where it is about none. */
  subscriptions: readonly number[];
  /** True where other subscriptions of the step have another day. */
  isPart: boolean;
  /** Indexes in `Guide.conflicts` that a decision settles; empty for every other step. */
  conflicts: readonly number[];
}

/**
 * Everything that is open, by act-by day; on the same day a decision first, then in the guide's own order. What was
 * missed counts as today's. A step is one item a day: subscriptions with the same day share it. Undated items come last.
 */
export function openItems(guide: GuideSteps, isDone: IsDone, leads: Leads, today: Day): Item[] {
  return guide.steps
    .flatMap((step, index) => itemsOf(step, index, guide.conflicts, isDone, leads))
    .sort(byDay(today));
}

function itemsOf(
  step: GuideSteps['steps'][number],
  index: number,
  conflicts: readonly Conflict[],
  isDone: IsDone,
  leads: Leads,
): Item[] {
  const { id, phase, verb, tenant, due, missed, parts } = step;
  const base = { index, step: id, phase, verb, tenant };
  if (parts.length === 0) {
    return isDone(id, null)
      ? []
      : [{ ...base, due, missed, isPart: false, subscriptions: [], conflicts: [] }];
  }
  const byDue = new Map<Day | null, { missed: boolean; subscriptions: number[] }>();
  for (const part of parts) {
    if (isDone(id, part.subscription) || !leads(index, part.subscription)) continue;
    const same = byDue.get(part.due) ?? { missed: part.missed, subscriptions: [] };
    same.subscriptions.push(part.subscription);
    byDue.set(part.due, same);
  }
  const sorted = [...byDue].sort(nearest);
  const days = AS_ONE.has(id) ? sorted.slice(0, 1) : sorted;
  return days.map(([day, { missed: late, subscriptions }], at) => ({
    ...base,
    due: day,
    missed: late,
    isPart: days.length > 1,
    subscriptions: OF_ALL.has(id) && at === days.length - 1 ? [] : subscriptions,
    conflicts: verb === 'decide' && !AS_ONE.has(id) ? openConflicts(conflicts, subscriptions) : [],
  }));
}

/** The subscriptions that are done with an item: of what a person does once, those of its later days too. */
export function doneWith(
  { index, step, subscriptions }: Item,
  steps: GuideSteps['steps'],
): readonly number[] {
  if (!AS_ONE.has(step) || subscriptions.length === 0) return subscriptions;
  return (steps[index]?.parts ?? []).map((part) => part.subscription);
}

/** Earlier days first, none last. */
function nearest([one]: readonly [Day | null, unknown], [other]: readonly [Day | null, unknown]): number {
  return (one ?? '9999') < (other ?? '9999') ? -1 : 1;
}

/** The open conflicts of a group: each names the whole group. */
function openConflicts(conflicts: readonly Conflict[], group: readonly number[]): number[] {
  return conflicts.flatMap((conflict, at) =>
    !conflict.settled && conflict.subscriptions.some((index) => group.includes(index)) ? [at] : [],
  );
}

function byDay(today: Day): (one: Item, other: Item) => number {
  const dayOf = ({ due }: Item): Day => (due !== null && due < today ? today : (due ?? '9999'));
  const isDecision = ({ verb }: Item) => (verb === 'decide' ? 0 : 1);
  return (one, other) => {
    const [first, second] = [dayOf(one), dayOf(other)];
    if (first !== second) return first < second ? -1 : 1;
    return isDecision(one) - isDecision(other) || one.index - other.index;
  };
}
