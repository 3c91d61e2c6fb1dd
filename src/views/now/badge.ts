import { daysBetween } from '../../calendar/days.ts';
import type { Day } from '../../guidance/model.ts';
import { toneOf, type NowView, type Tone } from './now.ts';

/** Days beyond which the toolbar says nothing. */
const BADGE_DAYS = 14;

/** The toolbar badge: days to the next act-by day, `!` where one was missed, '' where nothing is near. */
export interface Badge {
  text: string;
  tone: Tone;
}

/** What the toolbar says of a plan today. */
export function badgeOf({ dated: [first], today }: Pick<NowView, 'dated' | 'today'>): Badge {
  if (!first?.due) return { text: '', tone: 'later' };
  const tone = toneOf(first, today);
  if (tone === 'missed') return { text: '!', tone };
  const days = daysBetween(today, first.due);
  return { text: days > BADGE_DAYS ? '' : String(days), tone };
}

/** Days before an act-by day on which a reminder comes, where the user asked for reminders. */
const REMIND_DAYS: readonly number[] = [7, 1];

/** What to remind of: how many things are due, and in how many days. */
export interface Reminder {
  /** Stable: said once, however often the day is looked at. */
  id: string;
  due: Day;
  days: number;
  count: number;
}

/** The reminders that fall on today: seven days and one day before something is due. */
export function remindersOf({ dated, today }: Pick<NowView, 'dated' | 'today'>): Reminder[] {
  return REMIND_DAYS.flatMap((days) => {
    const due = dated.filter((item) => item.due !== null && daysBetween(today, item.due) === days);
    const day = due[0]?.due;
    return day ? [{ id: `${day}.${String(days)}`, due: day, days, count: due.length }] : [];
  });
}
