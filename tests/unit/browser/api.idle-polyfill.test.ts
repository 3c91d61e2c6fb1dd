import { describe, expect, it, vi } from 'vitest';

// A file of its own: the polyfill decides once, when it is loaded.
describe('the door to the WebExtension APIs', () => {
  it("is the browser's own API where there is one: the polyfill is idle", async () => {
    const own = { runtime: { id: 'x' } };
    vi.stubGlobal('browser', own);
    vi.stubGlobal('chrome', { runtime: { id: 'x' } });
    const { browser } = await import('../../../src/browser/api.ts');
    expect(browser).toBe(own);
  });
});
