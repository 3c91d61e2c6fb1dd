import type { PlanContent } from '../stored/content-schema.ts';
import type { Plan } from '../stored/model.ts';
import { patchBetween, patchSize, withPatch } from './patch.ts';

/** Changes that can be taken back, and how many rows they may carry in all: the newest one always stays. */
const MAX_STEPS = 30;
const MAX_ROWS = 2000;

/** The changed plan, with what takes the change back; as it was where nothing changed. */
export function withUndo(before: Plan, after: PlanContent, what: string): Plan {
  const patch = patchBetween(after, before);
  if (!patch) return before;
  let weight = 0;
  const undo = [{ what, patch }, ...before.undo].slice(0, MAX_STEPS).filter((step, index) => {
    weight += patchSize(step.patch);
    return index === 0 || weight <= MAX_ROWS;
  });
  return { ...before, ...after, undo };
}

/** The plan without its last change. */
export function undone(plan: Plan): Plan {
  const [last, ...undo] = plan.undo;
  return last ? { ...plan, ...withPatch(plan, last.patch), undo } : plan;
}
