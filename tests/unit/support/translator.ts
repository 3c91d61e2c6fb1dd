import { createTranslator, type Translator } from '../../../src/i18n/translator.ts';
import type { Sentences } from '../../../src/guidance/facts/cite.ts';
import { textsOf } from '../../../scripts/translations/source.ts';
import da from '../../../translations/da.json';
import en from '../../../translations/en.json';

const CATALOGS: Record<'en' | 'da', Record<string, { text: string } | undefined>> = { en, da };

/** Words from the real catalogs, on a fixed day. */
export function testTranslator(locale: 'en' | 'da' = 'en', today = '2026-11-22'): Translator {
  return createTranslator(locale, (key) => CATALOGS[locale][key]?.text, today);
}

/** The facts' sentences of the real catalogs. */
export function testSentences(locale: 'en' | 'da' = 'en'): Sentences {
  return textsOf(locale, 'facts');
}
