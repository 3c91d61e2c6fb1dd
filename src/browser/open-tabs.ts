import { adminRoute } from '../admin-center/routes.ts';
import { ADMIN_ORIGINS } from '../admin-center/hosts.ts';
import { cloudOfLink, findLink, linkUrl, type LinkContext, type LinkId } from '../admin-center/links.ts';
import { browser } from './api.ts';
import { currentTab, type Tab } from './tabs.ts';

/**
 * Opens a link of the table beside the current tab, in its container. A tab that shows the page already is used
 * again, but only for the old tenant: same `delegatedOrg` (or none on both), same window, same container. A new
 * tenant's never. `container` is where the new tenant is signed in; one that is gone counts as none.
 */
export async function openLink(id: LinkId, context: LinkContext, container?: string): Promise<void> {
  const current = await currentTab();
  const reusable = findLink(id).tenant === 'old' ? await findOpenTab(id, context, current) : undefined;
  if (reusable?.id !== undefined) {
    await browser.tabs.update(reusable.id, { active: true });
    return;
  }
  // A private window has no containers.
  const wanted = current?.incognito ? undefined : container;
  await createTab({ url: linkUrl(id, context), ...beside(current) }, wanted, current?.cookieStoreId);
}

type NewTab = Parameters<typeof browser.tabs.create>[0];

/** Right of the current tab, and its child. */
function beside(current: Tab | undefined): NewTab {
  if (!current) return {};
  const { index, windowId, id } = current;
  return {
    index: index + 1,
    ...(windowId !== undefined && { windowId }),
    ...(id !== undefined && { openerTabId: id }),
  };
}

/** Opens a tab in the first of these containers that the browser lets us, else in none. Only Firefox has any. */
async function createTab(tab: NewTab, ...containers: (string | undefined)[]): Promise<void> {
  for (const cookieStoreId of containers) {
    if (cookieStoreId === undefined) continue;
    try {
      await browser.tabs.create({ ...tab, cookieStoreId });
      return;
    } catch {
      // The container is gone, or we may not open tabs in one: the next.
    }
  }
  await browser.tabs.create(tab);
}

async function findOpenTab(
  id: LinkId,
  context: LinkContext,
  current: Tab | undefined,
): Promise<Tab | undefined> {
  const { page } = findLink(id);
  const tabs = await browser.tabs.query({ currentWindow: true, url: ADMIN_ORIGINS });
  return tabs.find((tab) => {
    const route = adminRoute(tab.url ?? '');
    return (
      route.page === page &&
      route.cloud === cloudOfLink(id, context) &&
      route.delegatedOrg === context.delegatedOrg &&
      tab.cookieStoreId === current?.cookieStoreId &&
      tab.incognito === current?.incognito
    );
  });
}

/** Opens the guide in a tab of its own; `search` carries where the admin stands, and `hash` a section. */
export async function openGuideTab(search: string, hash = ''): Promise<void> {
  const current = await currentTab();
  const url = browser.runtime.getURL(`popup/popup.html?view=tab${search && `&${search}`}${hash}`);
  // The guide's links then open in that container too. A private window's tab may be ours to see, not to be in.
  const container = current?.incognito ? undefined : current?.cookieStoreId;
  await createTab({ url, ...(current && { index: current.index + 1 }) }, container);
}
