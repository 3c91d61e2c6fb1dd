import type { Page } from 'puppeteer-core';
import type { Agreement } from '../../../src/guidance/model.ts';
import type { BrowserUnderTest } from '../support/types.ts';
import { asPopup } from './as-popup.ts';
import { dropFiles, openPlanner, takeRows } from './planner.ts';
import { chooseAgreement, chooseFate } from './popup.ts';
import { readStored, store } from './stored.ts';
import { eventually } from './watch.ts';
import { words } from './words.ts';

const t = words();

/** A first run: what is asked there is answered, nothing else is known. */
export async function firstRun(browser: BrowserUnderTest, agreement: Agreement): Promise<void> {
  await store(browser);
  const popup = await browser.openExtensionPage('popup/popup.html', { width: 400, height: 600 });
  const first = asPopup(popup);
  await first.waitFor('.verdict h2');
  await chooseAgreement(first, agreement);
  await chooseFate(first, 'leave');
  await eventually(async () => (await readStored(browser))?.plans[0]?.answers, {
    agreement,
    goal: 'new-tenant',
    oldTenant: 'leave',
  });
  await popup.close();
}

/** Brings a file in, in the plan's tab: what the dialog says of it is given back, then its rows are taken. */
export async function bringIn(
  browser: BrowserUnderTest,
  file: Record<string, string>,
  rows: number,
): Promise<{ tab: Page; said: string }> {
  const tab = await openPlanner(browser);
  expectEmpty(await tab.$eval('.empty-plan h2', (h2) => h2.innerText));
  await dropFiles(tab, file);
  await tab.waitForSelector('.import-dialog[open] .primary:enabled');
  const said = await tab.$eval('.import-dialog', (dialog) => (dialog as HTMLElement).innerText);
  await takeRows(tab, rows);
  await tab.waitForSelector('.subscriptions-table');
  return { tab, said };
}

function expectEmpty(headline: string): void {
  if (headline !== t('rows_empty')) throw new Error(`The plan is not empty: ${headline}`);
}

/** What the table says of each product: the row's words, by its name. */
export function rowsShown(tab: Page): Promise<[string, string][]> {
  return tab.$$eval('.subscriptions-table tbody tr', (rows) =>
    rows.flatMap((row): [string, string][] => {
      const name = row.querySelector<HTMLElement>('.product bdi')?.innerText;
      return name ? [[name, (row as HTMLElement).innerText.replace(/\s+/g, ' ')]] : [];
    }),
  );
}

/** Goes to another view of the plan's tab. */
export async function toView(tab: Page, view: 'plan' | 'subscriptions' | 'answers'): Promise<void> {
  await tab.evaluate((hash) => {
    location.hash = hash;
  }, `#${view}`);
  await tab.waitForSelector(`#panel-view[aria-labelledby='tab-view-${view}']`);
}
