import { readFileSync } from 'node:fs';
import type { Day } from '../../src/guidance/model.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { catalogOf, createTranslator, type Translator } from '../../src/i18n/translator.ts';

/** The extension's own words, read from `_locales`. `today` decides which dates need their year. */
export function readWords(locale: Locale, today: Day): Translator {
  const file = new URL(`../../_locales/${locale}/messages.json`, import.meta.url);
  const catalog = catalogOf(JSON.parse(readFileSync(file, 'utf8')));
  return createTranslator(locale, (key) => catalog[key], today);
}
