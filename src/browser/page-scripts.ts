import { adminPattern, type AdminHost } from '../admin-center/hosts.ts';
import { browser } from './api.ts';
import { startPanelIn } from './panel-module.ts';
import { allowedHosts } from './permissions.ts';
import { adminTabs, allTabs, askTab, putScript, putStyle } from './admin-tabs.ts';

/** The sheet that shows the panel's host, and the script of every admin-center page. */
const PAGE_STYLE = 'content-scripts/page.css';
const WATCHER = 'content-scripts/watcher.js';
/** The one registration for all optional hosts. */
const ELSEWHERE = 'optional-hosts';

/**
 * Puts into an open tab what the browser puts into a new one: the panel then comes without a reload. Rejects where
 * the browser or a policy keeps extensions off the page, or its frames have the names of the browser's API.
 */
export async function reachTab(tabId: number): Promise<void> {
  await Promise.all([putStyle(tabId, PAGE_STYLE), putScript(tabId, WATCHER)]);
  if (!(await hasApi(tabId))) throw new Error('the page leaves scripts no API');
}

/** Whether our scripts in a tab have the browser's API: nothing of a page's has such a function in our world. */
async function hasApi(tabId: number): Promise<boolean> {
  const [found] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    // Runs in the page, and so must need nothing from here.
    func: () =>
      ['browser', 'chrome'].some((name) => {
        try {
          const api = (globalThis as unknown as Record<string, typeof browser | undefined>)[name];
          return typeof api?.runtime.getURL === 'function';
        } catch {
          return false;
        }
      }),
  });
  return found?.result === true;
}

/** Reaches every admin-center tab that is open. One may be closing or kept off: the others still get theirs. */
export async function reachOpenTabs(): Promise<void> {
  const tabs = await adminTabs();
  await Promise.allSettled(tabs.map(({ id }) => reachTab(id)));
}

/** Has our scripts leave the tabs whose host is ours no more. Their addresses are hidden from us: all others are asked. */
export async function leaveLostTabs(): Promise<void> {
  const [tabs, ours] = await Promise.all([allTabs(), adminTabs()]);
  const kept = new Set(ours.map(({ id }) => id));
  await Promise.all(tabs.filter(({ id }) => !kept.has(id)).map(({ id }) => askTab(id, 'leave')));
}

/** Starts the panel where no watcher would: the user asked for it. Rejects where the page is out of reach. */
export async function putPanelAnyway(tabId: number): Promise<void> {
  await Promise.all([putStyle(tabId, PAGE_STYLE), startPanelIn(tabId)]);
}

type RegisteredScript = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

let registering: Promise<unknown> = Promise.resolve();

/**
 * Has the browser put the watcher into new pages of the optional hosts that are allowed, and of no others, whatever was
 * registered before. One after the other: two at once would register it twice.
 */
export function registerWatcher(): Promise<void> {
  const next = registering.then(register);
  registering = next.catch(() => undefined);
  return next;
}

async function register(): Promise<void> {
  const ids = [ELSEWHERE];
  const [hosts, known] = await Promise.all([
    allowedHosts(),
    browser.scripting.getRegisteredContentScripts({ ids }),
  ]);
  if (hosts.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    return;
  }
  const script = scriptFor(hosts);
  await (known.length > 0
    ? browser.scripting.updateContentScripts([script])
    : browser.scripting.registerContentScripts([script]));
}

/** As the manifest has it for the required hosts; the files by name, since Firefox's `getManifest` gives whole addresses. */
function scriptFor(hosts: readonly AdminHost[]): RegisteredScript {
  const [declared] = browser.runtime.getManifest().content_scripts ?? [];
  if (!declared) throw new Error('the manifest declares no content script');
  const { exclude_matches: excludeMatches = [], run_at: runAt } = declared;
  return {
    ...{ id: ELSEWHERE, matches: hosts.map(adminPattern), excludeMatches },
    ...{ js: [WATCHER], css: [PAGE_STYLE] },
    ...(runAt && { runAt }),
    persistAcrossSessions: true,
  };
}
