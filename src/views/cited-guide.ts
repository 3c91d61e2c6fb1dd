import { citations, type Citation, type Sentences } from '../guidance/facts/cite.ts';
import type { Conflict, Guide, Sourced, Step, Verdict, Warning } from '../guidance/model.ts';

/** A statement with the facts behind it, and the pages that they were taken from. */
export type Cited<T extends Sourced> = T & { citations: readonly Citation[] };

export interface CitedStep extends Cited<Omit<Step, 'warnings'>> {
  warnings: readonly Cited<Warning>[];
}

/**
 * The guide with its sources looked up. The background makes it and hands it out: neither the rules nor the facts
 * weigh on a surface.
 */
export interface CitedGuide extends Omit<Guide, 'limits' | 'verdict' | 'conflicts' | 'steps' | 'warnings'> {
  limits: readonly Cited<Warning>[];
  verdict: Cited<Verdict>;
  conflicts: readonly Cited<Conflict>[];
  steps: readonly CitedStep[];
  warnings: readonly Cited<Warning>[];
  /** Where the two exceptions stand [B-02]. */
  exceptions: readonly Citation[];
}

const EXCEPTION_FACTS = ['T-01', 'T-03', 'V-04', 'U-10'];

/** Looks up the sources of every statement of a guide, with the sentences of its facts in the reader's language. */
export function citedGuide(guide: Guide, sentences: Sentences): CitedGuide {
  const cited = <T extends Sourced>(statement: T): Cited<T> => ({
    ...statement,
    citations: citations(statement.facts, sentences),
  });
  return {
    ...guide,
    limits: guide.limits.map((limit) => cited(limit)),
    verdict: cited(guide.verdict),
    conflicts: guide.conflicts.map((conflict) => cited(conflict)),
    steps: guide.steps.map((step) => ({
      ...cited(step),
      warnings: step.warnings.map((warning) => cited(warning)),
    })),
    warnings: guide.warnings.map((warning) => cited(warning)),
    exceptions: citations(EXCEPTION_FACTS, sentences),
  };
}
