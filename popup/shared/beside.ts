import { adminRoute } from '../../src/admin-center/routes.ts';
import { contextOf } from '../../src/admin-center/context.ts';
import { ask } from '../../src/browser/runtime.ts';
import { standBeside } from '../../src/browser/side-link.ts';
import { onFrontTabChange } from '../../src/browser/side-panel.ts';
import { activeTab, type TabInfo } from '../../src/browser/tabs.ts';
import type { App } from './app-state.ts';
import { reachPage } from './reach-page.ts';

/** The script comes into a page a moment after the page: it is asked again after so long, in ms, and so often. */
const AGAIN_MS = 1000;
const TRIES = 4;

/** Keeps the side panel with the tab in front: its links, its tenant, and what the script in it says. */
export function followFrontTab(app: App): void {
  let stop = () => {
    // Stands beside no page yet.
  };
  const look = () => {
    stop();
    const life = new AbortController();
    stop = () => life.abort();
    void stand(app, life.signal);
  };
  onFrontTabChange(look);
  look();
}

/** Stands beside the tab in front until `signal` ends it. */
async function stand(app: App, signal: AbortSignal): Promise<void> {
  const tab = await activeTab();
  if (signal.aborted) return;
  if (!tab || adminRoute(tab.url ?? '').host === undefined) {
    app.set({ tab: undefined, page: undefined, keptOff: false, tabTenant: null });
    return;
  }
  app.set({ tab, here: contextOf(tab.url) });
  for (let tries = 0; tries < TRIES; tries++) {
    const isReached = await askBeside(app, tab, signal);
    if (signal.aborted || isReached) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** Asks whose page it is and how its script stands. Gives true once that has answered, or can't come. */
async function askBeside(app: App, tab: TabInfo, signal: AbortSignal): Promise<boolean> {
  const [tabTenant, { page, keptOff }] = await Promise.all([
    ask({ type: 'tenant-of-tab', tab: tab.id, href: tab.url ?? '' }),
    reachPage(tab, 'page-state', app.state.siteAccess),
  ]);
  if (signal.aborted) return true;
  app.set({ tabTenant, page, keptOff });
  if (page) signal.addEventListener('abort', standBeside(tab.id));
  return page !== undefined || keptOff;
}
