import type { Day } from '../../calendar/days.ts';
import { currentPlan, emptyPlan, type Plan, type Stored } from '../stored/model.ts';
import type { Change } from './apply-change.ts';

/** Changes of the list of plans, by type: none is taken back by a plan's own undo. */
const TYPES = ['plan-new', 'plan-rename', 'plan-archive', 'plan-switch', 'plan-delete'] as const;

export type PlanChange = Extract<Change, { type: (typeof TYPES)[number] }>;

/** True for a change of the list of plans. */
export function isPlanChange(change: Change): change is PlanChange {
  return (TYPES as readonly string[]).includes(change.type);
}

/** The stored value after a change of its plans; as it was where the change names no plan. Pure. */
export function applyPlanChange(stored: Stored, change: PlanChange, today: Day): Stored {
  if (change.type === 'plan-new') return withNewPlan(stored, change, today);
  if (!stored.plans.some(({ id }) => id === change.id)) return stored;
  switch (change.type) {
    case 'plan-rename':
      return withPlan(stored, change.id, (plan) => ({ ...plan, name: change.name.trim() }));
    case 'plan-archive': {
      const next = withPlan(stored, change.id, ({ archived: _, ...plan }) =>
        change.archived ? { ...plan, archived: true } : plan,
      );
      return change.archived ? { ...next, current: openPlan(next).id } : next;
    }
    case 'plan-switch':
      return { ...stored, current: change.id };
    case 'plan-delete': {
      const kept = stored.plans.filter(({ id }) => id !== change.id);
      // There is always a plan: what is shown after the last one went is a new one.
      const plans = kept.length > 0 ? kept : [emptyPlan({ id: change.fresh, madeOn: today })];
      return { ...stored, plans, current: openPlan({ ...stored, plans }).id };
    }
  }
}

/** A new plan is shown at once. One whose id is known came again. */
function withNewPlan(
  stored: Stored,
  { id, name, content }: Extract<PlanChange, { type: 'plan-new' }>,
  today: Day,
): Stored {
  if (stored.plans.some((plan) => plan.id === id)) return stored;
  const plan = { ...emptyPlan({ id, madeOn: today }, name.trim()), ...content };
  return { ...stored, plans: [...stored.plans, plan], current: id };
}

/** The plan to show: the current one unless it is archived or gone, else the first that is not archived. */
function openPlan(stored: Stored): Plan {
  const current = currentPlan(stored);
  return current.archived ? (stored.plans.find(({ archived }) => !archived) ?? current) : current;
}

function withPlan(stored: Stored, id: string, change: (plan: Plan) => Plan): Stored {
  return { ...stored, plans: stored.plans.map((plan) => (plan.id === id ? change(plan) : plan)) };
}
