import { browser } from './api.ts';

/** What the organisation sets, unchecked; {} where it sets nothing. */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    // Firefox refuses where there is no policy for the extension.
    return {};
  }
}

/** What a changed policy had before, unchecked: the keys that changed. */
export type ManagedBefore = Readonly<Record<string, unknown>>;

/** Calls back when the policy changes, where the browser tells: Chromium does, Firefox reads it when it starts. */
export function onManagedChange(changed: (before: ManagedBefore) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'managed') return;
    changed(Object.fromEntries(Object.entries(changes).map(([key, { oldValue }]) => [key, oldValue])));
  });
}
