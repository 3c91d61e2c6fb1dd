import { addDays, addMonths } from '../../calendar/days.ts';
import type { Day } from '../../guidance/model.ts';
import { dayOf, machineDay, saysNever } from './machine-dates.ts';
import {
  dateLocale,
  foldDate,
  monthsOfAnyLanguage,
  type DateLocale,
  type FieldOrder,
} from './date-locale.ts';

/** A day that a cell names; `unsure` where day and month could be the other way round. */
export interface FoundDay {
  day: Day;
  unsure: boolean;
}

/** What one cell says: the day itself, or three numbers of which the column decides. */
type Parsed = { day: Day; unsure?: boolean } | { first: number; second: number; year: number };

/**
 * The days of a column's cells, null where a cell names none. The language decides which number is the day; where a
 * number above 12 contradicts it, or where there is no language, all cells together do, then those of the file's
 * other columns of days (`neighbours`), then the terms that beginnings and ends make (`ofTerms`), and what stays open is
 * unsure.
 */
export function readDays(
  cells: readonly string[],
  lang: string,
  neighbours: readonly string[] = [],
  ofTerms?: DayOrder,
): (FoundDay | null)[] {
  const locale = dateLocale(lang);
  const parsed = memoised(cells, (cell) => parse(cell, locale));
  const own = ordersTold(parsed);
  const isOpen = own.length === 0 && !locale.decides;
  const told = isOpen ? ordersNear(neighbours, locale, ofTerms) : own;
  const dayFirst: FieldOrder = locale.order === 'mdy' ? 'mdy' : 'dmy';
  const order = told.length === 1 ? (told[0] ?? dayFirst) : dayFirst;
  const sure =
    told.length === 0 ? locale.decides : told.length === 1 && (!locale.decides || order === dayFirst);
  return parsed.map((date) => found(date, order, sure));
}

function ordersNear(
  neighbours: readonly string[],
  locale: DateLocale,
  ofTerms: DayOrder | undefined,
): DayOrder[] {
  const near = ordersTold(memoised(neighbours, (cell) => parse(cell, locale)));
  return near.length === 0 && ofTerms ? [ofTerms] : near;
}

/** Terms as they are sold, in months. */
const TERMS: readonly number[] = [1, 12, 24, 36, 60];

/**
 * The order in which the days of a file's beginnings and ends make terms that are sold, a month or whole years, where
 * the other order makes none: `05/06/2027` behind `05/07/2026` is 6 May.
 */
export function orderOfTerms(
  starts: readonly string[],
  ends: readonly string[],
  lang: string,
): DayOrder | undefined {
  const locale = dateLocale(lang);
  const count = { dmy: 0, mdy: 0 };
  starts.forEach((cell, at) => {
    const [start, end] = [parse(cell, locale), parse(ends[at] ?? '', locale)];
    const [dmy, mdy] = (['dmy', 'mdy'] as const).map((order) =>
      isTerm(found(start, order, true)?.day, found(end, order, true)?.day),
    );
    if (dmy !== mdy) count[dmy ? 'dmy' : 'mdy']++;
  });
  if (count.dmy > 0 === count.mdy > 0) return undefined;
  return count.dmy > 0 ? 'dmy' : 'mdy';
}

/** An end on the same day of the month as the beginning, or the day before. */
function isTerm(start: Day | undefined, end: Day | undefined): boolean {
  if (start === undefined || end === undefined) return false;
  return TERMS.some((months) => {
    const next = addMonths(start, months);
    return end === next || end === addDays(next, -1);
  });
}

type DayOrder = 'dmy' | 'mdy';

function ordersTold(parsed: readonly (Parsed | null)[]): DayOrder[] {
  const seen = new Set(parsed.map((date) => (date && 'first' in date ? evidence(date) : undefined)));
  return (['dmy', 'mdy'] as const).filter((order) => seen.has(order));
}

function memoised<T>(cells: readonly string[], read: (cell: string) => T): T[] {
  const known = new Map<string, T>();
  return cells.map((cell) => {
    if (!known.has(cell)) known.set(cell, read(cell));
    return known.get(cell) as T;
  });
}

function found(date: Parsed | null, order: FieldOrder, sure: boolean): FoundDay | null {
  if (!date) return null;
  if ('day' in date) return { day: date.day, unsure: date.unsure ?? false };
  const { first, second, year } = date;
  const own = evidence(date) ?? order;
  const day = own === 'mdy' ? dayOf(year, first, second) : dayOf(year, second, first);
  return day === null ? null : { day, unsure: !sure && evidence(date) === undefined && first !== second };
}

/** A number above 12 is no month. */
function evidence({ first, second }: { first: number; second: number }): FieldOrder | undefined {
  if (first > 12) return 'dmy';
  return second > 12 ? 'mdy' : undefined;
}

/** More than this is a sentence, no date. */
const MAX_LENGTH = 80;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const TIME = /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?/g;
/** Three numbers, between them a mark or two, or the words that stand after year and month in the far east. */
const BETWEEN = String.raw`(?:[^\p{L}\d]{1,4}|\s*[年月년월]\s*|,?\s*(?:tháng|thg)\s*)`;
const NUMBERS = new RegExp(`(?<!\\d)(\\d{1,4})${BETWEEN}(\\d{1,2})${BETWEEN}(\\d{1,4})(?!\\d)`, 'u');

