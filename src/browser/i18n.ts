import { pickLocale, type Locale } from '../i18n/locales.ts';
import { catalogOf, type Catalog, type Lookup } from '../i18n/translator.ts';
import { browser } from './api.ts';
import { ask } from './runtime.ts';

/** The language that the browser itself shows, as far as we have it. */
export function browserLocale(): Locale {
  return pickLocale([browser.i18n.getUILanguage()]);
}

/**
 * Finds messages for a locale. The browser has its own language's at hand; any other comes from the background,
 * since `i18n` can't be switched at run time.
 */
export async function lookupFor(locale: Locale): Promise<Lookup> {
  if (locale === browserLocale()) return (key) => browser.i18n.getMessage(key);
  const catalog = await ask({ type: 'catalog', locale });
  return (key) => catalog[key];
}

const catalogs = new Map<Locale, Promise<Catalog>>();

/** Reads a catalog from the own package. Only the background calls it: it is no request to the network. */
export function readCatalog(locale: Locale): Promise<Catalog> {
  const known = catalogs.get(locale) ?? fetchCatalog(locale);
  catalogs.set(locale, known);
  return known;
}

async function fetchCatalog(locale: Locale): Promise<Catalog> {
  const response = await fetch(browser.runtime.getURL(`_locales/${locale}/messages.json`));
  return catalogOf(await response.json());
}
