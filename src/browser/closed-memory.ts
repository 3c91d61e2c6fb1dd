import { browser } from './api.ts';

/*
 * Memory for the browser's session that no script in a page can read or write. Firefox's `storage.session` is that.
 * Chromium's stands open to them, for the panel's sake (ready-panel.ts): there it is Cache Storage. That outlives the
 * session, so each value has the session's mark, and counts under no other.
 */

const CACHE = 'session';
const MARK = 'session-mark';

interface Marked {
  mark: unknown;
  value: unknown;
}

/** The value of a name, unchecked; undefined where the session has none. */
export async function readClosed(name: string): Promise<unknown> {
  if (!isSessionOpen()) return (await browser.storage.session.get(name))[name];
  const [mark, kept] = await Promise.all([sessionMark(), cached(name)]);
  return kept && mark !== undefined && kept.mark === mark ? kept.value : undefined;
}

/** Keeps a value under its name. Only the background calls it, in turn. */
export async function writeClosed(name: string, value: unknown): Promise<void> {
  if (!isSessionOpen()) return browser.storage.session.set({ [name]: value });
  const mark = (await sessionMark()) ?? (await beginSession());
  await (await caches.open(CACHE)).put(addressOf(name), Response.json({ mark, value } satisfies Marked));
}

/** Forgets the value of a name. Only the background calls it. */
export async function removeClosed(name: string): Promise<void> {
  if (isSessionOpen()) await (await caches.open(CACHE)).delete(addressOf(name));
  else await browser.storage.session.remove(name);
}

/** Forgets all that the session keeps, what stands open too. */
export async function clearSession(): Promise<void> {
  await forgetLastSession();
  await browser.storage.session.clear();
}

/** Forgets what an earlier session left: a page that wrote that one's mark again would have it back. */
export async function forgetLastSession(): Promise<void> {
  if (isSessionOpen()) await caches.delete(CACHE);
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

async function cached(name: string): Promise<Marked | undefined> {
  const found = await caches.match(addressOf(name), { cacheName: CACHE });
  return found && ((await found.json()) as Marked);
}

/** Cache Storage wants an address for a name. Nobody asks for it. */
function addressOf(name: string): string {
  return `https://${name}.invalid/`;
}
