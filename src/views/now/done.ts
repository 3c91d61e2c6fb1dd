import type { PlanContent } from '../../plan/stored/content-schema.ts';
import { ticksOf } from '../../plan/stored/ticks.ts';
import type { IsDone } from './items.ts';

/** What the user ticked in a plan: a tick belongs to its step and its subscription. */
export function doneIn(plan: Pick<PlanContent, 'ticks' | 'rows'>): IsDone {
  const { isPartDone } = ticksOf(plan);
  return (id, subscription) => isPartDone({ id }, subscription);
}
