import * as v from 'valibot';
import { emptyStored, STORED_VERSION, StoredSchema, type Stored } from '../plan/model.ts';
import { browser } from './api.ts';

const KEY = 'tenant-transfer-guide';
const DAMAGED_KEY = 'tenant-transfer-guide-damaged';

const VersionedSchema = v.object({ version: v.number() });

/** Why the stored value is not used: it is damaged (a copy is kept), or a newer extension wrote it. */
export type StoredTrouble = 'damaged' | 'newer';

export interface StoredRead {
  stored: Stored;
  trouble?: StoredTrouble;
}

/** Reads and checks what is stored. What can't be used is never overwritten unseen: see `writeStored`. */
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

/**
 * For a popup that closes while its change is on the way: a background that sleeps may never hear of it. The one
 * write besides `writeStored`; only of a value that was read without trouble.
 */
export function writeOnLeaving(stored: Stored): void {
  browser.storage.local.set({ [KEY]: stored }).catch(() => undefined);
}

/** The damaged value that was put aside, as text, for the user to keep. */
export async function readDamaged(): Promise<string> {
  const { [KEY]: raw, [DAMAGED_KEY]: aside } = await browser.storage.local.get([KEY, DAMAGED_KEY]);
  return JSON.stringify(aside === undefined ? raw : aside, null, 2);
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
  const parsed = v.safeParse(StoredSchema, raw);
  return parsed.success ? { stored: parsed.output } : { stored: emptyStored(), trouble: 'damaged' };
}
