import { COMMERCIAL_ORIGINS } from '../../src/admin-center/hosts.ts';
import { adminRoute } from '../../src/admin-center/routes.ts';
import { putPanelAnyway, reachTab } from '../../src/browser/page-scripts.ts';
import { allowedHosts } from '../../src/browser/permissions.ts';
import { askTab } from '../../src/browser/admin-tabs.ts';
import type { TabInfo } from '../../src/browser/tabs.ts';
import type { PageState } from '../../src/messages/page-requests.ts';
import type { AppState, PageQuestion } from './app-state.ts';

type Reached = Pick<AppState, 'page' | 'keptOff'>;

/**
 * Asks an admin-center tab how the panel stands, or to show it. No answer: a script is put in. One that goes in has
 * repaired it, and one that is refused says that the browser or a policy keeps extensions off the page.
 */
export async function reachPage(tab: TabInfo, question: PageQuestion, siteAccess: boolean): Promise<Reached> {
  const page = await askTab(tab.id, question);
  if (page) return { page, keptOff: false };
  // Asked of a script that has just answered: the page is gone, and its next one is looked at anew.
  if (question === 'show-now' || question === 'read-again') return { page: undefined, keptOff: false };
  const silent: PageState = { page: adminRoute(tab.url ?? '').page, panel: 'nothing-to-say' };
  try {
    if (question !== 'page-state') {
      await putPanelAnyway(tab.id);
      return { page: await askTab(tab.id, 'show-panel-here'), keptOff: false };
    }
    // A host that nobody allowed: no panel comes there unasked, though the popup's `activeTab` would let it.
    if (isAskedFor(tab) && !(await mayReach(tab))) return { page: silent, keptOff: false };
    // Access that was taken back is said elsewhere, and is the user's to give.
    if (!isAskedFor(tab) && !siteAccess) return { page: undefined, keptOff: false };
    await reachTab(tab.id);
    return { page: silent.page === 'other' ? silent : undefined, keptOff: false };
  } catch {
    return { page: undefined, keptOff: true };
  }
}

/** True for a host that the manifest does not ask for at once. */
function isAskedFor({ url = '' }: TabInfo): boolean {
  return !COMMERCIAL_ORIGINS.some((origin) => url.startsWith(origin.replace('*', '')));
}

/** True for one that the user has allowed. */
async function mayReach({ url = '' }: TabInfo): Promise<boolean> {
  const { host } = adminRoute(url);
  return (await allowedHosts()).some((allowed) => allowed === host);
}
