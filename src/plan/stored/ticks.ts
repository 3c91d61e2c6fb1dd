import type { StepPart } from '../../guidance/model.ts';
import type { PlanContent } from './content-schema.ts';

/** What of a step its ticks are told by. */
export interface TickedStep {
  id: string;
  parts: readonly Pick<StepPart, 'subscription'>[];
}

/** The ticks of a plan, as surfaces ask for them. */
export interface Ticks {
  /** The step is done: for each of its subscriptions, where it has any. */
  isDone: (step: TickedStep) => boolean;
  /** It is done for the subscription at this index; null for a step that is about none. */
  isPartDone: (step: Pick<TickedStep, 'id'>, subscription: number | null) => boolean;
}

/** Looks up the ticks of a plan. A tick without a subscription stands for the whole step. */
export function ticksOf({ ticks, rows }: Pick<PlanContent, 'ticks' | 'rows'>): Ticks {
  // By step: most have none, and each is asked for every subscription.
  const known = new Map<string, Set<string | null>>();
  for (const { step, row } of ticks) known.set(step, (known.get(step) ?? new Set()).add(row));
  const isPartDone: Ticks['isPartDone'] = ({ id }, subscription) => {
    const done = known.get(id);
    if (!done) return false;
    return done.has(null) || (subscription !== null && done.has(rows.old[subscription]?.id ?? null));
  };
  return {
    isPartDone,
    isDone: (step) =>
      isPartDone(step, null) ||
      (step.parts.length > 0 && step.parts.every(({ subscription }) => isPartDone(step, subscription))),
  };
}

/** The rows that a tick of the whole step is for, as the change `tick` takes them. */
export function rowsOfStep({ parts }: TickedStep, { rows }: Pick<PlanContent, 'rows'>): string[] {
  return parts.flatMap(({ subscription }) => rows.old[subscription]?.id ?? []);
}

/** One name for a tick: step and row. */
export function tickKey(step: string, row: string | null): string {
  return `${step} ${row ?? ''}`;
}
