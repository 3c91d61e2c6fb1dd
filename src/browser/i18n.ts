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

/** A language's messages as the package holds them: keys once for all languages, and its texts in their order. */
export interface CatalogFiles {
  keys: string[];
  texts: string[];
}

const catalogs = new Map<Locale, Promise<Catalog>>();

/** Reads a catalog from the own package, once. Microsoft's pages get theirs by message, from the background. */
export function readCatalog(locale: Locale): Promise<Catalog> {
  const known = catalogs.get(locale);
  if (known) return known;
  const catalog = readCatalogFiles(locale).then(({ keys, texts }) => catalogOf(keys, texts));
  catalogs.set(locale, catalog);
  // What failed is tried again.
  catalog.catch(() => catalogs.delete(locale));
  return catalog;
}

/** The same, for who hands it on. */
export async function readCatalogFiles(locale: Locale): Promise<CatalogFiles> {
  const [keys, texts] = await Promise.all([
    dataFile('catalog-keys.json'),
    dataFile(`catalog.${locale}.json`),
  ]);
  return { keys: keys as string[], texts: texts as string[] };
}

/** Takes a catalog that was handed on: it need not be read. */
export function takeCatalog(locale: Locale, { keys, texts }: CatalogFiles): void {
  catalogs.set(locale, Promise.resolve(catalogOf(keys, texts)));
}
