import { browser } from './api.ts';

/** What the two browsers have in place of one side panel: the polyfill knows neither call. */
interface Native {
  sidePanel?: { open: (where: { windowId: number } | { tabId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
  windows?: { WINDOW_ID_CURRENT: number };
}

const native = globalThis as unknown as { chrome?: Native; browser?: Native };

/** False where the browser has neither, as on a phone. */
export function hasSidePanel(): boolean {
  return native.browser?.sidebarAction !== undefined || native.chrome?.sidePanel !== undefined;
}

/**
 * Opens the side panel of the current window: Chromium's side panel, Firefox's sidebar. Only in the click itself: both
 * browsers take it for unasked after anything awaited.
 */
export function openSidePanel(): void {
  const { chrome, browser: firefox } = native;
  const opened =
    firefox?.sidebarAction?.open() ??
    chrome?.sidePanel?.open({ windowId: chrome.windows?.WINDOW_ID_CURRENT ?? -2 });
  opened?.catch(() => undefined);
}

/** Whether a click in a page may open it: Chromium passes the click on with the message, Firefox does not. */
export function opensFromPage(): boolean {
  return native.browser?.sidebarAction === undefined && native.chrome?.sidePanel !== undefined;
}

/** Opens it in the window of a tab whose script has just told us of a click; before anything is awaited. */
export async function openSidePanelAt(tabId: number): Promise<void> {
  await native.chrome?.sidePanel?.open({ tabId });
}

/** Hears that another tab is in front, or that the front one went to another address. Gives what ends it. */
export function onFrontTabChange(hear: () => void): () => void {
  const onUpdated = (_: number, { url, status }: { url?: string; status?: string }) => {
    if (url !== undefined || status === 'complete') hear();
  };
  browser.tabs.onActivated.addListener(hear);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(hear);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}
