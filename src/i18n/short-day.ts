import { addMonths, type Day } from '../calendar/days.ts';
import type { Translator } from './translator.ts';

/** '16 Nov' that far away would be read as the last one. */
const MONTHS_THAT_TELL_THE_YEAR = 10;

/**
 * A day without its year, '8 Jan', where what stands around it tells the year: beside an axis, or with days counted.
 * One that could be taken for a past one has its year all the same.
 */
export function shortDay(day: Day, translator: Pick<Translator, 'today' | 'day' | 'monthDay'>): string {
  const isFar = day >= addMonths(translator.today, MONTHS_THAT_TELL_THE_YEAR);
  return isFar ? translator.day(day) : translator.monthDay(day);
}
