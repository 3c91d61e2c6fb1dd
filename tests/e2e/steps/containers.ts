import type { Page } from 'puppeteer-core';
import { ChromeScope } from '../support/chrome-scope.ts';

/** Switches containers on, as Firefox's settings do, and opens an address in one. */
export async function openInContainer(page: Page, number: number, url: string): Promise<void> {
  await new ChromeScope(page.browser()).run(`
    Services.prefs.setBoolPref('privacy.userContext.enabled', true);
    gBrowser.addTab(${JSON.stringify(url)}, {
      userContextId: ${String(number)},
      triggeringPrincipal: Services.scriptSecurityManager.createNullPrincipal({ userContextId: ${String(number)} }),
    });
  `);
}

/** The tabs of Firefox's window as `[container, address]`, in order; 0 is no container. */
export function tabContainers(page: Page): Promise<[number, string][]> {
  return new ChromeScope(page.browser()).run(`
    return gBrowser.tabs.map((tab) => [tab.userContextId ?? 0, tab.linkedBrowser.currentURI.spec]);
  `);
}

/** Closes what stands in a container. */
export async function closeContainers(page: Page): Promise<void> {
  await new ChromeScope(page.browser()).run(`
    for (const tab of [...gBrowser.tabs]) if (tab.userContextId) gBrowser.removeTab(tab);
  `);
}
