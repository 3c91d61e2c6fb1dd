import type { Conflict, Guide, Sourced, Step, Verdict, Warning } from '../guidance/model.ts';
import { citations, type Citation } from '../guidance/sources.ts';

/** A statement with the pages that it was taken from. */
export type Cited<T extends Sourced> = T & { citations: readonly Citation[] };

export interface CitedStep extends Cited<Omit<Step, 'warnings'>> {
  warnings: readonly Cited<Warning>[];
}

/**
 * The guide with its sources looked up. The background makes it and hands it out: neither the rules nor the table of
 * sources weigh on a surface.
 */
export interface CitedGuide extends Omit<Guide, 'verdict' | 'conflicts' | 'steps' | 'warnings'> {
  verdict: Cited<Verdict>;
  conflicts: readonly Cited<Conflict>[];
  steps: readonly CitedStep[];
  warnings: readonly Cited<Warning>[];
  /** Where the two exceptions stand [B-02]. */
  exceptions: readonly Citation[];
}

const EXCEPTION_FACTS = ['T-01', 'T-03', 'V-04', 'U-10'];

/** Looks up the sources of every statement of a guide. */
export function citedGuide(guide: Guide): CitedGuide {
  return {
    ...guide,
    verdict: cited(guide.verdict),
    conflicts: guide.conflicts.map(cited),
    steps: guide.steps.map((step) => ({ ...cited(step), warnings: step.warnings.map(cited) })),
    warnings: guide.warnings.map(cited),
    exceptions: citations(EXCEPTION_FACTS),
  };
}

function cited<T extends Sourced>(statement: T): Cited<T> {
  return { ...statement, citations: citations(statement.facts) };
}
