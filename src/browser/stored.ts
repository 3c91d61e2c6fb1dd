import * as v from 'valibot';
import type { StoredTrouble } from '../messages/own-pages.ts';
import { migrated } from '../plan/stored/migrate.ts';
import { emptyStored, STORED_VERSION, type FreshPlan, type Stored } from '../plan/stored/model.ts';
import { IdSchema } from '../plan/stored/row-schema.ts';
import { StoredSchema } from '../plan/stored/stored-schema.ts';
import { browser } from './api.ts';
import { clearSession } from './closed-memory.ts';
import { readMemory, writeMemory, type Keeping } from './private-memory.ts';
import { DAMAGED_KEY, damagedKeys, KEY } from './stored-value.ts';

/* Only the background imports this file: it is the only writer. */

const VersionedSchema = v.object({ version: v.number() });

/** What is stored, checked. */
export interface StoredRead {
  stored: Stored;
  trouble: StoredTrouble | null;
}

/**
 * Every value that is kept, by key, unchecked. A private window's is the stored one until it has its own, without what
 * waits in the outbox.
 */
export async function readAll(keeping: Keeping): Promise<Record<string, unknown>> {
  if (keeping === 'disk') return browser.storage.local.get();
  const { [KEY]: copy } = await readMemory();
  return copy === undefined ? browser.storage.local.get(KEY) : { [KEY]: copy };
}

/**
 * What stands under our key, among all values: a damaged or newer value counts as nothing stored, and is told.
 * `fresh` is what a first plan is made of.
 */
export function checked(all: Readonly<Record<string, unknown>>, fresh: FreshPlan): StoredRead {
  const read = check(all[KEY], fresh);
  const isAside = damagedKeys(all).length > 0;
  return isAside && read.trouble === null ? { ...read, trouble: 'damaged' } : read;
}

/**
 * Writes a checked value. On disk a damaged one that it takes the place of is put aside under a number of its own, never
 * over another. Rejects where the browser has no room.
 */
export async function writeStored(
  keeping: Keeping,
  next: Stored,
  all: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (keeping === 'memory') return writeMemory({ [KEY]: next });
  const raw = all[KEY];
  const isDamaged =
    raw !== undefined && check(raw, { id: next.current, madeOn: '2000-01-01' }).trouble !== null;
  await browser.storage.local.set({ [KEY]: next, ...(isDamaged && { [freeKey(all)]: raw }) });
}

/** Removes the copies of damaged values from the disk, once the user has them or doesn't want them. */
export async function forgetDamaged(): Promise<void> {
  await browser.storage.local.remove(damagedKeys(await readAll('disk')));
}

/** Deletes everything that the extension stores, for good and for the session. */
export async function deleteStored(): Promise<void> {
  await browser.storage.local.clear();
  await clearSession();
}

/**
 * Keeps scripts in Microsoft's page away from what is stored. Firefox has no such lock (docs/security.md).
 */
export async function lockStorage(): Promise<void> {
  const { local } = browser.storage as unknown as {
    local: { setAccessLevel?: (to: { accessLevel: string }) => Promise<void> };
  };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

const FRESH_KEY = 'fresh-plan';

/** The id that the first plan will have, kept for the session: it stays the same until something is stored. */
export async function freshPlanId(): Promise<string> {
  const { [FRESH_KEY]: known } = await browser.storage.session.get(FRESH_KEY);
  if (v.is(IdSchema, known)) return known;
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [FRESH_KEY]: id });
  return id;
}

/** Calls back with the new values that changed by key, whoever changed them; undefined for one that is gone. */
export function onStorageChange(changed: (values: Readonly<Record<string, unknown>>) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    changed(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue])));
  });
}

function check(raw: unknown, fresh: FreshPlan): StoredRead {
  if (raw === undefined) return { stored: emptyStored(fresh), trouble: null };
  if (v.is(VersionedSchema, raw) && raw.version > STORED_VERSION) {
    return { stored: emptyStored(fresh), trouble: 'newer' };
  }
  const parsed = v.safeParse(StoredSchema, migrated(raw, fresh));
  return parsed.success
    ? { stored: parsed.output, trouble: null }
    : { stored: emptyStored(fresh), trouble: 'damaged' };
}

function freeKey(all: Readonly<Record<string, unknown>>): string {
  const numbers = damagedKeys(all).map((key) => Number(key.slice(DAMAGED_KEY.length + 1)) || 0);
  return `${DAMAGED_KEY}-${String(Math.max(0, ...numbers) + 1)}`;
}
