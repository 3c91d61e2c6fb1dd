import { addMonths, type Day } from '../calendar/days.ts';
import { formatTag } from './locales.ts';
import type { Translator } from './translator.ts';

/** '16 Nov' that far away would be read as the last one. */
const MONTHS_THAT_TELL_THE_YEAR = 10;

/**
 * A day without its year, '8 Jan', where what stands around it tells the year: beside an axis, or with days counted.
 * One that could be taken for a past one has its year all the same.
 */
export function shortDay(day: Day, translator: Pick<Translator, 'locale' | 'today' | 'day'>): string {
  const { locale, today } = translator;
  if (day >= addMonths(today, MONTHS_THAT_TELL_THE_YEAR)) return translator.day(day);
  let format = FORMATS.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(formatTag(locale), {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    FORMATS.set(locale, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** To make a format costs more than to use it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();
