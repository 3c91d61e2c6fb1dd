import type { BrowserUnderTest } from './types.ts';

/** Sets the user's language as the settings do: by a message from a page of the extension. */
export async function setLanguage(browser: BrowserUnderTest, value: 'auto' | 'en' | 'da'): Promise<void> {
  const page = await browser.openExtensionPage('popup/popup.html?view=tab');
  await page.evaluate(async (language) => {
    await chrome.runtime.sendMessage({ type: 'change', change: { type: 'language', value: language } });
  }, value);
  await page.close();
}
