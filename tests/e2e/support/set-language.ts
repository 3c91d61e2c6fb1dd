import type { Locale } from '../../../src/i18n/locales.ts';
import type { BrowserUnderTest } from './types.ts';

/** Sets the user's language as the settings do: by a message from a page of the extension. */
export async function setLanguage(browser: BrowserUnderTest, value: 'auto' | Locale): Promise<void> {
  const page = await browser.openExtensionPage('popup/popup.html?view=tab');
  await page.evaluate(async (language) => {
    const change = { type: 'language', value: language };
    await chrome.runtime.sendMessage({ type: 'changes', changes: [{ id: crypto.randomUUID(), change }] });
  }, value);
  await page.close();
}
