/*
 * Calendar-day arithmetic. A day is a text, `YYYY-MM-DD`, so days compare with `<`; the sums are done in UTC,
 * where no day has 23 or 25 hours.
 */

/** A calendar day of the user, `YYYY-MM-DD`. Never a moment in time: deadlines are days. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** Days by their number since 1970: a plan has few days and asks for each thousands of times. */
const texts = new Map<number, Day>();

function toText(number: number): Day {
  let day = texts.get(number);
  if (!day) texts.set(number, (day = new Date(number * MS_PER_DAY).toISOString().slice(0, 10)));
  return day;
}

/** Days since 1970 of the `date`th of a month; months and dates beyond the calendar roll over, as in `Date.UTC`. */
function toNumber(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

function parse(day: Day): readonly [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The day `count` days after (before, if negative) a day. */
export function addDays(day: Day, count: number): Day {
  return toText(toNumber(...parse(day)) + count);
}

/** Whole days from one day to another; negative where the other lies before it, NaN for what is no day. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(...parse(to)) - toNumber(...parse(from));
}

/** The same day `count` months later; the month's last day where the month is shorter (31 Jan + 1 = 28 Feb). */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = parse(day);
  const first = toNumber(year, month + count, 1);
  const length = toNumber(year, month + count + 1, 1) - first;
  return toText(first + Math.min(date, length) - 1);
}

/** The day that lies `count` working days (Monday to Friday, holidays not known) before a day. */
export function workingDaysBefore(day: Day, count: number): Day {
  let number = toNumber(...parse(day));
  for (let left = count; left > 0;) {
    number -= 1;
    // 1 January 1970 was a Thursday; 0 is Sunday.
    const weekday = (number + 4) % 7;
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return toText(number);
}

/** The day that lies `count` working days (Monday to Friday, holidays not known) after a day. */
export function addWorkingDays(day: Day, count: number): Day {
  let number = toNumber(...parse(day));
  for (let left = count; left > 0;) {
    number += 1;
    const weekday = (number + 4) % 7;
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return toText(number);
}

/** For sorting: earlier days first, none last. */
export function compareDays(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}

/** The earlier of two days; null stands for none. */
export function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** True for a `YYYY-MM-DD` that the calendar has. */
export function isCalendarDay(day: string): boolean {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === day;
}
