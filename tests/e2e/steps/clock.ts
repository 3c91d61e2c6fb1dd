import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../support/types.ts';
import { inOurWorld } from './our-world.ts';

/**
 * Sets the clock of the extension so that midnight is two seconds away: in the background, in a tab of ours and in our
 * world of a page. Emulated is the date alone, which goes on with the real clock; timers, focus and all else are the
 * browser's own. What was armed for the real midnight is armed anew by the focus that is told.
 */
export async function goToMidnight(browser: BrowserUnderTest, tab: Page, page: Page): Promise<void> {
  const by = await tab.evaluate(() => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    return midnight.getTime() - now.getTime() - 2000;
  });
  await shiftClocks(browser, tab, page, by);
}

/** Sets the clock of the extension forward by so many ms, back where they are negative: see `goToMidnight`. */
export async function shiftClocks(
  browser: BrowserUnderTest,
  tab: Page,
  page: Page,
  by: number,
): Promise<void> {
  await browser.backgroundEvaluate(shiftBackground, by);
  await tab.evaluate(shiftClock, by);
  await inOurWorld(tab, page, shiftClock, by);
}

function shiftClock(by: number): void {
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given) =>
      Reflect.construct(target, given.length === 0 ? [Real.now() + by] : given) as Date,
    get: (target, name): unknown => (name === 'now' ? () => Real.now() + by : Reflect.get(target, name)),
  });
  dispatchEvent(new Event('focus'));
}

/** In Firefox the event page is one of the extension's views; Chromium's service worker has none but itself. */
function shiftBackground(by: number): void {
  const page = 'getBackgroundPage' in (chrome.extension ?? {}) ? chrome.extension.getBackgroundPage() : null;
  const view = (page ?? globalThis) as typeof globalThis;
  const Real = view.Date;
  view.Date = new Proxy(Real, {
    construct: (target, given) =>
      Reflect.construct(target, given.length === 0 ? [Real.now() + by] : given) as Date,
    get: (target, name): unknown => (name === 'now' ? () => Real.now() + by : Reflect.get(target, name)),
  });
}
