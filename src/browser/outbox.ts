import type { IdentifiedChange } from '../messages/own-pages.ts';
import { browser } from './api.ts';
import { inPrivateWindow } from './private-memory.ts';

/** A change that a surface has made and the background may not have heard of. Its key begins so, its id follows. */
const PREFIX = 'pending-';

/**
 * What stands under such a key. The change is text: a browser takes long to store thousands of small values. `at` and
 * `order` say in which order the user made changes.
 */
export interface PendingChange {
  id: string;
  change: string;
  at: number;
  order: number;
}

let order = 0;

/**
 * Leaves changes, in their order, where the background finds them, even when this page closes now and the background
 * is stopped. False where the browser has no room, and in a private window, which leaves nothing on disk: they are
 * still sent.
 */
export function leaveInOutbox(changes: readonly IdentifiedChange[]): Promise<boolean> {
  if (inPrivateWindow()) return Promise.resolve(false);
  const at = Date.now();
  const left = changes.map(({ id, change }): [string, PendingChange] => [
    outboxKey(id),
    { id, change: JSON.stringify(change), at, order: ++order },
  ]);
  return browser.storage.local.set(Object.fromEntries(left)).then(
    () => true,
    () => false,
  );
}

/** Only the background calls it: what stands in the outbox among all stored values, by key, unchecked. */
export function outboxOf(all: Readonly<Record<string, unknown>>): Map<string, unknown> {
  return new Map(Object.entries(all).filter(([key]) => key.startsWith(PREFIX)));
}

/** Only the background calls it: takes changes out, once they are applied or refused. */
export async function takeFromOutbox(keys: readonly string[]): Promise<void> {
  if (keys.length > 0) await browser.storage.local.remove([...keys]);
}

/** The key of a change in the outbox. */
export function outboxKey(id: string): string {
  return PREFIX + id;
}
