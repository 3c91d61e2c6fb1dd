import type { Day } from '../calendar/days.ts';
import { guide } from '../guidance/guide.ts';
import { situationOf, type Plan } from '../plan/stored/model.ts';
import { stillToBuy } from '../views/still-to-buy.ts';

let last: { situation: string; made: ReturnType<typeof guide> } | undefined;

/**
 * A plan's guide. Popup, badge and each panel want the same one after a change: it is made once, and told again by all
 * that it is made of. Nobody may change it.
 */
export function guideOfPlan(plan: Plan, today: Day): ReturnType<typeof guide> {
  const { lines } = stillToBuy(plan);
  const isRead = plan.rows.new.length > 0;
  const from = { ...situationOf(plan, today), ...(isRead && { stillToBuy: lines }) };
  const situation = JSON.stringify(from);
  if (last?.situation !== situation) last = { situation, made: guide(from) };
  return last.made;
}
