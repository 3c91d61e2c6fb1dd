import { browserLocale } from '../browser/i18n.ts';
import { pickLocale, type Locale } from '../i18n/locales.ts';
import type { Stored } from '../plan/stored/model.ts';

/** The user's language or the organisation's, else the page's (`html[lang]`), else the browser's. */
export function readerLocale({ settings }: Stored, pageLang: string | null = null): Locale {
  const { language = 'auto' } = settings;
  return pickLocale([language === 'auto' ? null : language, pageLang, browserLocale()]);
}
