import * as v from 'valibot';
import { migrated } from '../plan/stored/migrate.ts';
import { emptyStored, STORED_VERSION, type Stored } from '../plan/stored/model.ts';
import { StoredSchema } from '../plan/stored/stored-schema.ts';
import { browser } from './api.ts';
import { DAMAGED_KEY, KEY } from './stored-value.ts';

const VersionedSchema = v.object({ version: v.number() });

/** Why the stored value is not used: it is damaged (a copy is kept), or a newer extension wrote it. */
export type StoredTrouble = 'damaged' | 'newer';

export interface StoredRead {
  stored: Stored;
  trouble?: StoredTrouble;
}

/** Only the background calls it. Reads and checks what is stored. What can't be used is never overwritten unseen: see `writeStored`. */
export async function readStored(): Promise<StoredRead> {
  const all = await browser.storage.local.get([KEY, DAMAGED_KEY]);
  const read = check(all[KEY]);
  return all[DAMAGED_KEY] === undefined || read.trouble ? read : { ...read, trouble: 'damaged' };
}

/** Only the background calls it. Puts a damaged value aside first; refuses to write over a newer one. */
export async function writeStored(change: (stored: Stored) => Stored): Promise<Stored> {
  const { [KEY]: raw } = await browser.storage.local.get(KEY);
  const { stored, trouble } = check(raw);
  if (trouble === 'newer') throw new Error('stored by a newer version');
  const next = change(stored);
  await browser.storage.local.set({ [KEY]: next, ...(trouble === 'damaged' && { [DAMAGED_KEY]: raw }) });
  return next;
}

/** Removes the copy of a damaged value, once the user has it or doesn't want it. */
export async function forgetDamaged(): Promise<void> {
  await browser.storage.local.remove(DAMAGED_KEY);
}

/** Deletes everything that the extension stores. */
export async function deleteStored(): Promise<void> {
  await browser.storage.local.clear();
}

function check(raw: unknown): StoredRead {
  if (raw === undefined) return { stored: emptyStored() };
  if (v.is(VersionedSchema, raw) && raw.version > STORED_VERSION) {
    return { stored: emptyStored(), trouble: 'newer' };
  }
  const parsed = v.safeParse(StoredSchema, migrated(raw));
  return parsed.success ? { stored: parsed.output } : { stored: emptyStored(), trouble: 'damaged' };
}
