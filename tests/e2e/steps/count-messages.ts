import type { BrowserUnderTest } from '../support/types.ts';

type Counting = typeof globalThis & { counted?: Record<string, number> };

/** Begins to count what pages send to the background, by type. Once a browser: it goes on until that is closed. */
export async function countMessages(browser: BrowserUnderTest): Promise<void> {
  await browser.backgroundEvaluate(() => {
    const world = globalThis as Counting;
    const isNew = !world.counted;
    world.counted = {};
    if (!isNew) return;
    chrome.runtime.onMessage.addListener(({ type }: { type: string }) => {
      const counted = (world.counted ??= {});
      counted[type] = (counted[type] ?? 0) + 1;
    });
  });
}

/** How many messages there were since, by type. */
export function messagesCounted(browser: BrowserUnderTest): Promise<Record<string, number>> {
  return browser.backgroundEvaluate(() => (globalThis as Counting).counted ?? {});
}
