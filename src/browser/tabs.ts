import { adminRoute } from '../admin-center/routes.ts';
import { COMMERCIAL_ORIGINS } from '../admin-center/hosts.ts';
import { findLink, linkUrl, type LinkContext, type LinkId } from '../admin-center/links.ts';
import { browser } from './api.ts';

/** The tab that a popup was opened over, or that a page is. */
export interface TabInfo {
  id: number;
  url?: string;
}

/** The active tab of the current window; its address is there thanks to `activeTab`. */
export async function activeTab(): Promise<TabInfo | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, ...(tab.url !== undefined && { url: tab.url }) };
}

/**
 * Opens a link of the table beside the current tab. A tab that shows the page already is used again, but only for
 * the old tenant: same `delegatedOrg` (or none on both), same window, same container. A new tenant's never.
 */
export async function openLink(id: LinkId, context: LinkContext): Promise<void> {
  const [current] = await browser.tabs.query({ active: true, currentWindow: true });
  const reusable = findLink(id).tenant === 'old' ? await findOpenTab(id, context, current) : undefined;
  if (reusable?.id !== undefined) {
    await browser.tabs.update(reusable.id, { active: true });
    return;
  }
  await browser.tabs.create({
    url: linkUrl(id, context),
    ...(current && {
      index: current.index + 1,
      ...(current.windowId !== undefined && { windowId: current.windowId }),
      ...(current.id !== undefined && { openerTabId: current.id }),
    }),
  });
}

type Tab = Awaited<ReturnType<typeof browser.tabs.query>>[number];

async function findOpenTab(
  id: LinkId,
  context: LinkContext,
  current: Tab | undefined,
): Promise<Tab | undefined> {
  const { page } = findLink(id);
  const tabs = await browser.tabs.query({ currentWindow: true, url: COMMERCIAL_ORIGINS });
  return tabs.find((tab) => {
    const route = adminRoute(tab.url ?? '');
    return (
      route.page === page &&
      route.delegatedOrg === context.delegatedOrg &&
      tab.cookieStoreId === current?.cookieStoreId &&
      tab.incognito === current?.incognito
    );
  });
}

/** Opens the guide in a tab of its own; `search` carries where the admin stands, and `hash` a section. */
export async function openGuideTab(search: string, hash = ''): Promise<void> {
  const [current] = await browser.tabs.query({ active: true, currentWindow: true });
  await browser.tabs.create({
    url: browser.runtime.getURL(`popup/popup.html?view=tab${search && `&${search}`}${hash}`),
    ...(current && { index: current.index + 1 }),
  });
}

/** Asks the script in a tab. Gives undefined when no script of ours answers there. */
export async function askTab<Reply>(tabId: number, message: unknown): Promise<Reply | undefined> {
  try {
    return await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
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
  const tabs = await browser.tabs.query({ url: COMMERCIAL_ORIGINS });
  return tabs.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, ...(url !== undefined && { url }) }]));
}
