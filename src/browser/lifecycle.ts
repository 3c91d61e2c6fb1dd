import { browser } from './api.ts';

/** Runs after the extension was installed, updated or reloaded. */
export function onInstalled(run: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void run());
}

/** Runs when the user gives site access (back). */
export function onSiteAccess(run: () => Promise<void>): void {
  browser.permissions.onAdded.addListener(() => void run());
}
