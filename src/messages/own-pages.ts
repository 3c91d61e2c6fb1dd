import type { Day } from '../calendar/days.ts';
import type { Text } from '../guidance/model.ts';
import type { Change } from '../plan/changes/apply-change.ts';
import type { Stored } from '../plan/stored/model.ts';
import type { Policy } from '../policy/policy.ts';
import type { Tone } from '../views/now/now.ts';
import type { GroupedGuide } from './grouped-guide.ts';

/** A change with the id by which it counts once. */
export interface IdentifiedChange {
  id: string;
  change: Change;
}

/** A change by its id alone where it is thousands of rows: they stand in the outbox, or where it was made. */
export interface ToldChange {
  id: string;
  change?: Change;
}

/** Why the stored value is not used: it is damaged (a copy is kept), or a newer extension wrote it. */
export type StoredTrouble = 'damaged' | 'newer';

/**
 * Why a change is not stored, and never will be as it is: a newer extension's value stands there, the computer's
 * clock is wrong, there would be more than a plan can hold, or a value that it can't.
 */
export type RefusalReason = 'newer' | 'clock' | 'too-many' | 'invalid';

/** A change that was refused, and why. */
export interface RefusedChange {
  id: string;
  reason: RefusalReason;
}

/** All that a popup or a plan page shows, in one answer. */
export interface Snapshot {
  /** What the user stored, without what the organisation sets. */
  stored: Stored;
  policy: Policy;
  trouble: StoredTrouble | null;
  guide: GroupedGuide;
  /** The background's day: surfaces have no other. */
  today: Day;
}

/** What came of changes that a surface sent: no rows, since it has drawn them itself. */
export interface ChangesReply {
  /** The guide of the plan with all of them but the refused, stored or not. */
  guide: GroupedGuide;
  today: Day;
  /** The last id of `Stored.applied` before, and now: a surface that knows neither asks for everything. */
  before: string | null;
  last: string | null;
  refused: readonly RefusedChange[];
  /** False where the browser would not store them: they are to be sent again. */
  saved: boolean;
}

/** What the background tells popup and plan pages. */
export type OwnPageMessage =
  | {
      type: 'changed';
      changes: readonly ToldChange[];
      guide: GroupedGuide;
      today: Day;
      before: string | null;
      last: string | null;
    }
  /** Everything may be different: it was deleted, or written by nobody we know. */
  | { type: 'replaced' };

/** What the menu of plans says of one of them: its next act-by day, or that nothing is due. */
export interface PlanDay {
  id: string;
  text: Text;
  tone: Tone | 'calm';
}
