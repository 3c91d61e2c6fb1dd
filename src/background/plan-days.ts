import type { Day } from '../calendar/days.ts';
import { guide } from '../guidance/guide.ts';
import type { PlanDay } from '../messages/own-pages.ts';
import { situationOf, type Plan, type Stored } from '../plan/stored/model.ts';
import { doneIn } from '../views/now/done.ts';
import { nowView, toneOf } from '../views/now/now.ts';
import { calmLine, dueLabel } from '../views/now/words.ts';

/** The next day of each plan that is not archived; a plan with nothing in it has none. */
export function planDays({ plans }: Stored, today: Day): PlanDay[] {
  return plans.flatMap((plan) => (plan.archived ? [] : (dayOf(plan, today) ?? [])));
}

function dayOf(plan: Plan, today: Day): PlanDay | null {
  const { id } = plan;
  const made = guide(situationOf(plan, today));
  const view = nowView(made, doneIn(plan, made.steps), today);
  if (view.isDone) return { id, text: { key: 'plans_done' }, tone: 'calm' };
  const calm = calmLine(view);
  if (calm) return { id, text: calm, tone: 'calm' };
  const text = view.now && dueLabel(view.now, today);
  return view.now && text ? { id, text, tone: toneOf(view.now, today) } : null;
}
