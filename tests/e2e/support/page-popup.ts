import type { ElementHandle, Page } from 'puppeteer-core';
import type { PopupUnderTest } from './types.ts';

/** Chromium's popup is a page like any other. */
export function popupOfPage(page: Page): PopupUnderTest {
  const found = async (selector: string): Promise<ElementHandle> => {
    const element = await page.waitForSelector(selector);
    if (!element) throw new Error(`${selector} is not in the popup`);
    return element;
  };
  return {
    async evaluate(run, ...args) {
      const view = await page.evaluateHandle(() => window);
      return (await page.evaluate(run as never, view, ...args)) as never;
    },
    async waitFor(selector) {
      await found(selector);
    },
    async text(selector = 'body') {
      return (await found(selector)).evaluate((element) => (element as HTMLElement).innerText);
    },
    async click(selector) {
      await (await found(selector)).click();
    },
    screenshot: (file) => page.screenshot({ ...(file && { path: file as `${string}.png` }) }),
    close: () => page.close(),
  };
}
