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
  /^(?:never|no end|no expir|does ?n.t expire|perpetual|unlimited|0001-01-01|1\/1\/0001|1601-01-01)/i;

/** True where a cell says that there is no such day. */
export function saysNever(text: string): boolean {
  return FAR.test(text) || NEVER.test(text.trim());
}

const DAY_MS = 86_400_000;
const EXCEL_DAY_0 = Date.UTC(1899, 11, 30);

/** `/Date(1799884800000)/` of older PowerShell; a bare number of days as Excel counts them, which is a guess. */
export function machineDay(cell: string): { day: Day; unsure?: boolean } | null {
  const milliseconds = /^\\?\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\\?\/$/.exec(cell)?.[1];
  if (milliseconds) {
    const day = dayIn(Number(milliseconds));
    return day === null ? null : { day };
  }
  if (!/^(?:3[7-9]|[4-6]\d|7[0-2])\d{3}$/.test(cell)) return null;
  const day = dayIn(EXCEL_DAY_0 + Number(cell) * DAY_MS);
  return day === null ? null : { day, unsure: true };
}

function dayIn(moment: number): Day | null {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
