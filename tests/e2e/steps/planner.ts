import type { Page } from 'puppeteer-core';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import type { Row } from '../../../src/plan/stored/row.ts';
import { asPopup } from './as-popup.ts';
import type { BrowserUnderTest } from '../support/types.ts';
import { press } from './popup.ts';
import { rowsOf } from './rows.ts';
import { eventually } from './watch.ts';
import { words } from './words.ts';

const t = words();

type Subscription = Row['subscription'];

/** The header that the *Licenses* page's export has. */
export const LICENSES_HEADER = 'Product Title,Total Licenses,Expired Licenses,Assigned licenses';

/** A file in that shape. */
export function licensesCsv(...lines: string[]): string {
  return [LICENSES_HEADER, ...lines, ''].join('\r\n');
}

export const E3 = 'Microsoft 365 E3';
export const VISIO = 'Visio Plan 2';
/** Bought direct, and the old tenant is left. */
export const LEAVING: Change[] = [
  { type: 'agreement', value: 'mca' },
  { type: 'fate', value: 'leave' },
];
/** The *Licenses* page's export of two products. */
export const CSV = licensesCsv(`${E3},60,0,57`, `${VISIO},10,0,7`);
/** The same two, read before. */
export const READ: Change = {
  type: 'read',
  tenant: 'old',
  reading: {
    source: 'csv',
    rows: [
      { subscription: { product: E3, purchased: 60, assigned: 57 } },
      { subscription: { product: VISIO, purchased: 10, assigned: 7 } },
    ],
    total: 2,
    notes: [],
    faults: [],
  },
};

/** Opens the plan page on one of its views. */
export async function openPlanner(
  browser: BrowserUnderTest,
  view: 'plan' | 'subscriptions' | 'answers' = 'subscriptions',
  viewport?: { width: number; height: number },
): Promise<Page> {
  const page = await browser.openExtensionPage(`popup/popup.html?view=tab#${view}`, viewport);
  await page.waitForSelector(`#panel-view[aria-labelledby='tab-view-${view}']`);
  return page;
}

/** A field of all rows of the old tenant, as they are stored. */
export async function storedField<F extends keyof Subscription>(
  browser: BrowserUnderTest,
  field: F,
): Promise<Subscription[F][]> {
  return (await rowsOf(browser, 'old')).map(({ subscription }) => subscription[field]);
}

/** What the tab says to screen readers. */
export function saidBy(tab: Page): Promise<string> {
  return tab.$eval('.plan-page > [role="status"]', (element) => element.textContent);
}

/** Why a file was refused, in the dialog. */
export function importAlerts(tab: Page): Promise<string[]> {
  return tab.$$eval('.import-dialog [role="alert"] li', (items) => items.map((item) => item.innerText));
}

/** Drops files on the page, as from a folder: anywhere will do. */
export async function dropFiles(tab: Page, files: Record<string, string>): Promise<void> {
  await tab.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) dataTransfer.items.add(new File([text], name));
    const target = document.querySelector('.band') ?? document.body;
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}

/** Has the rows of the dialog taken; the button counts them. */
export async function takeRows(tab: Page, count: number): Promise<void> {
  await eventually(
    () => tab.$$eval('.import-dialog .primary:enabled', (buttons) => buttons.map((one) => one.textContent)),
    [t('import_take', { count })],
  );
  await tab.click('.import-dialog .primary');
  await tab.waitForSelector('.import-dialog', { hidden: true });
}

/** Pastes into the dialog's area for it, and has it read. */
export async function pasteText(tab: Page, text: string): Promise<void> {
  await press(asPopup(tab), t('import_button'));
  const area = await tab.waitForSelector('.paste textarea');
  await area?.evaluate((element, pasted) => {
    element.value = pasted;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
  await tab.waitForSelector('.paste button:enabled');
  await press(asPopup(tab), t('drop_readText'));
}

/** The products of the table, in order. */
export function productsShown(tab: Page): Promise<string[]> {
  return tab.$$eval('.subscriptions-table tbody .product bdi', (names) =>
    names.map((name) => name.innerText),
  );
}

/** What a cell of a product's row says. Columns count from 1, the tick included. */
export function cellText(tab: Page, product: string, column: number): Promise<string | undefined> {
  return tab.evaluate(
    (wanted, at) => {
      const rows = [...document.querySelectorAll<HTMLTableRowElement>('.subscriptions-table tbody tr')];
      const row = rows.find((one) => one.querySelector('.product bdi')?.textContent === wanted);
      const cell = row?.cells[at - 1];
      // A native select lies over the words of its cell.
      return (cell?.querySelector<HTMLElement>('.grow') ?? cell)?.innerText.trim();
    },
    product,
    column,
  );
}

export const NEEDED = 8;
export const END = 9;

/** Chooses in a product's row what is bought in the new tenant. */
export async function chooseNeeded(tab: Page, product: string, value: string): Promise<void> {
  const found = await tab.evaluate(
    (wanted, at, chosen) => {
      const rows = [...document.querySelectorAll<HTMLTableRowElement>('.subscriptions-table tbody tr')];
      const row = rows.find((one) => one.querySelector('.product bdi')?.textContent === wanted);
      const select = row?.cells[at - 1]?.querySelector('select');
      if (!select) return false;
      select.value = chosen;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    product,
    NEEDED,
    value,
  );
  if (!found) throw new Error(`No such choice for ${product}`);
}

/** Opens the choices of a product's old subscription; each with what follows of it. */
export async function openEnds(tab: Page, product: string): Promise<string[]> {
  const label = t('rows_outcomeOf', { product });
  const [button] = await tab.$$(`.select-button[aria-label^=${JSON.stringify(label)}]`);
  if (!button) throw new Error(`No choices for ${product}`);
  await button.click();
  await tab.waitForSelector('.choices-list');
  return tab.$$eval('.end-choice', (options) => options.map((option) => (option as HTMLElement).innerText));
}

/** Chooses what becomes of a product's old subscription, by its words. */
export async function chooseEnd(tab: Page, product: string, words: string): Promise<void> {
  const said = await openEnds(tab, product);
  const at = said.findIndex((text) => text.startsWith(words));
  const options = await tab.$$('.end-choice');
  if (at < 0 || !options[at]) throw new Error(`${words} is not offered: ${said.join(' / ')}`);
  await options[at].click();
  await tab.waitForSelector('.choices-list', { hidden: true });
}

/** Opens or closes a product's details. */
export async function toggleDetails(tab: Page, product: string): Promise<void> {
  await press(asPopup(tab), product);
}

/** Types into a field of the details and leaves it. */
export async function typeField(tab: Page, selector: string, text: string): Promise<void> {
  await tab.waitForSelector(selector);
  await tab.$eval(
    selector,
    (input, typed) => {
      (input as HTMLInputElement).value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );
}
