import type { Page } from 'puppeteer-core';
import { ChromeScope } from '../support/chrome-scope.ts';
import type { BrowserUnderTest } from '../support/types.ts';

/**
 * The browser takes a command's key before any page, and so before any driver: what the key sets off is set off here,
 * in Firefox's own window, or where Chromium calls the background.
 */
export async function pressCommand(browser: BrowserUnderTest, page: Page, name: string): Promise<void> {
  await page.bringToFront();
  if (browser.kind === 'firefox') {
    const { key, modifiers } = await shortcutOf(browser, name);
    await new ChromeScope(page.browser()).run(`
      const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] > key')];
      const found = keys.find((one) => one.getAttribute('key')?.toUpperCase() === ${JSON.stringify(key)} &&
        ${JSON.stringify(modifiers)}.every((name) => one.getAttribute('modifiers').includes(name)));
      found.doCommand();
    `);
    return;
  }
  await browser.backgroundEvaluate(async (command: string) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const event = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
    event.dispatch(command, tab);
  }, name);
}

/** The keys as the browser has them: `Alt+Shift+G`. */
export async function shortcutOf(
  browser: BrowserUnderTest,
  name: string,
): Promise<{ key: string; modifiers: string[] }> {
  const all = await browser.backgroundEvaluate(() => chrome.commands.getAll());
  const keys = all.find((command) => command.name === name)?.shortcut?.split('+') ?? [];
  return { key: keys.pop() ?? '', modifiers: keys.map((modifier) => modifier.toLowerCase()) };
}
