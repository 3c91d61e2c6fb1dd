import { PHASES, type Day, type Phase } from '../../guidance/model.ts';
import type { Leads } from './choices.ts';
import { AS_ONE, type GuideSteps, type IsDone } from './items.ts';

/** One line of a phase: a step, or in phases that are done one by one, a step for one subscription. */
export interface PhaseLine {
  /** Index in `Guide.steps`. */
  index: number;
  step: string;
  /** Index in `Situation.subscriptions`; null for a step that is ticked as a whole. */
  subscription: number | null;
  due: Day | null;
  missed: boolean;
  isDone: boolean;
}

export interface PhaseView {
  phase: Phase;
  /** The current one is the first with something open. */
  state: 'done' | 'current' | 'later' | 'empty';
  done: number;
  total: number;
  /** Nearest first; done ones keep their place. */
  lines: readonly PhaseLine[];
  /** The nearest act-by day that is still open. */
  first: Day | null;
}

/** Phases in which each subscription is a line of its own, there every one has its own day; but for what is done as one. */
const ONE_BY_ONE: ReadonlySet<Phase> = new Set(['stop']);

/** The five phases in order. */
export function phasesOf(guide: GuideSteps, isDone: IsDone, leads: Leads): PhaseView[] {
  const drafts = PHASES.map((phase) => {
    const lines = linesOf(phase, guide, isDone, leads);
    const open = lines.filter((line) => !line.isDone);
    return {
      phase,
      lines,
      total: lines.length,
      done: lines.length - open.length,
      first: open.find(({ due }) => due)?.due ?? null,
    };
  });
  const current = drafts.find(({ done, total }) => done < total)?.phase;
  return drafts.map((draft) => ({ ...draft, state: stateOf(draft, current) }));
}

function stateOf(
  { phase, done, total }: { phase: Phase; done: number; total: number },
  current?: Phase,
): PhaseView['state'] {
  if (total === 0) return 'empty';
  if (done === total) return 'done';
  return phase === current ? 'current' : 'later';
}

function linesOf(phase: Phase, guide: GuideSteps, isDone: IsDone, leads: Leads): PhaseLine[] {
  const lines = guide.steps.flatMap(({ id, parts, due, missed, ...step }, index): PhaseLine[] => {
    if (step.phase !== phase) return [];
    if (parts.length === 0 || !ONE_BY_ONE.has(phase) || AS_ONE.has(id)) {
      const open = parts.filter(({ subscription }) => !isDone(id, subscription));
      const done = parts.length === 0 ? isDone(id, null) : open.length === 0;
      // They come by day: the nearest that is left, as Now and the next dates say it; none where no part has one.
      const next = open.find((part) => part.due !== null) ?? open[0] ?? { due, missed };
      return [{ index, step: id, subscription: null, due: next.due, missed: next.missed, isDone: done }];
    }
    return parts
      .filter(({ subscription }) => leads(index, subscription))
      .map(({ subscription, due, missed }) => ({
        ...{ index, step: id, subscription, due, missed },
        isDone: isDone(id, subscription),
      }));
  });
  if (!ONE_BY_ONE.has(phase)) return lines;
  return lines.sort((one, other) =>
    (one.due ?? '9999') < (other.due ?? '9999') ? -1 : one.due === other.due ? 0 : 1,
  );
}
