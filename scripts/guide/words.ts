import type { Day } from '../../src/guidance/model.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import { textsOf } from '../translations/source.ts';

/** The extension's own words, read from `translations/`. `today` decides which dates need their year. */
export function readWords(locale: Locale, today: Day): Translator {
  const catalog = textsOf(locale);
  return createTranslator(locale, (key) => catalog[key], today);
}
