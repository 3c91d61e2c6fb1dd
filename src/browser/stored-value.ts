import type { Stored } from '../plan/stored/model.ts';
import { browser } from './api.ts';

/** Where everything stands, and where a damaged value is put aside. */
export const KEY = 'tenant-transfer-guide';
export const DAMAGED_KEY = 'tenant-transfer-guide-damaged';

/**
 * For a popup, which may close while its change is on the way: a background that sleeps never hears of it then. The
 * one write besides `writeStored`, which makes the same of it; only of a value that was read without trouble.
 */
export function writeBeside(stored: Stored): void {
  browser.storage.local.set({ [KEY]: stored }).catch(() => undefined);
}

/** The damaged value that was put aside, as text, for the user to keep. */
export async function readDamaged(): Promise<string> {
  const { [KEY]: raw, [DAMAGED_KEY]: aside } = await browser.storage.local.get([KEY, DAMAGED_KEY]);
  return JSON.stringify(aside === undefined ? raw : aside, null, 2);
}
