import { startPanelIn } from './panel-module.ts';
import { adminTabs, putScript, putStyle } from './tabs.ts';

/** The sheet that shows the panel's host, and the script of every admin-center page. */
const PAGE_STYLE = 'content-scripts/page.css';
const WATCHER = 'content-scripts/watcher.js';

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

/** Starts the panel where no watcher would: the user asked for it. Rejects where the page is out of reach. */
export async function putPanelAnyway(tabId: number): Promise<void> {
  await Promise.all([putStyle(tabId, PAGE_STYLE), startPanelIn(tabId)]);
}
