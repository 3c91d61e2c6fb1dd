import type { PlanContent } from '../../plan/stored/content-schema.ts';
import { ticksOf } from '../../plan/stored/ticks.ts';
import { doneAsChosen, type ChoiceStep } from './choices.ts';
import type { IsDone } from './items.ts';

/** What is done of a guide's steps in a plan: a tick belongs to its step and its subscription, and settles a choice. */
export function doneIn(plan: Pick<PlanContent, 'ticks' | 'rows'>, steps: readonly ChoiceStep[]): IsDone {
  const { isPartDone } = ticksOf(plan);
  return doneAsChosen(steps, (id, subscription) => isPartDone({ id }, subscription));
}
