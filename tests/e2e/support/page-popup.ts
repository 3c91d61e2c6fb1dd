import type { ElementHandle, Page } from 'puppeteer-core';
import type { AnyFunction, PopupUnderTest } from './types.ts';

/** Chromium's popup is a page like any other. */
export function popupOfPage(page: Page): PopupUnderTest {
  const found = async (selector: string): Promise<ElementHandle> => {
    const element = await page.waitForSelector(selector);
    if (!element) throw new Error(`${selector} is not in the popup`);
    return element;
  };
  return {
    async evaluate<Args extends unknown[], T>(
      run: (view: Window, ...args: Args) => T | Promise<T>,
      ...args: Args
    ): Promise<T> {
      const view = await page.evaluateHandle(() => window);
      return page.evaluate(run as AnyFunction<T>, view, ...args);
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
    screenshot: (path) => page.screenshot(path ? { path } : {}),
    close: () => page.close(),
  };
}
