import { browserLocale, readCatalog } from '../src/browser/i18n.ts';
import { readySnapshot } from '../src/browser/ready-snapshot.ts';
import { localDay } from '../src/calendar/local-day.ts';
import type { Snapshot } from '../src/messages/own-pages.ts';

/*
 * A script of its own, a twentieth of the popup's: what is read from the browser is on its way while the rest is
 * compiled. Most read their browser's language.
 */

readCatalog(browserLocale()).catch(() => undefined);

/** What stands ready, if anything does. */
export const readyAhead: Promise<Snapshot | undefined> = readySnapshot(localDay()).catch(() => undefined);

// The first format of a new process loads the calendar, some 10 ms: while the answers above are on their way.
new Intl.DateTimeFormat(browserLocale(), { day: 'numeric', month: 'short' });
