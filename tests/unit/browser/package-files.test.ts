import { afterEach, expect, it, vi } from 'vitest';

vi.mock('../../../src/browser/api.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `moz-extension://own/${path}` } },
}));

afterEach(() => vi.unstubAllGlobals());

it('reads a data file of the own package once, and again only after a failure', async () => {
  const { headerWords, skuCatalogue } = await import('../../../src/browser/package-files.ts');
  const fetched = vi
    .fn<(url: string) => Promise<Response>>()
    .mockRejectedValueOnce(new TypeError('gone'))
    .mockImplementation((url) => Promise.resolve(Response.json({ url })));
  vi.stubGlobal('fetch', fetched);
  await expect(skuCatalogue()).rejects.toThrow('gone');
  expect(await skuCatalogue()).toEqual({ url: 'moz-extension://own/data/sku-catalogue.json' });
  expect(await skuCatalogue()).toBe(await skuCatalogue());
  expect(await headerWords()).toEqual({ url: 'moz-extension://own/data/header-words.json' });
  expect(fetched).toHaveBeenCalledTimes(3);
});
