import type { Day } from '../../calendar/days.ts';
import type * as v from 'valibot';
import { applyAnswerChange, changePlan } from './answer-changes.ts';
import type { ChangeSchema, PageChangeSchema } from './change-schema.ts';
import { applyRowChange } from './row-changes.ts';
import { currentPlan, type Stored } from '../stored/model.ts';
import { isPageTenantChange, isRowChange } from '../stored/row.ts';
import { applyPageTenantChange, withoutLoosePageTenants } from './page-tenant-changes.ts';

export type PageChange = v.InferOutput<typeof PageChangeSchema>;
export type Change = v.InferOutput<typeof ChangeSchema>;

/**
 * The stored value after a change made on a day. Pure: the background stores it, a view may draw it at once.
 */
export function applyChange(stored: Stored, change: Change, today: Day): Stored {
  if (isPageTenantChange(change)) return applyPageTenantChange(stored, change);
  if (isRowChange(change)) {
    return changePlan(stored, change.type, (plan) => applyRowChange(plan, change, today));
  }
  const cleared = change.type === 'start-over' ? currentPlan(stored).id : undefined;
  return withoutLoosePageTenants(applyAnswerChange(stored, change, today), cleared);
}
