import type { Day } from '../calendar/days.ts';
import type { Lookup } from './translator.ts';

interface DayWriter {
  /** '24 Nov'. */
  monthDay(day: Day): string;
  /** '24 Nov 2026'. */
  fullDay(day: Day): string;
}

/**
 * Writes days as `Intl.DateTimeFormat` does with a short month, from the message `ui_dateForms`: a day without and with
 * its year, then the twelve months. The first `Intl.DateTimeFormat` of a process takes 10 to 20 ms, and would stand
 * before each first paint.
 */
export function dayWriter(lookup: Lookup): DayWriter {
  let forms: readonly string[] | undefined;
  const write = (form: 0 | 1, day: Day) => {
    forms ??= (lookup('ui_dateForms') ?? '').split('|');
    const [y = '', m = '', d = ''] = day.split('-');
    const parts: Record<string, string> = { y, m: forms[Number(m) + 1] ?? m, d: String(Number(d)) };
    // Without forms the day stands as it is kept.
    return forms[form]?.replace(/\{(\w)\}/g, (_, part: string) => parts[part] ?? '') || day;
  };
  return { monthDay: (day) => write(0, day), fullDay: (day) => write(1, day) };
}
