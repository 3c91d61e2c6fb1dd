import { shippedTexts } from '../../../scripts/translations/ships.ts';
import { languageOf } from '../../../scripts/translations/source.ts';
import { localDay } from '../../../src/calendar/local-day.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import { createTranslator, type Translator } from '../../../src/i18n/translator.ts';

/** What the extension says, from the texts that it ships: tests name keys, never sentences. */
export function words(locale: Locale = 'en'): Translator['t'] {
  const { texts } = shippedTexts(languageOf(locale), 'messages');
  const { t } = createTranslator(locale, (key) => texts.get(key), localDay());
  return (text, values) => {
    // A surface draws no marks: it says of an English text that it is English.
    const said = t(text, values).replace(/[\u2066\u2069]/g, '');
    // The translator gives the key itself for a message that is missing: a test would then compare nothing.
    if (said === (typeof text === 'string' ? text : text.key)) throw new Error(`No message ${said}`);
    return said;
  };
}
