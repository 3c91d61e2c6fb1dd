import { browser } from './api.ts';
import { tabInfo, type TabInfo } from './tabs.ts';

/** Runs after the extension was installed, updated or reloaded. */
export function onInstalled(run: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void run());
}

/** Runs when the user gives site access (back). */
export function onSiteAccess(run: () => Promise<void>): void {
  browser.permissions.onAdded.addListener(() => void run());
}

/** Runs when the user presses the key of a command of the manifest, with the tab in front; `activeTab` comes with it. */
export function onCommand(name: string, run: (tab: TabInfo) => Promise<void>): void {
  browser.commands.onCommand.addListener((command, tab) => {
    const info = command === name ? tabInfo(tab) : undefined;
    if (info) void run(info);
  });
}
