import type { Certainty, Day } from '../model.ts';
import type { SourceId } from './sources.ts';

/** One thing that the rules build on. Its sentence stands in `translations/facts/<language>.json`, by the same id. */
export interface Fact {
  certainty: Certainty;
  /** The pages that say it; the first one is named first to the reader. */
  sources: readonly [SourceId, ...SourceId[]];
  /** The day it was last held against its sources. */
  checkedOn: Day;
}

/** Facts by id, such as `C-05`. A letter after the number is one statement of that fact. */
export type Facts = Readonly<Record<string, Fact>>;

/** The day on which all facts were last read. A fact read on another day carries its own. */
export const CHECKED_ON: Day = '2026-11-25';

type Says = (...sources: [SourceId, ...SourceId[]]) => Fact;

function says(certainty: Certainty): Says {
  return (...sources) => ({ certainty, sources, checkedOn: CHECKED_ON });
}

/** Microsoft says so. */
export const stated = says('stated');
/** Somebody else says so: its sentence tells who. */
export const reported = says('reported');
/** Concluded by us, or common practice: no page says it in these words. */
export const inferred = says('inferred');
/** Sources contradict each other, or nothing was found: its sentence says so. */
export const disputed = says('disputed');
