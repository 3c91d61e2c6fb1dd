import { asciiDigits, fold } from './text.ts';

export type FieldOrder = 'dmy' | 'mdy' | 'ymd';

/** How a language writes dates. */
export interface DateLocale {
  order: FieldOrder;
  /** False where the language alone leaves open which of two numbers is the day: no language, or `en` of any land. */
  decides: boolean;
  calendar: string;
  /** Month names as they stand in dates, the longest first. */
  months: readonly MonthName[];
}

export interface MonthName {
  name: string;
  month: number;
  calendar: string;
}

const locales = new Map<string, DateLocale>();

/** What `Intl` knows of a language tag's dates; English month names everywhere, since cells may be untranslated. */
export function dateLocale(lang: string): DateLocale {
  const tag = knownTag(lang);
  const known = locales.get(tag);
  if (known) return known;
  const base = tag || 'en';
  const { calendar } = new Intl.DateTimeFormat(base).resolvedOptions();
  // Whether `ar-SA` means Hijri dates changes with the browser's version: their months are always known.
  const hijri = base.startsWith('ar') ? ['islamic-umalqura'] : [];
  const months = ['gregory', calendar, ...hijri].flatMap((each) => monthNames(base, each));
  const made: DateLocale = {
    // Most of the world puts the day first.
    order: tag ? orderOf(tag) : 'dmy',
    decides: tag !== '' && tag.toLowerCase() !== 'en',
    calendar,
    months: unique([...months, ...monthNames('en', 'gregory')]),
  };
  locales.set(tag, made);
  return made;
}

/** Languages in which people write months in lists of their own; a name that means two months in them means none. */
const WRITTEN = [
  ...[
    'da',
    'nb',
    'sv',
    'fi',
    'de',
    'nl',
    'fr',
    'es',
    'it',
    'pt',
    'pl',
    'cs',
    'sk',
    'hu',
    'ro',
    'tr',
    'el',
    'ru',
  ],
  ...['uk', 'bg', 'sl', 'et', 'lv', 'lt', 'ca', 'id', 'vi'],
];
let written: readonly MonthName[] | undefined;

/** The names of months in whatever language, for a list that does not say its own. */
export function monthsOfAnyLanguage(): readonly MonthName[] {
  if (written) return written;
  const all = WRITTEN.filter((tag) => knownTag(tag) !== '').flatMap((tag) => monthNames(tag, 'gregory'));
  const months = new Map<string, Set<number>>();
  for (const { name, month } of all) months.set(name, (months.get(name) ?? new Set()).add(month));
  written = unique(all.filter(({ name }) => months.get(name)?.size === 1));
  return written;
}

/** The tag, or '' where the browser knows no such language. */
function knownTag(lang: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([lang.replace('_', '-')])[0] ?? '';
  } catch {
    return '';
  }
}

function orderOf(tag: string): FieldOrder {
  const format = new Intl.DateTimeFormat(tag, { dateStyle: 'short', calendar: 'gregory', timeZone: 'UTC' });
  const order = format
    .formatToParts(0)
    .map(({ type }) => (['day', 'month', 'year'].includes(type) ? type.charAt(0) : ''))
    .join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}

/** Fifteen days, one a month at least, whatever the calendar. */
const DAYS = Array.from({ length: 15 }, (_, at) => Date.UTC(2026, 0, 1 + 27 * at));

const DATE = { day: 'numeric', year: 'numeric' } as const;
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { ...DATE, month: 'long' },
  { ...DATE, month: 'short' },
  { dateStyle: 'long' },
];

/** The names of a calendar's months, alone and as they stand in a date (`tammikuuta`, `января`, `ม.ค.`). */
function monthNames(tag: string, calendar: string): MonthName[] {
  const number = new Intl.DateTimeFormat('en-u-nu-latn', { calendar, month: 'numeric', timeZone: 'UTC' });
  const formats = FORMS.map((form) => new Intl.DateTimeFormat(tag, { ...form, calendar, timeZone: 'UTC' }));
  return DAYS.flatMap((day) =>
    formats.map((format) => ({
      name: foldDate(format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? ''),
      month: Number(/\d+/.exec(number.format(day))?.[0]),
      calendar,
    })),
  );
}

/** Names with digits (`1月`, `tháng 1`) are read as numbers. */
function unique(names: readonly MonthName[]): MonthName[] {
  const met = new Map<string, MonthName>();
  for (const each of names)
    if (each.name && !/\d/.test(each.name) && !met.has(each.name)) met.set(each.name, each);
  return [...met.values()].sort((one, other) => other.name.length - one.name.length);
}

/** A date's text as it is compared: ASCII digits, and dots only after digits (`jan.` → `jan`). */
export function foldDate(text: string): string {
  return asciiDigits(fold(text)).replace(/(?<!\d)\./g, '');
}
