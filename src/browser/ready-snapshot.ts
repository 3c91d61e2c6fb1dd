import type { Snapshot } from '../messages/own-pages.ts';
import { browser } from './api.ts';
import { inPrivateWindow } from './private-memory.ts';

/**
 * What popup and plan page would be told next, kept in memory for the session: they draw it without waiting for the
 * background to start, and ask all the same. Only our own pages can read the session's storage.
 */
const KEY = 'ready-snapshot';

/** What stands ready for a day, if anything does; for a private window nothing does. The background wrote it: nobody else can. */
export async function readySnapshot(today: string): Promise<Snapshot | undefined> {
  if (inPrivateWindow()) return undefined;
  const { [KEY]: ready } = (await browser.storage.session.get(KEY)) as { [KEY]?: Snapshot };
  return ready?.today === today ? ready : undefined;
}

/** Has it stand ready. Only the background calls it. */
export async function keepReady(snapshot: Snapshot): Promise<void> {
  await browser.storage.session.set({ [KEY]: snapshot });
}

/** What stands ready is not true any more. Only the background calls it. */
export async function forgetReady(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
