import type { Day } from '../calendar/days.ts';
import { formatTag } from './locales.ts';
import type { Translator } from './translator.ts';

/** A day without its year, '8 Jan', where what stands around it tells the year: beside an axis, or with days counted. */
export function shortDay(day: Day, { locale }: Pick<Translator, 'locale'>): string {
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
