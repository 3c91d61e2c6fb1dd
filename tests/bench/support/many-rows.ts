import type { Page } from 'puppeteer-core';
import { addDays } from '../../../src/calendar/days.ts';
import { localDay } from '../../../src/calendar/local-day.ts';
import type { ReadRow } from '../../../src/inventory/model.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import { openPlanner } from '../../e2e/steps/planner.ts';
import { store } from '../../e2e/steps/stored.ts';
import type { BrowserUnderTest } from '../../e2e/support/types.ts';

/** The plan page of a plan with so many subscriptions, on its table, drawn and at rest. */
export async function openRows(browser: BrowserUnderTest, count: number): Promise<Page> {
  await store(browser, ...answers(), ...(count > 0 ? [reading(count)] : []));
  const page = await openPlanner(browser, 'subscriptions');
  if (count > 0) await page.waitForSelector('.subscriptions-table tbody tr');
  await settled(page);
  return page;
}

/** What a press sets off is over after this, in ms: the background makes the guide of thousands meanwhile. */
const SETTLED_MS = 4000;

/** Waits until the page has done what a press set off. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), SETTLED_MS);
}

function answers(): Change[] {
  return [
    { type: 'agreement', value: 'mca' },
    { type: 'fate', value: 'leave' },
    { type: 'answer', field: 'plan.cutOverOn', value: addDays(localDay(), 44) },
  ];
}

/** Subscriptions of 700 products that renew on 300 days. */
function reading(count: number): Change {
  const today = localDay();
  const rows = Array.from({ length: count }, (_, index): ReadRow => ({
    subscription: {
      ...{ product: `Product ${String(index % 700)} ${String(index)}`, purchased: 5, assigned: 3 },
      ...{ renewsOn: addDays(today, 20 + (index % 300)), term: 'annual', agreement: 'mca' },
    },
  }));
  return {
    type: 'read',
    tenant: 'old',
    reading: { source: 'csv', rows, total: count, notes: [], faults: [] },
  };
}
