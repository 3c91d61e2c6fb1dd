import type { Case } from '../case.ts';
import type { ConflictId, Day, OptionId } from '../model.ts';
import type { Cited } from '../text.ts';

/** A conflict of one subscription, before those that share it are put together. */
export interface Found extends Cited {
  id: ConflictId;
  /** The day on which it would happen; null for one without a day. */
  on: Day | null;
  /** The act-by day of the decision. */
  by: Day | null;
  /** What may be offered; what its way of buying doesn't have is left out. */
  options: readonly OptionId[];
  /** True where nothing is left to choose. */
  answered?: true;
}

/** Looks for one kind of conflict in a case that nobody has decided yet; null where its dates fit. */
export type Finder = (item: Case) => Found | null;
