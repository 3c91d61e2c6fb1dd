import type { Day } from './model.ts';

/*
 * Calendar-day arithmetic. A day is a text, `YYYY-MM-DD`, so days compare with `<`; the sums are done in UTC,
 * where no day has 23 or 25 hours.
 */

const MS_PER_DAY = 86_400_000;

function toText(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** The day `count` days after (before, if negative) a day. */
export function addDays(day: Day, count: number): Day {
  return toText(Date.parse(day) + count * MS_PER_DAY);
}

/** The same day `count` months later; the month's last day where the month is shorter (31 Jan + 1 = 28 Feb). */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return toText(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth)));
}

/** The day that lies `count` working days (Monday to Friday, holidays not known) before a day. */
export function workingDaysBefore(day: Day, count: number): Day {
  let ms = Date.parse(day);
  for (let left = count; left > 0;) {
    ms -= MS_PER_DAY;
    const weekday = new Date(ms).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return toText(ms);
}

/** The earlier of two days; null stands for none. */
export function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
