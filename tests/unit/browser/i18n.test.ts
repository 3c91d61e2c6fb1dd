import { beforeEach, expect, it, vi } from 'vitest';
import { lookupFor, readCatalog, takeCatalog } from '../../../src/browser/i18n.ts';

const dataFile = vi.hoisted(() => vi.fn<(name: string) => Promise<unknown>>());
vi.mock('../../../src/browser/package-files.ts', () => ({ dataFile }));
vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));

beforeEach(() => {
  dataFile.mockReset();
  dataFile.mockImplementation((name) => Promise.resolve(name === 'catalog-keys.json' ? ['a'] : [name]));
});

it('reads a language once, and again where it could not be read', async () => {
  dataFile.mockRejectedValueOnce(new Error('gone'));
  await expect(readCatalog('de')).rejects.toThrow('gone');
  expect((await lookupFor('de'))('a')).toBe('catalog.de.json');
  dataFile.mockClear();
  expect((await lookupFor('de'))('a')).toBe('catalog.de.json');
  expect(dataFile).not.toHaveBeenCalled();
});

it('reads no file of a language that was handed on', async () => {
  takeCatalog('da', { keys: ['a'], texts: ['Luk'] });
  expect((await lookupFor('da'))('a')).toBe('Luk');
  expect(dataFile).not.toHaveBeenCalled();
});
