import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  clearSession,
  forgetLastSession,
  openSession,
  readClosed,
  removeClosed,
  writeClosed,
} from '../../../src/browser/closed-memory.ts';
import { fakeBrowser } from '../support/fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../support/fake-browser.ts')).fakeBrowser,
}));

/** Cache Storage, which outlives a session. */
const kept = new Map<string, Map<string, Response>>();
const caches = {
  open: (name: string) => {
    const entries = kept.get(name) ?? new Map<string, Response>();
    kept.set(name, entries);
    return Promise.resolve({
      put: (address: string, response: Response) => Promise.resolve(void entries.set(address, response)),
      delete: (address: string) => Promise.resolve(entries.delete(address)),
    });
  },
  match: (address: string, { cacheName }: { cacheName: string }) =>
    Promise.resolve(kept.get(cacheName)?.get(address)?.clone()),
  delete: (name: string) => Promise.resolve(kept.delete(name)),
};
const setAccessLevel = vi.fn(() => Promise.resolve());
const { session } = fakeBrowser.storage;

beforeEach(() => {
  fakeBrowser.reset();
  kept.clear();
  vi.stubGlobal('caches', caches);
});

describe.each(['closed to pages', 'open to pages'])('with a session that is %s', (kind) => {
  const isOpen = kind === 'open to pages';

  beforeEach(() => {
    Object.assign(session, { setAccessLevel: isOpen ? setAccessLevel : undefined });
  });

  it('keeps a value until it is removed or the session is cleared', async () => {
    expect(await readClosed('a')).toBeUndefined();
    await writeClosed('a', { tenant: 'old' });
    await writeClosed('b', 2);
    expect(await readClosed('a')).toEqual({ tenant: 'old' });
    await removeClosed('a');
    expect(await readClosed('a')).toBeUndefined();
    expect(await readClosed('b')).toBe(2);
    await clearSession();
    expect(kept.size).toBe(0);
    expect(await readClosed('b')).toBeUndefined();
  });

  it('puts nothing where a page can read it', async () => {
    await writeClosed('a', 'secret');
    expect(JSON.stringify(await session.get()).includes('secret')).toBe(!isOpen);
  });

  it('forgets all when the session ends', async () => {
    await writeClosed('a', 'of yesterday');
    await session.clear();
    expect(await readClosed('a')).toBeUndefined();
    await writeClosed('b', 'of today');
    expect(await readClosed('a')).toBeUndefined();
    expect(await readClosed('b')).toBe('of today');
  });

  it('gives nothing of an earlier session back to a page that wrote its mark again', async () => {
    await writeClosed('a', 'of yesterday');
    const { 'session-mark': mark } = await session.get('session-mark');
    await session.clear();
    await forgetLastSession();
    await session.set({ 'session-mark': mark });
    expect(await readClosed('a')).toBeUndefined();
  });

  it('believes no mark that a page wrote', async () => {
    await writeClosed('a', 'of yesterday');
    await session.clear();
    await session.set({ 'session-mark': 'forged' });
    expect(await readClosed('a')).toBeUndefined();
  });
});

it('opens a session that can be opened, and no other', async () => {
  Object.assign(session, { setAccessLevel: undefined });
  await openSession();
  expect(setAccessLevel).not.toHaveBeenCalled();
  Object.assign(session, { setAccessLevel });
  await openSession();
  expect(setAccessLevel).toHaveBeenCalledExactlyOnceWith({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
});
