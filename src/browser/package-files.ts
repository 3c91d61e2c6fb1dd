import type { Sentences } from '../guidance/facts/cite.ts';
import type { Locale } from '../i18n/locales.ts';
import type { HeaderWords, SkuCatalogue } from '../inventory/model.ts';
import { browser } from './api.ts';

const files = new Map<string, Promise<unknown>>();

/** Microsoft's product catalogue. Only the background and the tab call it. */
export function skuCatalogue(): Promise<SkuCatalogue> {
  return dataFile('sku-catalogue.json') as Promise<SkuCatalogue>;
}

/** Microsoft's words for headers, statuses and commands. Only the background and the tab call it. */
export function headerWords(): Promise<HeaderWords> {
  return dataFile('header-words.json') as Promise<HeaderWords>;
}

/** Our sentences for the facts, in one language. Only the background calls it: they weigh on no surface. */
export function factSentences(locale: Locale): Promise<Sentences> {
  return dataFile(`facts.${locale}.json`) as Promise<Sentences>;
}

/** The panel's style sheet. Only the background calls it. */
export function panelSheet(): Promise<string> {
  return ownFile('content-scripts/panel/panel.css', (response) => response.text()) as Promise<string>;
}

/** The worker that reads large files: a script of the own package, as the content security policy wants it. */
export function startReader(): Worker {
  return new Worker(browser.runtime.getURL('popup/reader-worker.js'), { type: 'module' });
}

/** A file of `data/` in the own package, read once. */
export function dataFile(name: string): Promise<unknown> {
  return ownFile(`data/${name}`, (response) => response.json());
}

/** A file of the own package, read once: it is no request to the network. What failed is tried again. */
function ownFile(name: string, read: (response: Response) => Promise<unknown>): Promise<unknown> {
  const known = files.get(name);
  if (known) return known;
  const file = fetch(browser.runtime.getURL(name)).then(read);
  files.set(name, file);
  file.catch(() => files.delete(name));
  return file;
}
