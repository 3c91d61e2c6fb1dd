import type { Snapshot } from '../messages/own-pages.ts';
import { readClosed, removeClosed, writeClosed } from './closed-memory.ts';
import { inPrivateWindow } from './private-memory.ts';

/**
 * What popup and plan page would be told next, kept for the session: they draw it without waiting for the background to
 * start, and ask all the same. Only our own pages can read it.
 */
const NAME = 'ready-snapshot';

/** What stands ready for a day, if anything does; for a private window nothing does. The background wrote it: nobody else can. */
export async function readySnapshot(today: string): Promise<Snapshot | undefined> {
  if (inPrivateWindow()) return undefined;
  const ready = (await readClosed(NAME)) as Snapshot | undefined;
  return ready?.today === today ? ready : undefined;
}

/** Has it stand ready. Only the background calls it. */
export function keepReady(snapshot: Snapshot): Promise<void> {
  return writeClosed(NAME, snapshot);
}

/** What stands ready is not true any more. Only the background calls it. */
export function forgetReady(): Promise<void> {
  return removeClosed(NAME);
}
