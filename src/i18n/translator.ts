import type { Day, Text, TextValue } from '../guidance/model.ts';
import type { Locale } from './locales.ts';
import { pluralForms } from './plural-forms.ts';

/** Finds a message by key; an unknown key gives '' or undefined. */
export type Lookup = (key: string) => string | undefined;

/** The messages of one language, by key. */
export type Catalog = Readonly<Record<string, string>>;

export interface Translator {
  readonly locale: Locale;
  readonly today: Day;
  /** The sentence for a key or a Text, with its values put in. */
  t(text: Text | string, values?: Text['values']): string;
  /** A date as prose: '24 Nov' within six months of today, before or after; '13 Jun 2027' beyond. */
  day(day: Day): string;
  /** A date with its year, for what is read on another day: paper, files, messages. */
  fullDay(day: Day): string;
}

/** Dates as a British or a Danish admin writes them. */
const DATE_LOCALE: Readonly<Record<Locale, string>> = { en: 'en-GB', da: 'da-DK' };

/** From six months on a date has its year. */
const YEAR_FROM_MS = 182 * 86_400_000;

/** Words one language. `today` decides which dates need their year. */
export function createTranslator(locale: Locale, lookup: Lookup, today: Day): Translator {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(DATE_LOCALE[locale]);

  // A format is made once: to make it costs more than all else of a sentence.
  const formatOf = (year?: 'numeric') =>
    new Intl.DateTimeFormat(DATE_LOCALE[locale], { day: 'numeric', month: 'short', year, timeZone: 'UTC' });
  let near: Intl.DateTimeFormat | undefined;
  let withYear: Intl.DateTimeFormat | undefined;
  let lists: Intl.ListFormat | undefined;

  function day(value: Day): string {
    const isNear = Math.abs(Date.parse(value) - Date.parse(today)) < YEAR_FROM_MS;
    return isNear ? (near ??= formatOf()).format(utc(value)) : fullDay(value);
  }

  function fullDay(value: Day): string {
    return (withYear ??= formatOf('numeric')).format(utc(value));
  }

  function message(key: string, count?: TextValue): string {
    const words = formOf(lookup(key) || key, Number(count ?? 0));
    // Microsoft's own words stand in one place: '{ms_your_products}' is the message of that name.
    return words.includes('{ms_')
      ? words.replace(/\{(ms_\w+)\}/g, (hole, name: string) => lookup(name) || hole)
      : words;
  }

  /** The form for a count; without one it is 0, for which a message may have words of its own. */
  function formOf(words: string, count: number): string {
    const forms = pluralForms(words);
    return forms ? (forms[`=${count}`] ?? forms[plurals.select(count)] ?? forms['other'] ?? '') : words;
  }

  function t(text: Text | string, values?: Text['values']): string {
    const { key, values: own } = typeof text === 'string' ? { key: text, values } : text;
    if (!own) return message(key);
    return message(key, own['count']).replace(/\{(\w+)\}(\.?)/g, (hole, name: string, stop: string) => {
      const value = own[name];
      if (value === undefined) return hole;
      const words = wordsOf(value);
      // '23. nov.' ends a sentence as it is.
      return words.endsWith('.') ? words : words + stop;
    });
  }

  function wordsOf(value: TextValue): string {
    if (typeof value === 'number') return numbers.format(value);
    if (typeof value === 'string') return value;
    if ('day' in value) return day(value.day);
    if ('key' in value) return message(value.key);
    const more = value.more ? [t('list_more', { count: value.more })] : [];
    return (lists ??= new Intl.ListFormat(DATE_LOCALE[locale])).format([...value.list, ...more]);
  }

  return { locale, today, t, day, fullDay };
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Takes the messages out of a `messages.json` of `_locales`. Throws on any other shape. */
export function catalogOf(json: unknown): Catalog {
  const entries = Object.entries(json as Record<string, { message: string }>);
  return Object.fromEntries(entries.map(([key, { message }]) => [key, message]));
}
