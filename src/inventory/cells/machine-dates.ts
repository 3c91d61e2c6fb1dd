import { isCalendarDay } from '../../calendar/days.ts';
import type { Day } from '../../guidance/model.ts';

/** The day of three numbers; null for one that the calendar or a subscription cannot have. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const text = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDay(text) && year >= 2000 && year < 2100 ? text : null;
}

/** A moment so far off that it stands for none: Graph's year 9999, a free product's year 2853. */
const FAR =
  /(?<!\d)(?:2[7-9]\d\d|[3-9]\d{3})-\d{2}-\d{2}|(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:2[7-9]\d\d|[3-9]\d{3})(?!\d)/;
const NEVER =
  /^(?:never|no end|no expir|does ?n.t expire|perpetual|unlimited|0001-01-01|0?1[./]0?1[./]0001|1601-01-01|1970-01-01)/i;

/** True where a cell says that there is no such day. */
export function saysNever(text: string): boolean {
  return FAR.test(text) || NEVER.test(text.trim());
}

const DAY_MS = 86_400_000;
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);

/**
 * `/Date(1799884800000)/` of older PowerShell, `20270114`; days as Excel counts them and a moment as Unix counts it,
 * which are guesses.
 */
export function machineDay(cell: string): { day: Day; unsure?: boolean } | null {
  const milliseconds = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/.exec(cell)?.[1];
  if (milliseconds) return sure(dayIn(Number(milliseconds)));
  const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)$/.exec(cell) ?? [];
  if (year) return sure(dayOf(Number(year), Number(month), Number(day)));
  const moment = momentOf(cell);
  const guess = moment === undefined ? null : dayIn(moment);
  return guess === null ? null : { day: guess, unsure: true };
}

function sure(day: Day | null): { day: Day } | null {
  return day === null ? null : { day };
}

/** A bare number that may be one of this century's days. */
function momentOf(cell: string): number | undefined {
  if (/^(?:3[7-9]|[4-6]\d|7[0-2])\d{3}(?:[.,]\d+)?$/.test(cell)) {
    return EXCEL_DAY_0 + Math.floor(Number(cell.replace(',', '.'))) * DAY_MS;
  }
  if (/^1[4-9]\d{8}$|^[23]\d{9}$/.test(cell)) return Number(cell) * 1000;
  return /^1[4-9]\d{11}$|^[23]\d{12}$/.test(cell) ? Number(cell) : undefined;
}

function dayIn(moment: number): Day | null {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
