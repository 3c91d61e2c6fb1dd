import type { Page } from 'puppeteer-core';

/** Waits until the fonts of a page are there, and then so many milliseconds, for what is drawn late. */
export async function settle(page: Page, ms: number): Promise<void> {
  await page.evaluate(async (wait) => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }, ms);
}
