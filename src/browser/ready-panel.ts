import { localDay } from '../calendar/local-day.ts';
import type { PanelData } from '../messages/panel-data.ts';
import { browser } from './api.ts';
import { isSessionOpen } from './closed-memory.ts';
import { inPrivateWindow } from './private-memory.ts';

/**
 * What the panel would be told next where it is the same for everybody: no plan is begun. It stands in Chromium's
 * `storage.session`, which is open to scripts in pages, so that the panel waits for no background to start. A script that
 * is not ours any more could write it: it counts until the background has answered, no longer.
 */
const KEY = 'ready-panel';

interface ReadyPanel {
  /** The page's language, host and day that it is for. */
  page: string;
  /** The panel's data as JSON: one text is handed to a page's script sooner than what it says. */
  data: string;
}

/** What a page is given: the panel's data, and its style sheet, parsed while the panel's module is on its way. */
export interface ReadyInPage {
  data: PanelData;
  sheet: CSSStyleSheet;
}

/**
 * What stands ready for the page that this script is in, at the address to which it goes; undefined where nothing does, and
 * always in Firefox.
 */
export async function readyPanel(lang: string | null, href: string): Promise<ReadyInPage | undefined> {
  // A partner's customer is told by the address, and is nobody else's.
  if (/delegatedorg/i.test(href)) return undefined;
  try {
    const kept = browser.storage.session.get(KEY);
    // While that is on its way: the browser makes this part of its API when it is first touched.
    const isPrivate = inPrivateWindow();
    const { [KEY]: ready } = (await kept) as { [KEY]?: ReadyPanel };
    // A private window has its own plan, and Chromium one session for both.
    if (ready?.page !== pageOf(lang, location.host) || isPrivate) return undefined;
    const data = JSON.parse(ready.data) as PanelData;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(data.sheet);
    return { data, sheet };
  } catch {
    // Closed to page scripts, or nothing that a panel is made of.
    return undefined;
  }
}

/** Has it stand ready for pages of this language and host, where they can read it. Only the background calls it. */
export async function keepReadyPanel(lang: string | null, host: string, data: PanelData): Promise<void> {
  if (!isSessionOpen()) return;
  const ready: ReadyPanel = { page: pageOf(lang, host), data: JSON.stringify(data) };
  await browser.storage.session.set({ [KEY]: ready });
}

/** What stands ready is not true any more. Only the background calls it. */
export async function forgetReadyPanel(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

function pageOf(lang: string | null, host: string): string {
  return JSON.stringify([lang, host, localDay()]);
}
