import type { BrowserUnderTest } from './types.ts';

interface Marked {
  mark: unknown;
  value: unknown;
}

/** All that the extension keeps for the session, by name: what stands open to scripts in pages, and what doesn't. */
export function readSession(browser: BrowserUnderTest): Promise<Record<string, unknown>> {
  return browser.backgroundEvaluate(async () => {
    const found: Record<string, unknown> = await chrome.storage.session.get();
    const cache = await caches.open('session');
    for (const request of await cache.keys()) {
      const kept = (await (await cache.match(request))?.json()) as Marked;
      const name = new URL(request.url).hostname.replace('.invalid', '');
      if (kept.mark === found['session-mark']) found[name] = kept.value;
    }
    return found;
  });
}
