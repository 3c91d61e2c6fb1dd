import type { BrowserUnderTest } from '../support/types.ts';

/** Leaves the extension no room to store anything. Gives what makes room again. */
export function fillStorage(browser: BrowserUnderTest): Promise<() => Promise<void>> {
  return browser.kind === 'chromium' ? reachQuota(browser) : refuseToStore(browser);
}

async function reachQuota(browser: BrowserUnderTest): Promise<() => Promise<void>> {
  await browser.backgroundEvaluate(async () => {
    const used = await chrome.storage.local.getBytesInUse(null);
    // Room for the key and the quotes; what is left is less than any plan needs.
    await chrome.storage.local.set({ filling: 'x'.repeat(chrome.storage.local.QUOTA_BYTES - used - 40) });
  });
  return () => browser.backgroundEvaluate(() => chrome.storage.local.remove('filling'));
}

type View = Window & { browser: typeof chrome; store?: typeof chrome.storage.local.set };

/**
 * Firefox has no quota of its own for an extension, only the disk's: its event page, and whatever else of it is open,
 * is refused what a full disk would refuse.
 */
async function refuseToStore(browser: BrowserUnderTest): Promise<() => Promise<void>> {
  await browser.backgroundEvaluate(() => {
    for (const view of chrome.extension.getViews() as View[]) {
      const { local } = view.browser.storage;
      view.store ??= local.set;
      local.set = () => Promise.reject(new Error('QuotaExceededError'));
    }
  });
  return () =>
    browser.backgroundEvaluate(() => {
      for (const view of chrome.extension.getViews() as View[]) {
        if (view.store) view.browser.storage.local.set = view.store;
      }
    });
}
