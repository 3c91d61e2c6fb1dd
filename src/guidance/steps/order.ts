import { addDays } from '../../calendar/days.ts';
import type { Day, Step, Verb } from '../model.ts';
import { STEP_RANK, type StepId } from './table.ts';

/** What is due within so many days stands before all that has no day. */
const NEAR_DAYS = 31;

/** A day's decisions come first; then what costs most if it is forgotten: data, people's access, money. */
const WEIGHT: Readonly<Partial<Record<Verb, number>>> = {
  decide: 0,
  'save-data': 1,
  on: 2,
  move: 2,
  ends: 2,
};
const MONEY = 3;

/**
 * Sorts by act-by day: near days first, each day's decisions before its steps; then the rest in the usual order, the
 * dated ones among themselves by day. A step never stands before what it waits for.
 */
export function inOrder(steps: readonly Step[], today: Day): Step[] {
  const near = addDays(today, NEAR_DAYS);
  const dated = steps.filter(({ due }) => due !== null).sort(byDay(today));
  const undated = steps.filter(({ due }) => due === null).sort((one, other) => rankOf(one) - rankOf(other));
  const wanted = dated.filter(({ due }) => due !== null && due <= near);
  const later = dated.slice(wanted.length);
  const notBefore = firstDays(steps);
  let open = undated;
  for (const step of later) {
    const first = (one: Step): boolean =>
      rankOf(one) < rankOf(step) && (notBefore(one.id) ?? '') <= (step.due ?? '');
    wanted.push(...open.filter(first), step);
    open = open.filter((one) => !first(one));
  }
  return afterWhatTheyWaitFor([...wanted, ...open]);
}

/** The day before which the steps of an id can't be done, by their own days and by all that they wait for. */
export function firstDays(steps: readonly Step[]): (id: StepId) => Day | null {
  const byId = groupById(steps);
  const known = new Map<StepId, Day | null>();
  const find = (id: StepId): Day | null => {
    const found = known.get(id);
    if (found !== undefined) return found;
    known.set(id, null);
    const days = (byId.get(id) ?? []).flatMap(({ due, waitsFor }) => [due, ...waitsFor.map(find)]);
    const last = days.reduce((one, other) => ((one ?? '') > (other ?? '') ? one : other), null);
    known.set(id, last);
    return last;
  };
  return find;
}

function groupById(steps: readonly Step[]): Map<StepId, Step[]> {
  const byId = new Map<StepId, Step[]>();
  for (const step of steps) {
    const same = byId.get(step.id);
    if (same) same.push(step);
    else byId.set(step.id, [step]);
  }
  return byId;
}

function rankOf({ id }: Step): number {
  return STEP_RANK[id];
}

/** By act-by day: what was missed is to be seen to today, and comes after what must be decided today. */
function byDay(today: Day): (one: Step, other: Step) => number {
  const dayOf = ({ due }: Step): Day => (due !== null && due > today ? due : today);
  return (one, other) => {
    const [first, second] = [dayOf(one), dayOf(other)];
    if (first !== second) return first < second ? -1 : 1;
    return weightOf(one) - weightOf(other) || rankOf(one) - rankOf(other);
  };
}

function weightOf({ verb }: Step): number {
  return WEIGHT[verb] ?? MONEY;
}

function afterWhatTheyWaitFor(steps: readonly Step[]): Step[] {
  const byId = groupById(steps);
  const sorted = new Set<Step>();
  const visit = (step: Step): void => {
    for (const id of step.waitsFor) {
      for (const before of byId.get(id) ?? []) if (before !== step && !sorted.has(before)) visit(before);
    }
    sorted.add(step);
  };
  for (const step of steps) visit(step);
  return [...sorted];
}
