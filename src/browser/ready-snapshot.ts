import type { Snapshot } from '../messages/own-pages.ts';
import type { Locale } from '../i18n/locales.ts';
import { readClosed, removeClosed, writeClosed } from './closed-memory.ts';
import { takeCatalog, type CatalogFiles } from './i18n.ts';
import { inPrivateWindow } from './private-memory.ts';

/**
 * What popup and plan page would be told next, with the texts to say it, kept for the session: they draw it without waiting
 * for the background to start, or for a file, and ask all the same. Only our own pages can read it.
 */
const NAME = 'ready-snapshot';

interface Ready {
  snapshot: Snapshot;
  locale: Locale;
  catalog: CatalogFiles;
}

/** What stands ready for a day, if anything does; for a private window nothing does. The background wrote it: nobody else can. */
export async function readySnapshot(today: string): Promise<Snapshot | undefined> {
  if (inPrivateWindow()) return undefined;
  const kept = await readClosed(NAME);
  if (typeof kept !== 'string') return undefined;
  const { snapshot, locale, catalog } = JSON.parse(kept) as Ready;
  if (snapshot.today !== today) return undefined;
  takeCatalog(locale, catalog);
  return snapshot;
}

/** Has it stand ready: as one text, which a browser hands over sooner than what it says. Only the background calls it. */
export function keepReady(snapshot: Snapshot, locale: Locale, catalog: CatalogFiles): Promise<void> {
  return writeClosed(NAME, JSON.stringify({ snapshot, locale, catalog } satisfies Ready));
}

/** What stands ready is not true any more. Only the background calls it. */
export function forgetReady(): Promise<void> {
  return removeClosed(NAME);
}
