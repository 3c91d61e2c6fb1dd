import da from '../../../translations/da.json';
import en from '../../../translations/en.json';
import { localDay } from '../../../src/calendar/local-day.ts';
import { createTranslator, type Translator } from '../../../src/i18n/translator.ts';

const CATALOGS: Record<'en' | 'da', Record<string, { text: string } | undefined>> = { en, da };

/** What the extension says, from the catalogs that it ships: tests name keys, never sentences. */
export function words(locale: 'en' | 'da' = 'en'): Translator['t'] {
  const lookup = (key: string) => CATALOGS[locale][key]?.text;
  const { t } = createTranslator(locale, lookup, localDay());
  return (text, values) => {
    const said = t(text, values);
    // The translator gives the key itself for a message that is missing: a test would then compare nothing.
    if (said === (typeof text === 'string' ? text : text.key)) throw new Error(`No message ${said}`);
    return said;
  };
}
