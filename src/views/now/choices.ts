import type { Day, Step } from '../../guidance/model.ts';
import type { IsDone } from './items.ts';

type ChoiceStep = Pick<Step, 'id' | 'choice' | 'parts'>;

/** True where a step stands for a subscription: it is its own, or the first of several ways of which one is gone. */
export type Leads = (index: number, subscription: number) => boolean;

/**
 * Of steps of a choice a person does one: each subscription has the one of the earliest day, and the others are said
 * behind its (i). Without that a list of twelve subscriptions would be one of forty.
 */
export function leadsOf(steps: readonly ChoiceStep[]): Leads {
  const leads = new Map<string, { index: number; due: Day }>();
  steps.forEach(({ choice, parts }, index) => {
    if (choice === null) return;
    for (const { subscription, due } of parts) {
      const key = `${choice} ${String(subscription)}`;
      const known = leads.get(key);
      if (!known || (due ?? '9999') < known.due) leads.set(key, { index, due: due ?? '9999' });
    }
  });
  return (index, subscription) => {
    const choice = steps[index]?.choice;
    return !choice || leads.get(`${choice} ${String(subscription)}`)?.index === index;
  };
}

/** What is ticked, and what another way of the same choice has made needless. */
export function doneAsChosen(steps: readonly ChoiceStep[], isTicked: IsDone): IsDone {
  const choiceOf = new Map(steps.map(({ id, choice }) => [id as string, choice]));
  const chosen = new Set<string>();
  for (const { id, choice, parts } of steps) {
    if (choice === null) continue;
    for (const { subscription } of parts)
      if (isTicked(id, subscription)) chosen.add(`${choice} ${String(subscription)}`);
  }
  if (chosen.size === 0) return isTicked;
  return (step, subscription) =>
    isTicked(step, subscription) || chosen.has(`${choiceOf.get(step) ?? ''} ${String(subscription)}`);
}
