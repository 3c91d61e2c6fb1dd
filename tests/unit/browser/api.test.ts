import { afterEach, describe, expect, it, vi } from 'vitest';

/** A browser's API as far as the polyfill wraps it, with callbacks only: Chromium before it had promises. */
function callbackApi() {
  return {
    runtime: { id: 'x', lastError: null, getURL: (path: string) => `chrome-extension://x/${path}` },
    storage: { local: { get: (_: unknown, done: (items: object) => void) => done({ a: 1 }) } },
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the door to the WebExtension APIs', () => {
  it('goes through the polyfill where the browser has callbacks only', async () => {
    vi.stubGlobal('chrome', callbackApi());
    const { browser } = await import('../../../src/browser/api.ts');
    expect(await browser.storage.local.get('a')).toEqual({ a: 1 });
  });

  it('finds the same without the polyfill, in page scripts', async () => {
    const chrome = callbackApi();
    vi.stubGlobal('chrome', chrome);
    expect((await import('../../../src/browser/native.ts')).default.runtime).toBe(chrome.runtime);
    vi.resetModules();
    const own = { runtime: { id: 'x' } };
    vi.stubGlobal('browser', own);
    expect((await import('../../../src/browser/native.ts')).default.runtime).toBe(own.runtime);
  });
});
