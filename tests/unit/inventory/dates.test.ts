import * as fc from '../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { readDays } from '../../../src/inventory/cells/dates.ts';

const DAYS = [
  '2027-01-14',
  '2026-12-02',
  '2027-03-30',
  '2028-02-29',
  '2026-05-04',
  '2027-09-30',
  '2026-11-17',
];
const LANGUAGES = [
  ...['en-US', 'en-GB', 'da', 'de', 'ja', 'ar', 'ar-SA', 'ar-EG', 'th', 'fr', 'fr-CA', 'zh-CN', 'zh-TW'],
  ...['ko', 'he', 'hu', 'fi', 'vi', 'pl', 'cs', 'tr', 'el', 'bg', 'eu', 'lt', 'lv', 'ru', 'uk', 'pt-BR'],
  ...['es', 'it', 'nl', 'nb', 'sv', 'ro', 'sk', 'sl', 'sr', 'sr-Latn', 'hr', 'et', 'id', 'ca', 'gl', 'pt-PT'],
];
const STYLES = ['short', 'medium', 'long', 'full'] as const;

function written(day: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' }).format(new Date(day));
}

function days(cells: readonly string[], lang: string): (string | undefined)[] {
  return readDays(cells, lang).map((found) => found?.day);
}

describe.each(LANGUAGES)('a date in %s', (lang) => {
  it.each(STYLES)('is read as it was written, %s', (dateStyle) => {
    const cells = DAYS.map((day) => written(day, lang, { dateStyle }));
    expect(readDays(cells, lang)).toEqual(DAYS.map((day) => ({ day, unsure: false })));
  });
});

describe('other calendars and digits', () => {
  it.each([
    ['ar-SA-u-ca-islamic-umalqura', 'ar-SA'],
    ['ar-SA-u-ca-islamic-umalqura-nu-latn', 'ar'],
    ['ar-EG-u-nu-arab', 'ar'],
    ['th-TH-u-ca-buddhist-nu-thai', 'th'],
    ['th-TH-u-ca-gregory', 'th'],
  ])('are read: %s on a page in %s', (tag, lang) => {
    for (const dateStyle of STYLES) {
      expect(
        days(
          DAYS.map((day) => written(day, tag, { dateStyle })),
          lang,
        ),
      ).toEqual(DAYS);
    }
  });

  it('are read from ISO dates and moments too', () => {
    expect(days(['2027-01-14', '2027-01-14T00:00:00Z', '2570-01-14'], 'th')).toEqual(
      Array(3).fill('2027-01-14'),
    );
  });
});

describe('what stands around a date', () => {
  it.each([
    ['Renews on 1/14/2027', 'en-US'],
    ['Renews Jan 14, 2027', 'en-US'],
    ['1/14/2027 10:30 PM', 'en-US'],
    ['Fornys den 14. januar 2027', 'da'],
    ['2027年1月14日に更新', 'ja'],
    ['\u200f14/01/2027\u200f', 'ar'],
  ])('is let go: %s', (cell, lang) => {
    expect(readDays([cell], lang)).toEqual([{ day: '2027-01-14', unsure: false }]);
  });
});

describe('day and month', () => {
  it('are unsure where no language decides', () => {
    expect(readDays(['03/04/2027', '05/05/2027'], '')).toEqual([
      { day: '2027-04-03', unsure: true },
      { day: '2027-05-05', unsure: false },
    ]);
    expect(readDays(['03/04/2027'], 'en')).toEqual([{ day: '2027-03-04', unsure: true }]);
    expect(readDays(['03/04/2027'], 'no such language')[0]?.unsure).toBe(true);
  });

  it('are decided by a number above 12 in any row', () => {
    expect(readDays(['03/04/2027', '14/05/2027'], '')[0]).toEqual({ day: '2027-04-03', unsure: false });
    expect(readDays(['03/04/2027', '05/14/2027'], '')[0]).toEqual({ day: '2027-03-04', unsure: false });
  });

  it('are unsure where rows contradict each other or the language', () => {
    expect(readDays(['03/04/2027', '14/05/2027', '05/14/2027'], '')[0]?.unsure).toBe(true);
    expect(readDays(['03/04/2027', '14/05/2027'], 'en-US')[0]).toEqual({ day: '2027-04-03', unsure: true });
  });
});

describe('no date', () => {
  it.each([
    '',
    '—',
    '2027',
    '31/02/2027',
    '14/01/1987',
    '14/01/2127',
    'Windows 365 2 vCPU 4 GB 128 GB',
    '1.5',
    '25',
  ])('is made of %j', (cell) => {
    expect(readDays([cell], 'en-GB')).toEqual([null]);
  });

  it('but a day between 2000 and 2099 is made of any text in any language, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 100 })), fc.string(), (cells, lang) => {
        for (const found of readDays(cells, lang)) {
          if (found) expect(found.day).toMatch(/^20\d{2}-\d{2}-\d{2}$/);
        }
      }),
    );
    const dateLike = fc.stringMatching(/^[\d/.\- ,年月日]{3,20}$/);
    fc.assert(
      fc.property(fc.array(dateLike), fc.constantFrom('', ...LANGUAGES), (cells, lang) => {
        for (const found of readDays(cells, lang)) {
          if (found) expect(found.day).toMatch(/^20\d{2}-\d{2}-\d{2}$/);
        }
      }),
    );
  });
});
