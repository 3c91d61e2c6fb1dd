import type { Step } from '../model.ts';
import { firstDays } from './order.ts';
import { stepKind, type StepId } from './table.ts';

/**
 * Steps are about several subscriptions: one of them may be due before another's share of what it waits for. Then the
 * wait is not the step's; of one subscription no share is due before what it waits for, since its dates would collide.
 */
export function withoutLateWaits(steps: readonly Step[]): Step[] {
  const ids = new Set(steps.map(({ id }) => id));
  const notBefore = firstDays(steps);
  return steps.map((step) => ({
    ...step,
    waitsFor: step.waitsFor.filter((id) => {
      const day = notBefore(id);
      return ids.has(id) && (day === null || step.due === null || day <= step.due);
    }),
  }));
}

/** Where only one of two rules applies its step has the plain id, so that a tick stays with it. */
export function plainNames(steps: readonly Step[]): Step[] {
  const given = new Set(steps.map(({ id }) => id));
  const name = (id: StepId): StepId => {
    const { plain } = stepKind(id);
    return plain && !given.has(plain) ? plain : id;
  };
  return steps.map((step) => ({ ...step, id: name(step.id), waitsFor: step.waitsFor.map(name) }));
}
