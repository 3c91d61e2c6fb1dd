import type { Day, Step } from '../../guidance/model.ts';
import type { IsDone } from './items.ts';

/** What of a step tells which ways exclude each other. */
export type ChoiceStep = Pick<Step, 'id' | 'choice' | 'parts' | 'waitsFor'>;

/** True where a step stands for a subscription: it is its own, or the first of several ways of which one is gone. */
export type Leads = (index: number, subscription: number) => boolean;

type ChoiceOf = (subscription: number | null) => string | null;

/** The choice that a step is a way of, for a subscription: of all of them the step's, else that of its part. */
export function choiceOf({ choice, parts }: Pick<ChoiceStep, 'choice' | 'parts'>): ChoiceOf {
  const own = new Map<number | null, string | undefined>(
    parts.map((part) => [part.subscription, part.choice]),
  );
  return (subscription) => choice ?? own.get(subscription) ?? null;
}

/**
 * Of steps of a choice a person does one: each subscription has the one of the earliest day, and the others are said
 * behind its (i). Without that a list of twelve subscriptions would be one of forty.
 */
export function leadsOf(steps: readonly ChoiceStep[]): Leads {
  const leads = new Map<string, { index: number; due: Day }>();
  const choices = steps.map(choiceOf);
  const begins = beginnings(steps);
  steps.forEach(({ id, parts }, index) => {
    if (begins.has(id)) return;
    for (const { subscription, due } of parts) {
      const choice = choices[index]?.(subscription);
      if (!choice) continue;
      const known = leads.get(keyOf(choice, subscription));
      if (!known || (due ?? '9999') < known.due) {
        leads.set(keyOf(choice, subscription), { index, due: due ?? '9999' });
      }
    }
  });
  return (index, subscription) => {
    const choice = choices[index]?.(subscription);
    const lead = choice ? leads.get(keyOf(choice, subscription)) : undefined;
    return !lead || lead.index === index;
  };
}

/** What is ticked, and what another way of the same choice has made needless. */
export function doneAsChosen(steps: readonly ChoiceStep[], isTicked: IsDone): IsDone {
  const choices = new Map<string, ChoiceOf>(steps.map((step) => [step.id, choiceOf(step)]));
  const begins = beginnings(steps);
  const chosen = new Set<string>();
  for (const { id, parts } of steps) {
    if (begins.has(id)) continue;
    for (const { subscription } of parts) {
      const choice = choices.get(id)?.(subscription);
      if (choice && isTicked(id, subscription)) chosen.add(keyOf(choice, subscription));
    }
  }
  if (chosen.size === 0) return isTicked;
  return (step, subscription) => {
    if (isTicked(step, subscription)) return true;
    const choice = choices.get(step)?.(subscription);
    return !!choice && chosen.has(keyOf(choice, subscription));
  };
}

/** What a way begins with is not the way: another step of the same choice waits for it. */
function beginnings(steps: readonly ChoiceStep[]): ReadonlySet<string> {
  const names = new Map<string, Set<string | null | undefined>>(
    steps.map(({ id, choice, parts }) => [id, new Set([choice, ...parts.map((part) => part.choice)])]),
  );
  const isShared = (id: string, other: string) =>
    [...(names.get(id) ?? [])].some((name) => name && names.get(other)?.has(name));
  return new Set(steps.flatMap(({ id, waitsFor }) => waitsFor.filter((before) => isShared(id, before))));
}

function keyOf(choice: string, subscription: number | null): string {
  return `${choice} ${String(subscription)}`;
}
