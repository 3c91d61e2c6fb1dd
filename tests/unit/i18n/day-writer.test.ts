import { describe, expect, it } from 'vitest';
import { languageOf, textsOf } from '../../../scripts/translations/source.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { dayWriter } from '../../../src/i18n/day-writer.ts';
import { formatTag, LOCALES } from '../../../src/i18n/locales.ts';

const DAYS = Array.from({ length: 800 }, (_, at) => addDays('2026-01-01', at));

describe.each(LOCALES)('%s', (locale) => {
  const texts = textsOf(languageOf(locale));
  const writer = dayWriter((key) => texts[key]);
  const formatOf = (year?: 'numeric') =>
    new Intl.DateTimeFormat(formatTag(locale), { day: 'numeric', month: 'short', year, timeZone: 'UTC' });

  it('writes each day as the platform does', () => {
    const [near, full] = [formatOf(), formatOf('numeric')];
    const dates = DAYS.map((day) => new Date(`${day}T00:00:00Z`));
    expect(DAYS.map(writer.monthDay)).toEqual(dates.map((date) => near.format(date)));
    expect(DAYS.map(writer.fullDay)).toEqual(dates.map((date) => full.format(date)));
  });
});

it('shows a day as it is kept where a language has no forms', () => {
  expect(dayWriter(() => undefined).fullDay('2026-11-24')).toBe('2026-11-24');
});
