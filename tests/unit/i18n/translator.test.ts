import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../scripts/translations/source.ts';
import { pickLocale } from '../../../src/i18n/locales.ts';
import { localDay } from '../../../src/calendar/local-day.ts';
import { catalogOf, createTranslator } from '../../../src/i18n/translator.ts';

const MESSAGES: Record<string, string> = {
  plain: 'Buy',
  days: '{count, plural, one {{count} day before {date}} other {{count} days before {date}}}',
  buy: '{count, plural, =0 {Buy licences} one {Buy {count} licence} other {Buy {count} licences}}',
  ends: 'It ends {date}. Move.',
  seats: '{count} seats of {name}',
  press: 'Press "{ms_save}" {count} times',
  ms_save: 'Save',
  ui_dateForms: '{d} {m}|{d} {m} {y}|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept|Oct|Nov|Dec',
};
const en = createTranslator('en', (key) => MESSAGES[key], '2026-11-22');

describe('createTranslator', () => {
  it('puts values in: plurals, grouped numbers, dates with their year from six months on', () => {
    expect(en.t('plain')).toBe('Buy');
    expect(en.t('days', { count: 1, date: { day: '2026-11-24' } })).toBe('1 day before 24 Nov');
    expect(en.t('days', { count: 2, date: { day: '2027-02-13' } })).toBe('2 days before 13 Feb');
    expect(en.t({ key: 'seats', values: { count: 1200, name: '<b>E3</b>' } })).toBe(
      '1,200 seats of <b>E3</b>',
    );
  });

  it('writes the year from six months on, to either side', () => {
    const said = ['2026-05-24', '2026-05-25', '2027-05-22', '2027-05-23'].map((day) => en.day(day));
    expect(said).toEqual(['24 May 2026', '25 May', '22 May', '23 May 2027']);
    expect(en.fullDay('2026-11-24')).toBe('24 Nov 2026');
  });

  it('has words of its own for a count that is not known', () => {
    expect(en.t('buy')).toBe('Buy licences');
    expect(en.t('buy', { product: 'E3' })).toBe('Buy licences');
    expect(en.t('buy', { count: 1 })).toBe('Buy 1 licence');
    expect(en.t('buy', { count: 1200 })).toBe('Buy 1,200 licences');
    expect(en.t('days')).toBe('{count} days before {date}');
  });

  it('puts another message in by its key', () => {
    expect(en.t('seats', { count: 2, name: { key: 'ms_save' } })).toBe('2 seats of Save');
  });

  it('writes Danish dates and numbers', () => {
    const messages = { ...MESSAGES, ui_dateForms: textsOf('da')['ui_dateForms'] };
    const da = createTranslator('da', (key) => messages[key as keyof typeof messages], '2026-11-22');
    expect(da.day('2026-11-24')).toBe('24. nov.');
    expect(da.t('seats', { count: 1200, name: 'E3' })).toBe('1.200 seats of E3');
    expect(da.t('ends', { date: { day: '2026-11-24' } })).toBe('It ends 24. nov. Move.');
    expect(da.t('ends', { date: { day: '2027-11-24' } })).toBe('It ends 24. nov. 2027. Move.');
  });

  it('shows a hole or a missing key as it is, and never throws', () => {
    expect(en.t('seats', { count: 1 })).toBe('1 seats of {name}');
    expect(en.t('no_such_key')).toBe('no_such_key');
  });

  it("puts Microsoft's own words in, which stand in a message of their own", () => {
    expect(en.t('press', { count: 2 })).toBe('Press "Save" 2 times');
    expect(en.t('press')).toBe('Press "Save" {count} times');
    expect(createTranslator('en', (key) => (key === 'a' ? '{ms_no}' : undefined), '2026-11-22').t('a')).toBe(
      '{ms_no}',
    );
  });

  it('does not put values into values', () => {
    expect(en.t('seats', { count: 2, name: '{count}' })).toBe('2 seats of {count}');
  });
});

describe('from right to left', () => {
  it('keeps each name of a list together', () => {
    const { t } = createTranslator('ar', () => '{products}', '2026-11-22');
    expect(t('a', { products: { list: ['Copilot', 'Visio Plan 2'] } })).toBe(
      '\u2068Copilot\u2069 و\u2068Visio Plan 2\u2069',
    );
  });

  it('keeps a name together, and writes the digits that Microsoft writes', () => {
    const lookup = () => '{product} {count}';
    const t = createTranslator('ar', lookup, '2026-11-22').t('a', {
      product: 'Visio Plan 2',
      count: 1200,
    });
    expect(t).toBe('\u2068Visio Plan 2\u2069 1,200');
  });
});

describe('pickLocale', () => {
  it('takes the first language that we have, whatever the region', () => {
    expect(pickLocale([null, 'hu-HU', 'da-DK', 'en'])).toBe('da');
    expect(pickLocale(['en_US', 'da'])).toBe('en');
    expect(pickLocale(['', undefined, 'x', 'zh-Hant-TW'])).toBe('en');
  });
});

describe('localDay', () => {
  it("is the user's day, not UTC's", () => {
    expect(localDay(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
    expect(localDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });
});

describe('catalogOf', () => {
  it('puts keys and texts together', () => {
    expect([...catalogOf(['a', 'b'], ['A', 'B'])]).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ]);
  });
});
