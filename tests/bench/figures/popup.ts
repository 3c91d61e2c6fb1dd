import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../../e2e/support/types.ts';
import type { Figure } from '../figure.ts';
import { FIRST_ROUTE } from '../support/product.ts';
import { inTab, visit } from '../support/stand-in.ts';

/** From the click on the toolbar button to the first contentful paint of the real popup, background awake. */
export const popup: Figure = {
  name: 'popup-first-paint',
  unit: 'ms',
  goal: 1.2,
  measure: (run, bench) =>
    bench.both(run, (browser) =>
      inTab(browser, async (page) => {
        await visit(page, FIRST_ROUTE);
        return timePopup(browser, page);
      }),
    ),
};

async function timePopup(browser: BrowserUnderTest, page: Page): Promise<number> {
  await page.bringToFront();
  const clicked = performance.timeOrigin + performance.now();
  const opened = await browser.openPopup(page);
  const { origin, paint } = await opened.evaluate(
    () =>
      new Promise<{ origin: number; paint: number }>((resolve) => {
        new PerformanceObserver((list) => {
          const found = list.getEntriesByName('first-contentful-paint')[0];
          if (found) resolve({ origin: performance.timeOrigin, paint: found.startTime });
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await opened.close();
  return origin + paint - clicked;
}
