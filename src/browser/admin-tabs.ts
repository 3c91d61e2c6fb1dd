import { ADMIN_ORIGINS } from '../admin-center/hosts.ts';
import type { PageRequests, PageRequestType } from '../messages/page-requests.ts';
import { browser } from './api.ts';
import { tabInfo, type TabInfo } from './tabs.ts';

/** Asks the script in a tab. Gives undefined when no script of ours answers there. */
export async function askTab<T extends PageRequestType>(
  tabId: number,
  type: T,
): Promise<PageRequests[T] | undefined> {
  try {
    return await browser.tabs.sendMessage(tabId, { type }, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** Puts a script file of the package into a tab's top frame. Rejects where the browser keeps us off the page. */
export async function putScript(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${file}`] });
}

/** Puts a style sheet of the package into a tab's top frame. */
export async function putStyle(tabId: number, file: string): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [0] }, files: [`/${file}`] });
}

/** The open tabs on the hosts that we may reach. */
export async function adminTabs(): Promise<TabInfo[]> {
  const tabs = await browser.tabs.query({ url: ADMIN_ORIGINS });
  return tabs.flatMap((tab) => tabInfo(tab) ?? []);
}

/** Every open tab; the address of those alone whose host we may reach. */
export async function allTabs(): Promise<TabInfo[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap((tab) => tabInfo(tab) ?? []);
}
