import { createTranslator, type Translator } from '../../../src/i18n/translator.ts';
import type { Sentences } from '../../../src/guidance/facts/cite.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { languageOf, textsOf } from '../../../scripts/translations/source.ts';

/** Words from the real translations, on a fixed day. */
export function testTranslator(locale: Locale = 'en', today = '2026-11-22'): Translator {
  const texts = textsOf(languageOf(locale));
  return createTranslator(locale, (key) => texts[key], today);
}

/** The facts' sentences of the real translations. */
export function testSentences(locale: Locale = 'en'): Sentences {
  return textsOf(languageOf(locale), 'facts');
}
