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

const setAccessLevel = vi.fn(() => Promise.resolve());
const { session, local } = fakeBrowser.storage;

beforeEach(() => {
  fakeBrowser.reset();
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
    expect(await local.get()).toEqual({});
    expect(await readClosed('b')).toBeUndefined();
  });

  it('puts nothing where a page can read it', async () => {
    await writeClosed('a', 'secret');
    expect(JSON.stringify(await session.get()).includes('secret')).toBe(!isOpen);
  });

  it('leaves what is kept for good alone', async () => {
    await local.set({ plan: 'kept' });
    await writeClosed('a', 'secret');
    await clearSession();
    expect(await local.get()).toEqual({ plan: 'kept' });
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
