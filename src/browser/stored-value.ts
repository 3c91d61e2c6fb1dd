import { browser } from './api.ts';

/** Where everything stands, and how the keys of damaged values that were put aside begin: a number comes after it. */
export const KEY = 'tenant-transfer-guide';
export const DAMAGED_KEY = 'tenant-transfer-guide-damaged';

/** What tells a file of ours from any other JSON. */
const FORMAT = 'tenant-transfer-guide';

/** The keys of values that were put aside, the oldest first. */
export function damagedKeys(all: Readonly<Record<string, unknown>>): string[] {
  const numberOf = (key: string) => Number(key.slice(DAMAGED_KEY.length + 1));
  return Object.keys(all)
    .filter((key) => key.startsWith(DAMAGED_KEY))
    .sort((one, other) => numberOf(one) - numberOf(other));
}

/**
 * What could not be used of what is stored, as the text of a file that the plan page can import again: values that
 * were put aside, else the one that stands there.
 */
export async function readDamaged(): Promise<string> {
  const all = await browser.storage.local.get();
  const aside = damagedKeys(all).map((key) => all[key]);
  const damaged = aside.length > 0 ? aside : [all[KEY]];
  return JSON.stringify({ format: FORMAT, damaged }, null, 2);
}
