import { addDays, earlier } from '../../calendar/days.ts';
import { actBy } from '../act-by.ts';
import type { Case } from '../case.ts';
import { isOver } from '../ending.ts';
import type { Day } from '../model.ts';
import type { StepBuilder } from './builder.ts';

/** Days of notice that a seller needs. */
const NOTICE_DAYS = 7;

/** The act-by day of the open window [C-21]; null where none is open. */
export function inWindow(
  { windowOpen, windowEnds }: Case,
  { situation: { today } }: StepBuilder,
): Day | null {
  return windowOpen && windowEnds ? actBy('refund-window', windowEnds, today) : null;
}

/** The day before the renewal; null for what has ended already. */
export function lastDay(item: Case): Day | null {
  const { sub, situation } = item;
  return sub.renewsOn && !isOver(item) ? actBy('renewal', sub.renewsOn, situation.today) : null;
}

/** The act-by day of what a seller must do; null for what has ended already. */
export function noticeDay(item: Case): Day | null {
  const { sub, situation } = item;
  return sub.renewsOn && !isOver(item) ? actBy('partner', sub.renewsOn, situation.today) : null;
}

/** The day to buy by: the user's own, or a week before the deadline while that is still ahead. */
export function buyDay(deadline: Day | null, { situation: { today, plan } }: StepBuilder): Day | null {
  const own = plan?.buyOn && plan.buyOn >= today ? plan.buyOn : null;
  const early = deadline && addDays(deadline, -NOTICE_DAYS);
  return earlier(own, early && early >= today ? early : deadline);
}
