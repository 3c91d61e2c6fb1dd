import { browser } from './api.ts';

/** A tab as the browser gives it. */
export type Tab = Awaited<ReturnType<typeof browser.tabs.query>>[number];

/** The tab that a popup was opened over, or that a page is. */
export interface TabInfo {
  id: number;
  url?: string;
}

/** The active tab of the current window; its address is there thanks to `activeTab`. */
export async function activeTab(): Promise<TabInfo | undefined> {
  return tabInfo(await currentTab());
}

/** What we need of a browser's tab; undefined for one without an id, as that of developer tools. */
export function tabInfo(tab: Tab | undefined): TabInfo | undefined {
  return tab?.id === undefined ? undefined : { id: tab.id, ...(tab.url !== undefined && { url: tab.url }) };
}

/** The active tab as the browser gives it: the guide's own tab, or the one under the popup. */
export async function currentTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}
