import type { Day } from '../../calendar/days.ts';
import type * as v from 'valibot';
import { applyAnswerChange, changePlan } from './answer-changes.ts';
import type { ChangeSchema, PageChangeSchema } from './change-schema.ts';
import type { Stored } from '../stored/model.ts';
import { applyRowChange } from './row-changes.ts';
import { isRowChange } from '../stored/row.ts';

export type PageChange = v.InferOutput<typeof PageChangeSchema>;
export type Change = v.InferOutput<typeof ChangeSchema>;

/**
 * The stored value after a change made on a day. Pure: the background stores it, a view may draw it at once.
 */
export function applyChange(stored: Stored, change: Change, today: Day): Stored {
  return isRowChange(change)
    ? changePlan(stored, change.type, (plan) => applyRowChange(plan, change, today))
    : applyAnswerChange(stored, change, today);
}
