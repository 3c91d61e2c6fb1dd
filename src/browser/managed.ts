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

/** Calls back when the policy changes, where the browser tells: Chromium does, Firefox reads it when it starts. */
export function onManagedChange(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}
