import type { Day, Step } from '../../guidance/model.ts';
import type { IsDone } from './items.ts';

/** What of a step tells which ways exclude each other. */
export type ChoiceStep = Pick<Step, 'id' | 'choice' | 'parts' | 'waitsFor'>;

/** True where a step stands for a subscription: it is its own, or the first of several ways of which one is gone. */
export type Leads = (index: number, subscription: number) => boolean;

type ChoiceOf = (subscription: number | null) => string | null;

/** The choice that a step is a way of, for a subscription: of all of them the step's, else that of its part. */
export function choiceOf({ choice, parts }: Pick<ChoiceStep, 'choice' | 'parts'>): ChoiceOf {
  if (choice !== null || parts.every((part) => part.choice === undefined)) return () => choice;
  const own = new Map(parts.map((part) => [part.subscription, part.choice ?? null]));
  return (subscription) => (subscription === null ? null : (own.get(subscription) ?? null));
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
  const choices = new Map<string, ChoiceOf>();
  const chosen = new Set<string>();
  const begins = beginnings(steps);
  for (const step of steps) {
    if (!hasChoice(step)) continue;
    const own = choiceOf(step);
    choices.set(step.id, own);
    if (begins.has(step.id)) continue;
    for (const { subscription } of step.parts) {
      const choice = own(subscription);
      if (choice && isTicked(step.id, subscription)) chosen.add(keyOf(choice, subscription));
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
  const withChoice = new Map(steps.filter(hasChoice).map((step) => [step.id, namesOf(step)]));
  return new Set(
    steps.flatMap(({ id, waitsFor }) => {
      const own = withChoice.get(id);
      return own
        ? waitsFor.filter((before) => withChoice.get(before)?.some((name) => own.includes(name)))
        : [];
    }),
  );
}

function hasChoice({ choice, parts }: ChoiceStep): boolean {
  return choice !== null || parts.some((part) => part.choice !== undefined);
}

function namesOf({ choice, parts }: ChoiceStep): string[] {
  return choice === null ? [...new Set(parts.flatMap((part) => part.choice ?? []))] : [choice];
}

function keyOf(choice: string, subscription: number | null): string {
  return `${choice} ${String(subscription)}`;
}