function parse(cell: string, locale: DateLocale): Parsed | null {
  if (cell.length > MAX_LENGTH || cell === '' || saysNever(cell)) return null;
  const machine = machineDay(cell.trim());
  if (machine) return machine;
  const text = foldDate(cell);
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  if (isoYear) return byDay(inCalendar(Number(isoYear), Number(isoMonth), Number(isoDay), locale));
  const date = text.replace(TIME, ' ');
  const month = monthIn(date, locale);
  if (month) return byDay(withMonthName(date, month, locale));
  const numbers = NUMBERS.exec(date)?.slice(1);
  return numbers ? fromNumbers(numbers, locale) : null;
}

/** A list that does not say its language may be in any. */
function monthIn(date: string, locale: DateLocale): DateLocale['months'][number] | undefined {
  const own = locale.months.find(({ name }) => hasWord(date, name));
  if (own || locale.decides || !/\p{L}{3}/u.test(date) || !/\d/.test(date) || NUMBERS.test(date)) return own;
  return monthsOfAnyLanguage().find(({ name }) => hasWord(date, name));
}

function byDay(day: Day | null): Parsed | null {
  return day === null ? null : { day };
}

/**
 * Thai has no spaces, Hebrew puts its 'in' before the name, Basque an ending after it; else `mar` must not be found in
 * `market`.
 */
function hasWord(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  if (/[\u0590-\u05ff\u0e00-\u0e7f]/.test(name)) return true;
  const after = name.length > 4 ? '' : (text[at + name.length] ?? '');
  return !/\p{L}/u.test((text[at - 1] ?? '') + after);
}

function withMonthName(text: string, { month, calendar }: DateLocale['months'][number], locale: DateLocale) {
  const numbers = text.match(/\d+/g) ?? [];
  const [one = '', other = ''] = numbers;
  if (numbers.length !== 2) return null;
  const yearFirst = one.length > 2 || (other.length <= 2 && locale.order === 'ymd');
  const [year, day] = yearFirst ? [one, other] : [other, one];
  return inCalendar(fullYear(year, locale), month, Number(day), locale, calendar);
}

function fromNumbers(texts: readonly string[], locale: DateLocale): Parsed | null {
  const [a = '', b = '', c = ''] = texts;
  if (a.length > 2 || (locale.order === 'ymd' && c.length <= 2)) {
    return byDay(inCalendar(fullYear(a, locale), Number(b), Number(c), locale));
  }
  const year = fullYear(c, locale);
  if (calendarOf(year, locale) === 'gregory') return { first: Number(a), second: Number(b), year };
  const [day, month] = locale.order === 'mdy' ? [b, a] : [a, b];
  return byDay(inCalendar(year, Number(month), Number(day), locale));
}

/** Two digits are of this century; of the Buddhist one where that gives a year in which a subscription can end. */
function fullYear(text: string, { calendar }: DateLocale): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return calendar === 'buddhist' && year > 2543 - 2500 ? 2500 + year : 2000 + year;
}

const ISLAMIC = 'islamic-umalqura';

/** The calendar that a year is of: no subscription is of the 1400s or the 2500s of ours. */
function calendarOf(year: number, { calendar }: DateLocale): string {
  if (year >= 2400 && year < 2700) return 'buddhist';
  if (year < 1300 || year >= 1600) return 'gregory';
  return calendar === 'persian' ? 'persian' : ISLAMIC;
}

function inCalendar(
  year: number,
  month: number,
  day: number,
  locale: DateLocale,
  named: string = 'gregory',
): Day | null {
  const calendar = named === 'gregory' ? calendarOf(year, locale) : named;
  if (calendar === 'gregory') return dayOf(year, month, day);
  if (calendar === 'buddhist') return dayOf(year - 543, month, day);
  return converted(calendar, year, month, day);
}

const DAY_MS = 86_400_000;
/** First day of year 1 in our calendar, and the mean length of the year. */
const EPOCHS: Readonly<Record<string, readonly [start: number, year: number]>> = {
  persian: [Date.UTC(622, 2, 22), 365.2422],
  other: [Date.UTC(622, 6, 19), 354.367],
};

/** Finds the day that `Intl` writes as this date of another calendar, beginning where it should about be. */
function converted(calendar: string, year: number, month: number, day: number): Day | null {
  const [start, length] = EPOCHS[calendar] ?? EPOCHS['other'] ?? [0, 0];
  const guess = start + Math.round((year - 1) * length + ((month - 1) * length) / 12 + day - 1) * DAY_MS;
  const format = new Intl.DateTimeFormat('en-u-nu-latn', { calendar, dateStyle: 'short', timeZone: 'UTC' });
  const wanted = [month, day, year].join();
  for (let off = 0; off <= 8; off = off > 0 ? -off : 1 - off) {
    const moment = new Date(guess + off * DAY_MS);
    const parts = format.formatToParts(moment);
    const number = (name: string) => Number(parts.find(({ type }) => type === name)?.value);
    if ([number('month'), number('day'), number('year')].join() === wanted) {
      const found = moment.toISOString().slice(0, 10);
      return found >= '2000-01-01' && found < '2100-01-01' ? found : null;
    }
  }
  return null;
}
