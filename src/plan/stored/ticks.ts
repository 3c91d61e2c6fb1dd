import { stepKind, STEP_IDS, type StepId } from '../../guidance/steps/table.ts';
import type { PlanContent } from './content-schema.ts';

/** What is stored for a ticked step, or for its part about one row: `PlanContent.done` holds these. */
export function tickId(step: string, row: string | null): string {
  return row === null ? step : `${step} ${row}`;
}

/**
 * Tells whether a step was ticked, as a whole or for one subscription (its index in `rows.old`). A tick of an id that
 * the step had before counts as well; a tick of the whole step is one of each part.
 */
export function ticksOf({
  done,
  rows,
}: Pick<PlanContent, 'done' | 'rows'>): (step: string, subscription: number | null) => boolean {
  const ticked = new Set(done);
  const isTicked = (step: string, row: string | null) =>
    namesOf(step).some((name) => ticked.has(name) || (row !== null && ticked.has(tickId(name, row))));
  return (step, subscription) =>
    isTicked(step, subscription === null ? null : (rows.old[subscription]?.id ?? null));
}

function namesOf(step: string): readonly string[] {
  return isStep(step) ? [step, ...stepKind(step).aliases] : [step];
}

function isStep(step: string): step is StepId {
  return (STEP_IDS as readonly string[]).includes(step);
}
