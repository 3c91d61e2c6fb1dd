import { browser } from './api.ts';

/** Calls back after every change of what is stored, until `signal` ends it. */
export function onStoredChange(changed: () => void, signal: AbortSignal): void {
  const listener = (_: unknown, area: string) => {
    if (area === 'local') changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    // An orphaned script has no API left to remove itself from.
    if (browser.runtime.id !== undefined) browser.storage.onChanged.removeListener(listener);
  });
}
