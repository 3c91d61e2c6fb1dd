import { options } from './options.ts';
import all from './texts.json' with { type: 'json' };

export type TextKey = keyof (typeof all)['en'];

const translated: Partial<Record<TextKey, string>> = all[options.language];

/** A label in the page's language, in English where no translation is known. */
export function text(key: TextKey): string {
  return translated[key] ?? all.en[key];
}

const statusKeys: Readonly<Record<string, TextKey>> = { Active: 'statusActive', Expired: 'statusExpired' };

export function statusText(status: string): string {
  const key = statusKeys[status];
  return key ? text(key) : status;
}

/** Days are days: formatted in UTC, so that no time zone moves them. */
const dates = new Intl.DateTimeFormat(options.tag, { dateStyle: options.dates, timeZone: 'UTC' });
const numbers = new Intl.NumberFormat(options.tag);

export function dateText(day: string | undefined): string {
  return day ? dates.format(new Date(day)) : '';
}

export function numberText(value: number): string {
  return numbers.format(value);
}
