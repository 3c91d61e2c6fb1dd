import { browser } from './api.ts';
import { inPrivateWindow } from './private-memory.ts';
import { currentTab } from './tabs.ts';

/**
 * How the new tenant can be opened beside the old one, so that the browser keeps the two sign-ins apart.
 * `private` — a private window: `panel`, the panel appears there too; `no-panel`, it does not; `refused`, the browser
 * opens none for us; `none`, the browser has no windows, or we stand in a private one: the
 * other sign-in is outside, where Chromium opens nothing for us. `containers` — the browser has containers: Firefox on a computer.
 */
export interface SignInWays {
  private: 'panel' | 'no-panel' | 'refused' | 'none';
  containers: boolean;
}

/** Asks the browser what it offers for a link to the other tenant. */
export async function signInWays(): Promise<SignInWays> {
  const hasWindows = (browser as Partial<typeof browser>).windows !== undefined;
  if (!hasWindows || inPrivateWindow()) return { private: 'none', containers: false };
  const allowed = await browser.extension.isAllowedIncognitoAccess();
  const containers = hasContainers();
  // Firefox opens no private window for an extension that may not be there; Chromium does, without the extension.
  return { private: allowed ? 'panel' : containers ? 'refused' : 'no-panel', containers };
}

/** Opens an address in a private window, which has a sign-in of its own. */
export async function openSeparately(url: string): Promise<void> {
  await browser.windows.create({ url, incognito: true });
}

/** A container in which a tab is open. Its name is not ours to read: the titles of its tabs tell it. */
export interface Container {
  /** Firefox's `cookieStoreId`. */
  id: string;
  titles: readonly string[];
}

const CONTAINER = /^firefox-container-\d+$/;
const COOKIES = { permissions: ['cookies' as const] };

/** Asks for what opening a tab in a container needs. Only from a click; Firefox grants it without a question. */
export async function requestContainers(): Promise<boolean> {
  return browser.permissions.request(COOKIES);
}

/** The containers in which tabs are open, the current tab's first; undefined while we may not know. */
export async function openContainers(): Promise<Container[] | undefined> {
  if (!(await browser.permissions.contains(COOKIES))) return undefined;
  const [tabs, current] = await Promise.all([browser.tabs.query({}), currentTab()]);
  const titles = new Map<string, string[]>();
  for (const { cookieStoreId = '', title } of current ? [current, ...tabs] : tabs) {
    if (!CONTAINER.test(cookieStoreId)) continue;
    const known = titles.get(cookieStoreId) ?? [];
    if (title && !known.includes(title)) known.push(title);
    titles.set(cookieStoreId, known);
  }
  return [...titles].map(([id, known]) => ({ id, titles: known }));
}

/** The number that Firefox gave a container, the one thing that we can call it by. */
export function containerNumber(id: string): string {
  return id.replace(/^\D+/, '');
}

/** Only Firefox's manifest has the permission that containers need. */
function hasContainers(): boolean {
  return browser.runtime.getManifest().optional_permissions?.includes('cookies') ?? false;
}
