import type { BrowserUnderTest } from './types.ts';

interface Marked {
  mark: unknown;
  value: unknown;
}

/** All that the extension keeps for the session, by name: what stands open to scripts in pages, and what doesn't. */
export function readSession(browser: BrowserUnderTest): Promise<Record<string, unknown>> {
  return browser.backgroundEvaluate(async () => {
    const found: Record<string, unknown> = await chrome.storage.session.get();
    for (const [key, value] of Object.entries(await chrome.storage.local.get())) {
      const kept = value as Marked;
      if (key.startsWith('session-') && kept.mark === found['session-mark']) found[key.slice(8)] = kept.value;
    }
    return found;
  });
}
