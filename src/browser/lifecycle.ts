import { browser } from './api.ts';
import { tabInfo, type TabInfo } from './tabs.ts';

/** Runs after the extension was installed, updated or reloaded. */
export function onInstalled(run: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void run());
}

/** Runs when the browser starts. */
export function onBrowserStart(run: () => Promise<void>): void {
  browser.runtime.onStartup.addListener(() => void run());
}

/** Runs when the user gives site access (back). */
export function onSiteAccess(run: () => Promise<void>): void {
  browser.permissions.onAdded.addListener(() => void run());
}

/** Runs when site access is taken back, by us, the user or the browser. */
export function onSiteAccessLost(run: () => Promise<void>): void {
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) void run();
  });
}

/** Runs when the user presses the key of a command of the manifest, with the tab in front; `activeTab` comes with it. */
export function onCommand(name: string, run: (tab: TabInfo) => Promise<void>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const info = command === name ? tabInfo(tab) : undefined;
    if (info) void run(info);
  });
}
