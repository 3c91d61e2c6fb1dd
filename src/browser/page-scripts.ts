import { adminTabs, putScript, putStyle } from './tabs.ts';

/** The sheet that shows the panel's host, the script of every admin-center page, and the panel's own. */
const PAGE_STYLE = 'content-scripts/page.css';
const WATCHER = 'content-scripts/watcher.js';
const PANEL = 'content-scripts/main.js';
const READER = 'content-scripts/reader.js';

/**
 * Puts into an open tab what the browser puts into a new one: the panel then comes without a reload. Rejects where
 * the browser or a policy keeps extensions off the page.
 */
export async function reachTab(tabId: number): Promise<void> {
  await Promise.all([putStyle(tabId, PAGE_STYLE), putScript(tabId, WATCHER)]);
}

/** Reaches every admin-center tab that is open. One may be closing or kept off: the others still get theirs. */
export async function reachOpenTabs(): Promise<void> {
  const tabs = await adminTabs();
  await Promise.allSettled(tabs.map(({ id }) => reachTab(id)));
}

/** Puts the panel into a page that has the sheet already: the watcher met a known page. */
export async function putPanel(tabId: number): Promise<void> {
  await putScript(tabId, PANEL);
}

/** Puts the reader into a page whose panel asks for it. */
export async function putReader(tabId: number): Promise<void> {
  await putScript(tabId, READER);
}

/** Puts the panel where no watcher would: the user asked for it. Rejects where the page is out of reach. */
export async function putPanelAnyway(tabId: number): Promise<void> {
  await Promise.all([putStyle(tabId, PAGE_STYLE), putPanel(tabId)]);
}
