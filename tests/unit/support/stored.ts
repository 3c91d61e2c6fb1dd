import type { Day } from '../../../src/calendar/days.ts';
import { applyChange as apply, type Change } from '../../../src/plan/changes/apply-change.ts';
import { emptyStored as empty, type FreshPlan, type Stored } from '../../../src/plan/stored/model.ts';

/** The day on which tests make changes. */
export const ON: Day = '2026-11-22';

/** What a plan of the tests is made of. */
export const FRESH: FreshPlan = { id: 'plan-1', madeOn: '2026-11-20' };

/** What a new user has. */
export function emptyStored(): Stored {
  return empty(FRESH);
}

/** The stored value after a change made that day. */
export function applyChange(stored: Stored, change: Change): Stored {
  return apply(stored, change, ON);
}
