import type { Day, Step } from '../../guidance/model.ts';
import type { IsDone } from './items.ts';

/** What of a step tells which ways exclude each other. */
export type ChoiceStep = Pick<Step, 'id' | 'choice' | 'parts' | 'waitsFor'>;

/** True where a step stands for a subscription: it is its own, or the first of several ways of which one is gone. */
export type Leads = (index: number, subscription: number) => boolean;

/**
 * Of steps of a choice a person does one: each subscription has the one of the earliest day, and the others are said
 * behind its (i). Without that a list of twelve subscriptions would be one of forty.
 */
export function leadsOf(steps: readonly ChoiceStep[]): Leads {
  const leads = new Map<string, { index: number; due: Day }>();
  const begins = beginnings(steps);
  steps.forEach(({ id, choice, parts }, index) => {
    if (choice === null || begins.has(id)) return;
    for (const { subscription, due } of parts) {
      const known = leads.get(keyOf(choice, subscription));
      if (!known || (due ?? '9999') < known.due) {
        leads.set(keyOf(choice, subscription), { index, due: due ?? '9999' });
      }
    }
  });
  return (index, subscription) => {
    const choice = steps[index]?.choice;
    const lead = choice ? leads.get(keyOf(choice, subscription)) : undefined;
    return !lead || lead.index === index;
  };
}

/** What is ticked, and what another way of the same choice has made needless. */
export function doneAsChosen(steps: readonly ChoiceStep[], isTicked: IsDone): IsDone {
  const choiceOf = new Map<string, string>();
  const chosen = new Set<string>();
  const begins = beginnings(steps);
  for (const { id, choice, parts } of steps) {
    if (choice === null) continue;
    choiceOf.set(id, choice);
    if (begins.has(id)) continue;
    for (const { subscription } of parts)
      if (isTicked(id, subscription)) chosen.add(keyOf(choice, subscription));
  }
  if (chosen.size === 0) return isTicked;
  return (step, subscription) => {
    const choice = choiceOf.get(step);
    return isTicked(step, subscription) || (choice !== undefined && chosen.has(keyOf(choice, subscription)));
  };
}

/** What a way begins with is not the way: another step of the same choice waits for it. */
function beginnings(steps: readonly ChoiceStep[]): ReadonlySet<string> {
  const choiceOf = new Map(steps.map(({ id, choice }) => [id, choice]));
  return new Set(
    steps.flatMap(({ choice, waitsFor }) =>
      choice === null ? [] : waitsFor.filter((id) => choiceOf.get(id) === choice),
    ),
  );
}

function keyOf(choice: string, subscription: number | null): string {
  return `${choice} ${String(subscription)}`;
}
