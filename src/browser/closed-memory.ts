import { browser } from './api.ts';

/*
 * Memory for the browser's session that no script in a page can read or write. Firefox's `storage.session` is that.
 * Chromium's stands open to them, for the panel's sake (ready-panel.ts): there it is `storage.local`, which is locked. That
 * outlives the session, so each value has the session's mark, and counts under no other.
 */

const PREFIX = 'session-';
const MARK = 'session-mark';

interface Marked {
  mark: unknown;
  value: unknown;
}

/** The value of a name, unchecked; undefined where the session has none. */
export async function readClosed(name: string): Promise<unknown> {
  if (!isSessionOpen()) return (await browser.storage.session.get(name))[name];
  const key = PREFIX + name;
  const [mark, { [key]: kept }] = await Promise.all([sessionMark(), browser.storage.local.get(key)]);
  const { mark: itsMark, value } = (kept ?? {}) as Partial<Marked>;
  return mark !== undefined && itsMark === mark ? value : undefined;
}

/** Keeps a value under its name. Only the background calls it, in turn. */
export async function writeClosed(name: string, value: unknown): Promise<void> {
  if (!isSessionOpen()) return browser.storage.session.set({ [name]: value });
  const mark = (await sessionMark()) ?? (await beginSession());
  await browser.storage.local.set({ [PREFIX + name]: { mark, value } satisfies Marked });
}

/** Forgets the value of a name. Only the background calls it. */
export async function removeClosed(name: string): Promise<void> {
  if (isSessionOpen()) await browser.storage.local.remove(PREFIX + name);
  else await browser.storage.session.remove(name);
}

/** Forgets all that the session keeps, what stands open too. */
export async function clearSession(): Promise<void> {
  await forgetLastSession();
  await browser.storage.session.clear();
}

/** Forgets what an earlier session left: a page that wrote that one's mark again would have it back. */
export async function forgetLastSession(): Promise<void> {
  if (!isSessionOpen()) return;
  const keys = Object.keys(await browser.storage.local.get());
  await browser.storage.local.remove(keys.filter((key) => key.startsWith(PREFIX)));
}

/** Opens Chromium's `storage.session` to scripts in pages: from then on nothing in it is secret, or believed. */
export async function openSession(): Promise<void> {
  await sessionArea().setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
}

/** Whether `storage.session` is one that can be opened to scripts in pages, and so is: Chromium's. */
export function isSessionOpen(): boolean {
  return sessionArea().setAccessLevel !== undefined;
}

function sessionArea(): { setAccessLevel?: (to: { accessLevel: string }) => Promise<void> } {
  return browser.storage.session as typeof browser.storage.session & ReturnType<typeof sessionArea>;
}

async function sessionMark(): Promise<unknown> {
  return (await browser.storage.session.get(MARK))[MARK];
}

/** What an earlier session left goes before this one has a mark. */
async function beginSession(): Promise<string> {
  await forgetLastSession();
  const mark = crypto.randomUUID();
  await browser.storage.session.set({ [MARK]: mark });
  return mark;
}
