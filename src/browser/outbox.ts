import type { IdentifiedChange } from '../messages/own-pages.ts';
import { browser } from './api.ts';

/** A change that a surface has made and the background may not have heard of. Its key begins so, its id follows. */
const PREFIX = 'pending-';

/** What stands under such a key. `at` and `order` say in which order the user made changes. */
export interface PendingChange extends IdentifiedChange {
  at: number;
  order: number;
}

let order = 0;

/**
 * Leaves a change where the background finds it, even when this page closes now and the background is stopped. What
 * can't be left is still sent.
 */
export async function leaveInOutbox({ id, change }: IdentifiedChange): Promise<void> {
  const pending: PendingChange = { id, change, at: Date.now(), order: ++order };
  await browser.storage.local.set({ [PREFIX + id]: pending }).catch(() => undefined);
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
