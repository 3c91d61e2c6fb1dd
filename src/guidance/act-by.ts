import { addDays } from '../calendar/days.ts';
import type { Day } from './model.ts';

/**
 * Kinds of days by what must be done before them: a refund window's last day, a renewal (or a trial's end), an end that
 * only a partner can bring about, the first day on which data may be deleted, an end that is settled, a day of the user's.
 */
export type DeadlineKind = 'refund-window' | 'renewal' | 'partner' | 'deletion' | 'end' | 'own';

/** Days before the deadline on which to act: a day for hours and clocks [C-21, L-07, X-03], a week for a partner. */
const DAYS_BEFORE: Readonly<Record<DeadlineKind, number>> = {
  'refund-window': 1,
  renewal: 1,
  partner: 7,
  deletion: 1,
  end: 0,
  own: 0,
};

/** Kinds that can still be acted on today when their act-by day has just passed. */
const STILL_TODAY: readonly DeadlineKind[] = ['refund-window', 'renewal', 'partner'];

/** The act-by day, the only day that a surface shows: never after the deadline, and not before today while it can be met. */
export function actBy(kind: DeadlineKind, deadline: Day, today: Day): Day {
  const day = addDays(deadline, -DAYS_BEFORE[kind]);
  if (day >= today) return day;
  // Data that may be deleted may still be there.
  if (kind === 'deletion') return today;
  return deadline >= today && STILL_TODAY.includes(kind) ? today : day;
}
