import type { Day } from '../../../src/calendar/days.ts';
import { applyChange, type Change } from '../../../src/plan/changes/apply-change.ts';
import type { Stored } from '../../../src/plan/stored/model.ts';
import type { BrowserUnderTest } from '../support/types.ts';
import { emptyStored, ON } from '../../unit/support/stored.ts';

/** The one key under which everything stands. */
export const KEY = 'tenant-transfer-guide';
export const DAMAGED_KEY = `${KEY}-damaged`;

/** Empties the storage, and puts in what a user would have after some changes. */
export async function store(browser: BrowserUnderTest, ...changes: Change[]): Promise<void> {
  await storeOn(browser, ON, ...changes);
}

/** The same, of changes that were made on a day of the caller's. */
export async function storeOn(browser: BrowserUnderTest, day: Day, ...changes: Change[]): Promise<void> {
  const stored = changes.reduce((before, change) => applyChange(before, change, day), emptyStored());
  await storeRaw(browser, changes.length > 0 ? { [KEY]: stored } : {});
}

/** Empties the storage and puts in anything. */
export async function storeRaw(browser: BrowserUnderTest, items: Record<string, unknown>): Promise<void> {
  await browser.backgroundEvaluate(async (all: Record<string, unknown>) => {
    await chrome.storage.local.clear();
    if (Object.keys(all).length > 0) await chrome.storage.local.set(all);
  }, items);
}

/** Everything that is stored for good, by key; Chromium keeps what is for the session beside it. */
export function readAll(browser: BrowserUnderTest): Promise<Record<string, unknown>> {
  return browser.backgroundEvaluate(async () => {
    const all = Object.entries(await chrome.storage.local.get<Record<string, unknown>>());
    return Object.fromEntries(all.filter(([key]) => !key.startsWith('session-')));
  });
}

export async function readStored(browser: BrowserUnderTest): Promise<Stored | undefined> {
  return (await readAll(browser))[KEY] as Stored | undefined;
}
