import type { Day } from '../../calendar/days.ts';
import { emptyPlan, type FreshPlan, type Stored } from '../stored/model.ts';
import { withoutLoosePageTenants } from './page-tenant-changes.ts';

/**
 * Without the plans whose last change is older than a day, and what is known of their tenants; the same value where
 * there are none. Pure.
 */
export function withoutOldPlans(stored: Stored, before: Day, fresh: FreshPlan): Stored {
  const plans = stored.plans.filter(({ changedOn, madeOn }) => (changedOn ?? madeOn) >= before);
  if (plans.length === stored.plans.length) return stored;
  const [first = emptyPlan(fresh)] = [...plans.filter(({ archived }) => !archived), ...plans];
  const isKept = plans.some(({ id }) => id === stored.current);
  const current = isKept ? stored.current : first.id;
  return withoutLoosePageTenants({ ...stored, plans: plans.length > 0 ? plans : [first], current });
}
