import type { BrowserUnderTest } from '../support/types.ts';

type Get = typeof chrome.storage.local.get;
type Faulty = Window & typeof globalThis & { browser?: typeof chrome; real?: Get; letGo?: () => void };

/**
 * Has the background's storage refuse to be read, or answer only once it is mended. Nothing stands ready either, unless
 * told: what does hangs on `storage.session`, which works. Gives what mends it; what waits is answered then.
 */
export async function breakReading(
  browser: BrowserUnderTest,
  how: 'refuses' | 'waits',
  { ready }: { ready: boolean } = { ready: false },
): Promise<() => Promise<void>> {
  await browser.backgroundEvaluate(
    async (fault: string, staysReady: boolean) => {
      if (!staysReady) await chrome.storage.session.clear();
      // Firefox's event page is one of the views; Chromium's service worker has none but itself.
      const views = 'getViews' in (chrome.extension ?? {}) ? chrome.extension.getViews() : [globalThis];
      for (const view of views as Faulty[]) {
        const { local } = (view.browser ?? view.chrome).storage;
        const real: Get = local.get.bind(local);
        view.real ??= real;
        const mended = new Promise<void>((resolve) => {
          view.letGo = resolve;
        });
        const broken = (...given: unknown[]) =>
          fault === 'refuses'
            ? Promise.reject(new Error('storage'))
            : mended.then(() => (real as (...all: unknown[]) => unknown)(...given));
        local.get = broken;
      }
    },
    how,
    ready,
  );
  return () =>
    browser.backgroundEvaluate(() => {
      const views = 'getViews' in (chrome.extension ?? {}) ? chrome.extension.getViews() : [globalThis];
      for (const view of views as Faulty[]) {
        if (view.real) (view.browser ?? view.chrome).storage.local.get = view.real;
        view.letGo?.();
      }
    });
}
