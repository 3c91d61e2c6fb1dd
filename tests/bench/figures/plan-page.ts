import type { Page } from 'puppeteer-core';
import { addDays } from '../../../src/calendar/days.ts';
import { localDay } from '../../../src/calendar/local-day.ts';
import type { ReadRow } from '../../../src/inventory/model.ts';
import { openPlanner } from '../../e2e/steps/planner.ts';
import { store } from '../../e2e/steps/stored.ts';
import type { BrowserUnderTest } from '../../e2e/support/types.ts';
import type { Figure } from '../figure.ts';

/** No task of the page may be longer once it is drawn: the floor of this figure. */
const NOTICED_MS = 50;
const ROWS = 10_000;
/** What a press sets off is over after this. */
const SETTLED_MS = 2500;

/** With ten thousand rows: the longest task of sorting, turning a page, searching, deciding, and of the timeline. */
export const planPageLongestTask: Figure = {
  name: 'plan-page-longest-task',
  unit: 'ms',
  goal: 1,
  runs: 5,
  measure: (_, bench) =>
    bench.product(async (browser) => ({ value: await longestTask(browser), floor: NOTICED_MS })),
};

async function longestTask(browser: BrowserUnderTest): Promise<number> {
  await fill(browser);
  const page = await openPlanner(browser, 'subscriptions');
  await page.waitForSelector('.subscriptions-table tbody tr');
  await settle(page);
  await page.evaluate(() => {
    document.body.dataset.longest = '0';
    new PerformanceObserver((list) => {
      const found = list.getEntries().map(({ duration }) => duration);
      const longest = Math.max(Number(document.body.dataset.longest), ...found);
      document.body.dataset.longest = String(longest);
    }).observe({ type: 'longtask' });
  });
  await page.click('.col-product button');
  await settle(page);
  await page.$eval('.pager button:last-of-type', (next) => (next as HTMLElement).click());
  await settle(page);
  await page.type('.search', '77');
  await settle(page);
  await page.$eval('.cell-select select', (select) => {
    select.value = 'none';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle(page);
  await page.click('#tab-view-plan');
  await settle(page);
  const longest = await page.evaluate(() => Number(document.body.dataset.longest));
  await page.close();
  return longest;
}

async function settle(page: Page): Promise<void> {
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLED_MS);
}

async function fill(browser: BrowserUnderTest): Promise<void> {
  const today = localDay();
  const rows = Array.from({ length: ROWS }, (_, index): ReadRow => ({
    subscription: {
      ...{ product: `Product ${String(index % 700)} ${String(index)}`, purchased: 5, assigned: 3 },
      ...{ renewsOn: addDays(today, 20 + (index % 300)), term: 'annual', agreement: 'mca' },
    },
  }));
  const reading = { source: 'csv' as const, rows, total: ROWS, notes: [], faults: [] };
  await store(
    browser,
    { type: 'agreement', value: 'mca' },
    { type: 'fate', value: 'leave' },
    { type: 'answer', field: 'plan.cutOverOn', value: addDays(today, 44) },
    { type: 'read', tenant: 'old', reading },
  );
}
