import { browser } from './api.ts';

/** Tells the script in a tab that the side panel stands beside it, until what this gives is called or the panel closes. */
export function standBeside(tabId: number): () => void {
  const port = browser.tabs.connect(tabId, { frameId: 0 });
  // A tab without our script breaks the line off: reading the reason is how Chromium is told that we know.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  return () => port.disconnect();
}

/** Hears in a page whether the side panel stands beside it, for as long as the page is there. */
export function onSidePanel(hear: (isBeside: boolean) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    hear(true);
    port.onDisconnect.addListener(() => hear(false));
  });
}
