import type { PlanContent } from '../../plan/stored/content-schema.ts';
import type { IsDone } from './items.ts';

/** What the user ticked in a plan. */
export function doneIn({ done }: Pick<PlanContent, 'done'>): IsDone {
  const ticked = new Set(done);
  return (step) => ticked.has(step);
}
