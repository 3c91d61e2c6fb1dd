import { readFileSync } from 'node:fs';
import type { Day, Text } from '../../src/guidance/model.ts';

export const LANGUAGES = ['en', 'da'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The words of one language for the command line. */
export interface Wording {
  language: Language;
  say(text: Text): string;
  day(day: Day): string;
}

/** Reads `_locales` and words texts like the extension does. `today` decides which dates need their year. */
export function createWording(language: Language, today: Day): Wording {
  const file = new URL(`../../_locales/${language}/messages.json`, import.meta.url);
  const catalog = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string } | undefined>;
  const locale = language === 'en' ? 'en-GB' : 'da-DK';
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(locale);

  function day(value: Day): string {
    const year = value.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year, timeZone: 'UTC' });
    return format.format(new Date(`${value}T00:00:00Z`));
  }

  function say({ key, values }: Text): string {
    const count = values?.['count'];
    const plural = typeof count === 'number' ? catalog[`${key}_${plurals.select(count)}`] : undefined;
    const message = (plural ?? catalog[key])?.message ?? key;
    return message.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values?.[name];
      if (value === undefined) return hole;
      if (typeof value === 'object') return day(value.day);
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  }

  return { language, say, day };
}
