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
  const known = new Set(ticks.map(({ step, row }) => tickKey(step, row)));
  const isPartDone: Ticks['isPartDone'] = ({ id }, subscription) =>
    known.has(tickKey(id, null)) ||
    (subscription !== null && known.has(tickKey(id, rows.old[subscription]?.id ?? null)));
  return {
    isPartDone,
    isDone: (step) =>
      known.has(tickKey(step.id, null)) ||
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
