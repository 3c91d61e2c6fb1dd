import { pickLocale, type Locale } from '../i18n/locales.ts';
import { catalogOf, type Catalog, type Lookup } from '../i18n/translator.ts';
import { browser } from './api.ts';
import { dataFile } from './package-files.ts';

/** The language that the browser itself shows, else the first that its user reads, as far as we have it. */
export function browserLocale(): Locale {
  return pickLocale([browser.i18n.getUILanguage(), ...navigator.languages]);
}

/** Finds messages for a language. `i18n.getMessage` knows but the browser's own. */
export async function lookupFor(locale: Locale): Promise<Lookup> {
  const catalog = await readCatalog(locale);
  return (key) => catalog.get(key);
}

/** Reads a catalog from the own package, once. Microsoft's pages get theirs by message, from the background. */
export async function readCatalog(locale: Locale): Promise<Catalog> {
  const [keys, texts] = await Promise.all([
    dataFile('catalog-keys.json'),
    dataFile(`catalog.${locale}.json`),
  ]);
  return catalogOf(keys as string[], texts as string[]);
}
