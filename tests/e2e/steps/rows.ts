import type { Page } from 'puppeteer-core';
import { currentPlan } from '../../../src/plan/stored/model.ts';
import type { Row, Tenant } from '../../../src/plan/stored/row.ts';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';
import { panel, type PanelUnderTest } from '../support/panel.ts';
import type { BrowserUnderTest } from '../support/types.ts';
import { readStored } from './stored.ts';

/** The rows that the plan has of a tenant. */
export async function rowsOf(browser: BrowserUnderTest, tenant: Tenant): Promise<Row[]> {
  const stored = await readStored(browser);
  return stored ? currentPlan(stored).rows[tenant] : [];
}

/** What the last reading in a tenant did. */
export async function lastRead(
  browser: BrowserUnderTest,
  tenant: Tenant,
): Promise<PlanContent['reads'][Tenant]> {
  const stored = await readStored(browser);
  return stored && currentPlan(stored).reads[tenant];
}

/** Tells the panel which tenant this is, where it asks. */
export async function sayTenant(page: Page, tenant: Tenant): Promise<PanelUnderTest> {
  const shown = await panel(page);
  await shown.click(`.say-tenant:nth-of-type(${tenant === 'old' ? '1' : '2'})`);
  await shown.find(`.tag.${tenant}`);
  return shown;
}

/**
 * Reads a page of this tenant for the first time. The panel asks whose it is once the user wants it read, and then begins;
 * where subscriptions are known already it asks first, and then offers to read.
 */
export async function readAs(page: Page, tenant: Tenant): Promise<PanelUnderTest> {
  const shown = await panel(page);
  const asked = await shown.find(':is(.read, .say-tenant)');
  const isOffered = await asked.evaluate((button) => button.matches('.read'));
  if (isOffered) await asked.click();
  await sayTenant(page, tenant);
  if (!isOffered) await startReading(page);
  return shown;
}

/** Reads the page by the offer on the card, where nothing of this tenant was read before. */
export async function startReading(page: Page): Promise<void> {
  await (await panel(page)).click('.actions .read');
}

/** Reads the page again, by the card's menu. */
export async function readAgain(page: Page): Promise<void> {
  const shown = await panel(page);
  await shown.click('.toggle-menu');
  await shown.click('.menu .read-again');
}
