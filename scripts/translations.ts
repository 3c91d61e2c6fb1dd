/**
 * `npm run translations`: what is missing or stale in each language.
 * `npm run translations -- sign da [key …]`: says that these translations (without keys: those that are stale) were
 * made from the English of today.
 */
import {
  hashOf,
  readEnglish,
  readTranslations,
  translatedLanguages,
  writeTranslations,
} from './translations/source.ts';

const [command, language, ...keys] = process.argv.slice(2);
if (command === 'sign' && language) sign(language, keys);
else report();

function sign(language: string, keys: readonly string[]): void {
  const english = readEnglish();
  const messages = readTranslations(language);
  for (const key of keys.length > 0 ? keys : Object.keys(messages)) {
    const [source, message] = [english[key], messages[key]];
    if (!source || !message) throw new Error(`${key}: not in English and ${language}`);
    message.of = hashOf(source);
  }
  writeTranslations(language, messages);
}

function report(): void {
  const english = readEnglish();
  for (const language of translatedLanguages().filter((name) => name !== 'en')) {
    const messages = readTranslations(language);
    const missing = Object.keys(english).filter((key) => !messages[key]);
    const stale = Object.entries(messages).filter(
      ([key, { of }]) => english[key] && of !== hashOf(english[key]),
    );
    console.log(`${language}: ${String(missing.length)} missing, ${String(stale.length)} stale`);
    for (const key of missing) console.log(`  missing ${key}`);
    for (const [key] of stale) console.log(`  stale ${key}`);
  }
}
