import type { Day } from '../../src/guidance/model.ts';
import type { Locale } from '../../src/i18n/locales.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import { shippedTexts } from '../translations/ships.ts';
import { languageOf } from '../translations/source.ts';

/** The extension's own words, as the package holds them. `today` decides which dates need their year. */
export function readWords(locale: Locale, today: Day): Translator {
  const { texts } = shippedTexts(languageOf(locale), 'messages');
  return createTranslator(locale, (key) => texts.get(key), today);
}
