import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import skus from '../unit/inventory/samples/v1-subscribedSkus-list.docs-mock.json';
import type { Change } from '../../src/plan/changes.ts';
import { axe } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { fillStorage } from './steps/fill-storage.ts';
import {
  cellText,
  choose,
  dropFiles,
  licensesCsv,
  NEEDED,
  OUTCOME,
  pasteText,
  productsShown,
  toggleDetails,
  typeField,
} from './steps/planner.ts';
import { press } from './steps/popup.ts';
import { rowsOf } from './steps/rows.ts';
import { readStored, store } from './steps/stored.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1280, height: 900, reducedMotion: true });
const t = words();
const E3 = 'Microsoft 365 E3';
const VISIO = 'Visio Plan 2';
const LEAVING: Change[] = [
  { type: 'agreement', value: 'mca' },
  { type: 'fate', value: 'leave' },
];
const CSV = licensesCsv(`${E3},60,0,57`, `${VISIO},10,0,7`);
/** What a file of those two rows makes of an empty plan. */
const READ: Change = {
  type: 'read',
  tenant: 'old',
  on: '2026-11-22',
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
let tab: Page;

expectNoErrors(world);

afterEach(() => tab.close());

async function open(...changes: Change[]): Promise<void> {
  await store(world.browser, ...LEAVING, ...changes);
  tab = await openTab();
}

async function openTab(): Promise<Page> {
  const page = await world.browser.openExtensionPage('popup/popup.html?view=tab');
  await page.waitForSelector('.drop-zone');
  return page;
}

const stored = (field: 'needed' | 'oldTenant' | 'purchased' | 'assigned' | 'product') => async () =>
  (await rowsOf(world.browser, 'old')).map(({ subscription }) => subscription[field]);
const said = () => tab.$eval('body > [role="status"]', (element) => element.textContent);
const alerts = () => tab.$$eval('.import [role="alert"] li', (items) => items.map((item) => item.innerText));

describe('import', () => {
  it('a dropped CSV stands in the table and in the plan, and undo takes it back', async () => {
    await open();
    expect(await tab.$eval('.subscriptions h2', (h2) => h2.innerText)).toBe(t('rows_empty'));
    await dropFiles(tab, { 'licenses.csv': CSV });
    await eventually(() => productsShown(tab), [E3, VISIO]);
    await eventually(stored('purchased'), [60, 10]);
    await eventually(() => cellText(tab, E3, NEEDED), t('rows_buy', { count: 57 }));
    await press(asPopup(tab), t('undo_button', { what: t('undo_read') }));
    await eventually(() => tab.$('.subscriptions-table').then(Boolean), false);
    await eventually(stored('purchased'), []);
    expect(await said()).toBe(t('undo_done', { what: t('undo_read') }));
  });

  it('pasted JSON of Graph is read into the tenant that was said, and the target check follows', async () => {
    await open(READ);
    await tab.click('.which-tenant label:nth-of-type(2) input');
    await pasteText(tab, JSON.stringify(skus));
    await eventually(async () => (await rowsOf(world.browser, 'new')).length > 0, true);
    expect(await stored('product')()).toEqual([E3, VISIO]);
    await eventually(
      () => tab.$eval('.target-check p', (p) => p.textContent),
      expect.stringContaining(t('rows_checkBought', { bought: 0, count: 2 })) as string,
    );
  });

  it('a second read marks what is new, changed and gone, until it is seen', async () => {
    await open(READ);
    await dropFiles(tab, { 'licenses.csv': licensesCsv(`${E3},75,0,57`, 'Power BI Pro,35,0,29') });
    await eventually(
      () => tab.$$eval('.subscriptions-table .found', (tags) => tags.map((tag) => tag.textContent).sort()),
      [t('rows_changed'), t('rows_gone'), t('rows_new')].sort(),
    );
    await press(asPopup(tab), t('rows_settle'));
    await eventually(() => tab.$$eval('.subscriptions-table .found', (tags) => tags.length), 0);
    await eventually(async () => (await rowsOf(world.browser, 'old')).filter((row) => row.found), []);
  });

  it('asks once what the columns of an unknown file hold', async () => {
    const file = (count: number) => ({ 'own.csv': `Ware;Stk\n${E3};${String(count)}\n${VISIO};3\n` });
    await open();
    await dropFiles(tab, file(12));
    await tab.waitForSelector('.columns-dialog[open]');
    await tab.select('#column-0', 'product');
    await tab.select('#column-1', 'purchased');
    await press(asPopup(tab), t('drop_columnsRead'));
    await eventually(stored('purchased'), [12, 3]);
    await dropFiles(tab, file(13));
    await eventually(stored('purchased'), [13, 3]);
    expect(await tab.$('.columns-dialog')).toBeNull();
  });
});

describe('bad files', () => {
  it.each([
    ['a web page', '<!doctype html><p>Sign in</p>', 'import_html'],
    ['nothing', '', 'import_empty'],
    ['an error of Graph', '{"error":{"code":"Forbidden","message":"No <b>rights</b>"}}', 'import_graphError'],
    ['JSON that ends too early', '{"value":[{"skuPartNumber":"SPE_E3"', 'import_jsonTruncated'],
  ])('%s: says what is wrong and leaves the plan as it was', async (_, text, key) => {
    await open(READ);
    const before = await readStored(world.browser);
    await dropFiles(tab, { 'file.txt': text });
    await eventually(async () => (await alerts()).length, 1);
    const values = { code: 'Forbidden', message: 'No <b>rights</b>', line: 1, column: text.length + 1 };
    expect(await alerts()).toEqual([t(key, values)]);
    await press(asPopup(tab), t('drop_cancel'));
    await eventually(alerts, []);
    expect(await readStored(world.browser)).toEqual(before);
  });

  it('of a file that can be read in part the rest is offered, and nothing changes before', async () => {
    await open();
    await dropFiles(tab, { 'licenses.csv': licensesCsv(`${E3},60,0,57`, ',10,0,7') });
    await eventually(alerts, [t('import_noName', { line: 3 })]);
    expect(await stored('product')()).toEqual([]);
    await press(asPopup(tab), t('panel_useThese', { count: 1 }));
    await eventually(stored('product'), [E3]);
    await eventually(alerts, []);
  });
});

describe('decisions', () => {
  beforeEach(() => open(READ));

  it('a number, none, and what becomes of the old one; Ctrl+Z takes the last back', async () => {
    await choose(tab, E3, NEEDED, 'number');
    await tab.waitForSelector('#needed-r1');
    await tab.type('#needed-r1', '25');
    await tab.keyboard.press('Enter');
    await eventually(stored('needed'), [25, undefined]);
    await eventually(() => cellText(tab, E3, NEEDED), t('rows_buy', { count: 25 }));
    await choose(tab, VISIO, NEEDED, 'none');
    await eventually(stored('needed'), [25, 0]);
    await choose(tab, VISIO, OUTCOME, 'keep');
    await eventually(stored('oldTenant'), [undefined, 'keep']);
    await eventually(() => cellText(tab, VISIO, OUTCOME), t('outcome_stays'));
    await tab.focus('.subscriptions-table thead input');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('z');
    await tab.keyboard.up('Control');
    await eventually(stored('oldTenant'), [undefined, undefined]);
    await eventually(said, t('undo_done', { what: t('undo_decide') }));
  });

  it('several rows at once', async () => {
    await tab.click('.subscriptions-table thead input');
    await tab.waitForSelector('.rows-tools select');
    await tab.select('.rows-tools select', 'dontBuy');
    await eventually(stored('needed'), [0, 0]);
    await press(asPopup(tab), t('rows_remove'));
    await eventually(stored('product'), []);
  });

  it('what is typed is checked beside its field, and stays against a later read', async () => {
    await toggleDetails(tab, E3);
    await typeField(tab, '#purchased-r1', '-4');
    await eventually(
      () => tab.$eval('#purchased-r1-wrong', (wrong) => wrong.textContent),
      t('rows_badCount', { max: 10_000_000 }),
    );
    expect(await stored('purchased')()).toEqual([60, 10]);
    await typeField(tab, '#purchased-r1', '150');
    await eventually(stored('purchased'), [150, 10]);
    await dropFiles(tab, { 'licenses.csv': licensesCsv(`${E3},99,0,57`, `${VISIO},10,0,7`) });
    await tab.waitForSelector('.offer');
    expect(await stored('purchased')()).toEqual([150, 10]);
    await press(asPopup(tab), t('rows_use', { value: '99' }));
    await eventually(stored('purchased'), [99, 10]);
    await eventually(() => tab.$('.offer'), null);
  });

  it('sorts by the keyboard', async () => {
    const sorted = () =>
      tab.$$eval('.subscriptions-table thead th', (heads) => heads.map((head) => head.ariaSort).join());
    await tab.focus('.subscriptions-table thead th:nth-child(3) button');
    await tab.keyboard.press('Enter');
    await eventually(() => productsShown(tab), [VISIO, E3]);
    expect(await sorted()).toBe('none,ascending,none,none,none,none,none');
    await tab.keyboard.press('Enter');
    await eventually(() => productsShown(tab), [E3, VISIO]);
    expect(await sorted()).toBe('none,descending,none,none,none,none,none');
  });

  it('two tabs that decide at once lose nothing', async () => {
    const other = await openTab();
    await Promise.all([choose(tab, E3, NEEDED, 'none'), choose(other, VISIO, NEEDED, 'none')]);
    await eventually(stored('needed'), [0, 0]);
    const none = t('rows_dontBuy');
    for (const page of [tab, other]) {
      await eventually(
        () => Promise.all([E3, VISIO].map((name) => cellText(page, name, NEEDED))),
        [none, none],
      );
    }
    await other.close();
  });
});

it('a full storage: the read stays on the screen, is said to be unsaved, and is stored once there is room', async () => {
  await open();
  const makeRoom = await fillStorage(world.browser);
  await dropFiles(tab, { 'licenses.csv': CSV });
  await eventually(() => productsShown(tab), [E3, VISIO]);
  await eventually(
    () => tab.$eval('.notices', (notices) => notices.textContent),
    expect.stringContaining(t('ui_notSaved')) as string,
  );
  expect(await stored('product')()).toEqual([]);
  await makeRoom();
  await choose(tab, E3, NEEDED, 'none');
  await eventually(stored('product'), [E3, VISIO]);
  await eventually(stored('needed'), [0, undefined]);
});

it('the names of the tenants are typed in place', async () => {
  await open();
  await typeField(tab, '.tenants label:nth-of-type(2) input', 'contosogroup.onmicrosoft.com');
  await eventually(
    async () => (await readStored(world.browser))?.plans[0]?.tenants.new.name,
    'contosogroup.onmicrosoft.com',
  );
});

it('a thousand rows: a hundred are drawn, and one is found by its name', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `Product ${String(index)},5,0,3`);
  await open();
  await dropFiles(tab, { 'licenses.csv': licensesCsv(...lines) });
  await eventually(async () => (await productsShown(tab)).length, 100);
  await tab.type('.search', 'product 777');
  await eventually(() => productsShown(tab), ['Product 777']);
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it('axe has nothing to say, and at 320 px nothing is cut off', async () => {
    await world.browser.setDark(theme === 'dark');
    await open(READ);
    await toggleDetails(tab, E3);
    await tab.waitForSelector('.details');
    await press(asPopup(tab), t('drop_paste'));
    await dropFiles(tab, { 'file.txt': '<p>' });
    await eventually(async () => (await alerts()).length, 1);
    await axe(tab);
    await tab.setViewport({ width: 320, height: 900 });
    await eventually(
      () => tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      true,
    );
    await axe(tab);
  });
});
