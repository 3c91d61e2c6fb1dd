import { browser } from './api.ts';

/** Where what a surface does is kept: on disk, or for one in a private window in memory, until the last one closes. */
export type Keeping = 'disk' | 'memory';

const NAME = 'private-windows';
/** Cache Storage wants an address for a name. Nobody asks for it: what stands there is put in by hand. */
const ENTRY = `https://${NAME}.invalid/`;

/**
 * True in a private window: for our own pages there, the scripts in its pages, and the background that Chromium has for
 * private windows alone. Firefox's background serves both, and is in none.
 */
export function inPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Everything that private windows keep, by key, unchecked. Only the background calls it. */
export async function readMemory(): Promise<Record<string, unknown>> {
  if (inPrivateWindow()) {
    const found = await (await caches.open(NAME)).match(ENTRY);
    return found ? ((await found.json()) as Record<string, unknown>) : {};
  }
  const { [NAME]: kept } = await browser.storage.session.get(NAME);
  return (kept ?? {}) as Record<string, unknown>;
}

/** Keeps values by key beside those that are kept already. Only the background calls it, in turn. */
export async function writeMemory(values: Readonly<Record<string, unknown>>): Promise<void> {
  const all = { ...(await readMemory()), ...values };
  if (inPrivateWindow()) await (await caches.open(NAME)).put(ENTRY, Response.json(all));
  else await browser.storage.session.set({ [NAME]: all });
}

/** Firefox: forgets all of it when no private window is left. Chromium's goes with the private profile. */
export function forgetWithLastPrivateWindow(): void {
  const { windows } = browser as Partial<typeof browser>;
  windows?.onRemoved.addListener(() => {
    void windows.getAll().then(async (open) => {
      if (!open.some(({ incognito }) => incognito)) await browser.storage.session.remove(NAME);
    });
  });
}
