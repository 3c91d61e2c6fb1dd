import type { Day, Money, Text, TextValue } from '../guidance/model.ts';
import { dayWriter } from './day-writer.ts';
import { directionOf, formatTag, type Locale } from './locales.ts';

/** Finds a message by key; an unknown key gives '' or undefined. */
export type Lookup = (key: string) => string | undefined;

/** The messages of one language, by key. */
export type Catalog = ReadonlyMap<string, string>;

export interface Translator {
  readonly locale: Locale;
  readonly today: Day;
  /** The sentence for a key or a Text, with its values put in. */
  t(text: Text | string, values?: Text['values']): string;
  /** A date as prose: '24 Nov' within six months of today, before or after; '13 Jun 2027' beyond. */
  day(day: Day): string;
  /** A date with its year, for what is read on another day: paper, files, messages. */
  fullDay(day: Day): string;
  /** A date without its year, for where the year is told: see `shortDay`. */
  monthDay(day: Day): string;
}

/** From six months on a date has its year. */
const YEAR_FROM_MS = 182 * 86_400_000;

/** Words one language. `today` decides which dates need their year. */
export function createTranslator(locale: Locale, lookup: Lookup, today: Day): Translator {
  const tag = formatTag(locale);
  const isRtl = directionOf(locale) === 'rtl';

  // A format is made once, when it is first used: to make it costs more than all else of a sentence.
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  let lists: Intl.ListFormat | undefined;
  const { monthDay, fullDay } = dayWriter(lookup);

  function day(value: Day): string {
    const isNear = Math.abs(Date.parse(value) - Date.parse(today)) < YEAR_FROM_MS;
    return isNear ? monthDay(value) : fullDay(value);
  }

  /**
   * The form of `{count, plural, =0 {None} one {{count} day} other {{count} days}}` (ICU) for a count; a form holds
   * placeholders, and no form within a form.
   */
  function formOf(words: string, count: number): string {
    const form = (name: string) => new RegExp(`${name} {((?:[^{}]|{\\w+})*)}`).exec(words)?.[1];
    return (
      form(`=${count}`) ??
      form((plurals ??= new Intl.PluralRules(locale)).select(count)) ??
      form('other') ??
      ''
    );
  }

  function t(text: Text | string, values?: Text['values']): string {
    const { key, values: own = {} } = typeof text === 'string' ? { key: text, values } : text;
    let words = lookup(key) || key;
    // Without a count it is 0, for which a message may have words of its own.
    if (words.startsWith('{count,')) words = formOf(words, (own['count'] ?? 0) as number);
    return words.replace(/\{(\w+)\}(\.?)/g, (_, name: string, stop: string) => {
      // Microsoft's own words stand in one place: '{ms_your_products}' is the message of that name.
      const value = wordsOf(own[name] ?? (lookup(name) || `{${name}}`));
      // '23. nov.' ends a sentence as it is.
      return value + (value.endsWith('.') ? '' : stop);
    });
  }

  function wordsOf(value: TextValue): string {
    if (typeof value === 'number') return (numbers ??= new Intl.NumberFormat(tag)).format(value);
    if (typeof value === 'string') return isolated(value);
    if ('day' in value) return day(value.day);
    if ('key' in value) return t(value.key);
    if ('money' in value) return moneyOf(value.money);
    const more = value.more ? t('list_more', { count: value.more }) : [];
    return (lists ??= new Intl.ListFormat(tag)).format(value.list.map(isolated).concat(more));
  }

  /** A name may be of the other direction: FIRST STRONG ISOLATE keeps it together in a sentence from the right. */
  function isolated(name: string): string {
    return isRtl ? `\u2068${name}\u2069` : name;
  }

  /** Whole units of the currency: nobody decides by cents. */
  function moneyOf({ amount, currency }: Money): string {
    return new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
      amount,
    );
  }

  return { locale, today, t, day, fullDay, monthDay };
}

/** Puts a catalog together as the package holds it: its keys once for all languages, and one language's texts. */
export function catalogOf(keys: readonly string[], texts: readonly string[]): Catalog {
  const catalog = new Map<string, string>();
  // `Object.fromEntries` would take twenty times as long, before anything can be drawn.
  for (const [at, key] of keys.entries()) catalog.set(key, texts[at] ?? '');
  return catalog;
}
