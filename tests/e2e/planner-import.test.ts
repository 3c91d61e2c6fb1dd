import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import skus from '../unit/inventory/samples/v1-subscribedSkus-list.docs-mock.json';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import { axe } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { fillStorage } from './steps/fill-storage.ts';
import {
  cellText,
  chooseNeeded,
  CSV,
  dropFiles,
  E3,
  importAlerts,
  LEAVING,
  licensesCsv,
  NEEDED,
  openPlanner,
  pasteText,
  productsShown,
  READ,
  saidBy,
  storedField,
  takeRows,
  VISIO,
} from './steps/planner.ts';
import { press } from './steps/popup.ts';
import { rowsOf } from './steps/rows.ts';
import { resumeWorkers } from './steps/resume-workers.ts';
import { readStored, store } from './steps/stored.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1280, height: 900, reducedMotion: true });
const t = words();
let tab: Page;

expectNoErrors(world);

afterEach(() => tab.close());

async function open(...changes: Change[]): Promise<void> {
  await store(world.browser, ...LEAVING, ...changes);
  tab = await openPlanner(world.browser);
}

const stored = (field: keyof Row['subscription']) => () => storedField(world.browser, field);
const said = () => saidBy(tab);
const alerts = () => importAlerts(tab);

describe('import', () => {
  it('a file dropped anywhere is shown before anything is saved, then stands in the table; undo takes it back', async () => {
    await open();
    expect(await tab.$eval('.empty-plan h2', (h2) => h2.innerText)).toBe(t('rows_empty'));
    await dropFiles(tab, { 'licenses.csv': CSV });
    await tab.waitForSelector('.import-dialog[open] .primary:enabled');
    expect(await tab.$eval('.file-card bdi', (name) => name.textContent)).toBe('licenses.csv');
    expect(await stored('product')()).toEqual([]);
    await takeRows(tab, 2);
    await eventually(() => productsShown(tab), [E3, VISIO]);
    await eventually(stored('purchased'), [60, 10]);
    await eventually(() => cellText(tab, E3, NEEDED), t('hint_buy', { count: 57 }));
    await press(asPopup(tab), t('undo_button'));
    await eventually(() => tab.$('.subscriptions-table').then(Boolean), false);
    await eventually(stored('purchased'), []);
    expect(await said()).toBe(t('panel_undone'));
  });

  it('Escape and Cancel save nothing', async () => {
    await open(READ);
    const before = await readStored(world.browser);
    await dropFiles(tab, { 'licenses.csv': licensesCsv(`${E3},99,0,57`) });
    await tab.waitForSelector('.import-dialog[open] .primary:enabled');
    await tab.keyboard.press('Escape');
    await tab.waitForSelector('.import-dialog', { hidden: true });
    expect(await readStored(world.browser)).toEqual(before);
  });

  it('pasted JSON of Graph is read into the tenant that was said', async () => {
    await open(READ);
    await pasteText(tab, JSON.stringify(skus));
    await tab.waitForSelector('.which-tenant input');
    await tab.click('.which-tenant label:nth-of-type(2) input');
    await tab.waitForSelector('.import-dialog .primary:enabled');
    await tab.click('.import-dialog .primary');
    await eventually(async () => (await rowsOf(world.browser, 'new')).length > 0, true);
    expect(await stored('product')()).toEqual([E3, VISIO]);
  });

  it('a second read marks what is new, changed and gone, until it is seen', async () => {
    await open(READ);
    await dropFiles(tab, { 'licenses.csv': licensesCsv(`${E3},75,0,57`, 'Power BI Pro,35,0,29') });
    await takeRows(tab, 2);
    await eventually(
      () => tab.$$eval('.subscriptions-table .found', (tags) => tags.map((tag) => tag.textContent).sort()),
      [t('rows_changed'), t('rows_gone'), t('rows_new')].sort(),
    );
    await press(asPopup(tab), t('rows_settle'));
    await eventually(() => tab.$$eval('.subscriptions-table .found', (tags) => tags.length), 0);
    await eventually(async () => (await rowsOf(world.browser, 'old')).filter((row) => row.found), []);
  });

  it('asks once what the columns of an unknown file hold: all start as left out, and what is left out is named', async () => {
    const file = (count: number) => ({
      'own.csv': `Ware;Stk;Hinweis\n${E3};${String(count)};a\n${VISIO};3;b\n`,
    });
    await open();
    await dropFiles(tab, file(12));
    await tab.waitForSelector('.column-map select');
    expect(await tab.$$eval('.column-map select', (all) => all.map((select) => select.value))).toEqual([
      '',
      '',
      '',
    ]);
    expect(
      await tab.$eval('.import-dialog .primary', (button) => (button as HTMLButtonElement).disabled),
    ).toBe(true);
    await tab.select('#column-0', 'product');
    await tab.select('#column-1', 'purchased');
    await eventually(
      () => tab.$$eval('.import-dialog .warn li', (items) => items.map((item) => item.innerText)),
      [t('import_leftOut', { columns: 'Hinweis' })],
    );
    await takeRows(tab, 2);
    await eventually(stored('purchased'), [12, 3]);
    await dropFiles(tab, file(13));
    await takeRows(tab, 2);
    await eventually(stored('purchased'), [13, 3]);
  });
});

describe('bad files', () => {
  it.each([
    ['a web page', '<!doctype html><p>Sign in</p>', 'import_html'],
    ['nothing', '', 'import_empty'],
    ['JSON that ends too early', '{"value":[{"skuPartNumber":"SPE_E3"', 'import_jsonSyntax'],
  ])('%s: says what is wrong and leaves the plan as it was', async (_, text, key) => {
    await open(READ);
    const before = await readStored(world.browser);
    await dropFiles(tab, { 'file.txt': text });
    await eventually(async () => (await alerts()).length, 1);
    expect(await alerts()).toEqual([t(key, { line: 1, column: text.length + 1 })]);
    await axe(tab);
    await press(asPopup(tab), t('drop_cancel'));
    await tab.waitForSelector('.import-dialog', { hidden: true });
    expect(await readStored(world.browser)).toEqual(before);
  });

  it('a row without a name is named or left out, and the button counts what will be taken', async () => {
    await open();
    await dropFiles(tab, { 'licenses.csv': licensesCsv(`${E3},60,0,57`, ',10,0,7') });
    await tab.waitForSelector('.not-taken .bar');
    expect(await stored('product')()).toEqual([]);
    await eventually(
      () => tab.$$eval('.import-dialog .primary', (all) => all.map((one) => one.textContent)),
      [t('import_take', { count: 1 })],
    );
    await tab.type('.not-taken input', VISIO);
    await press(asPopup(tab), t('import_addNamed'));
    await takeRows(tab, 2);
    await eventually(stored('product'), [E3, VISIO]);
    expect(await stored('assigned')()).toEqual([57, 7]);
  });
});

it('a full storage: the read stays on the screen, is said to be unsaved, and is stored once there is room', async () => {
  await open();
  const makeRoom = await fillStorage(world.browser);
  await dropFiles(tab, { 'licenses.csv': CSV });
  await takeRows(tab, 2);
  await eventually(() => productsShown(tab), [E3, VISIO]);
  await eventually(
    () => tab.$eval('.notices', (notices) => notices.textContent),
    expect.stringContaining(t('ui_notSaved')) as string,
  );
  expect(await stored('product')()).toEqual([]);
  await makeRoom();
  await chooseNeeded(tab, E3, 'none');
  await eventually(stored('product'), [E3, VISIO]);
  await eventually(stored('needed'), [0, undefined]);
});

/** A file of several MB: long enough to be watched while it is read. */
function largeCsv(): string {
  const lines = Array.from(
    { length: 19_000 },
    (_, at) =>
      `"${E3} of the department with number ${String(at)} ${'and its people '.repeat(12)}",${String(at)},0,0`,
  );
  return licensesCsv(...lines);
}

it('a large file is read by the worker: it says how far, the page answers meanwhile, and what comes of it', async () => {
  await open();
  const text = largeCsv();
  expect(text.length).toBeGreaterThan(4 * 1024 * 1024);
  resumeWorkers(tab);
  await watchReading(tab);
  await dropFiles(tab, { 'licenses.csv': text });
  await tab.waitForSelector('.import-dialog[open] .primary:enabled', { timeout: 60_000 });
  expect(await tab.$eval('.import-dialog[open] .primary', (button) => button.textContent)).toMatch(/19.000/);
  const { said, frames } = await tab.evaluate(() => (globalThis as unknown as Watched).watched);
  const parts = said.filter((each) => /[1-9]/.test(each));
  expect(parts.length, said.join()).toBeGreaterThan(1);
  // Drawn again and again while the worker reads: the page was not held up.
  expect(frames).toBeGreaterThan(3);
  await tab.keyboard.press('Escape');
});

it('Stop ends the reading of a large file, and the plan is as it was', async () => {
  await open(READ);
  const before = await readStored(world.browser);
  resumeWorkers(tab);
  await dropFiles(tab, { 'licenses.csv': largeCsv() });
  const stop = await tab.waitForSelector('.import-dialog[open] .dialog-foot .button:only-child');
  expect(await stop?.evaluate((button) => button.textContent)).toBe(t('ui_stop'));
  await stop?.click();
  // Back where a file is chosen; nothing of the first comes later.
  await tab.waitForSelector('.import-dialog .drop-zone');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await tab.$('.import-dialog .drop-zone')).not.toBeNull();
  expect(await readStored(world.browser)).toEqual(before);
});

interface Watched {
  watched: { said: string[]; frames: number };
}

/** Keeps what the dialog says of its progress, and counts the frames that are drawn meanwhile. */
async function watchReading(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = { said: [] as string[], frames: 0 };
    (globalThis as unknown as Watched).watched = watched;
    const look = () => {
      const text = document.querySelector('.file-card [role="status"]')?.textContent ?? '';
      const isReading = document.querySelector('.import-dialog .primary') === null && text !== '';
      if (isReading) watched.frames++;
      if (isReading && !watched.said.includes(text)) watched.said.push(text);
      requestAnimationFrame(look);
    };
    look();
  });
}

it('a column of a recognised file that was guessed wrong is corrected, and the correction is remembered', async () => {
  const file = (count: number) => ({
    'own.csv': `Product name;Licences wanted;Seats used\n${E3};${String(count)};7\n`,
  });
  await open();
  await dropFiles(tab, file(12));
  await tab.waitForSelector('.column-map select');
  expect(await tab.$$eval('.column-map select', (all) => all.map((select) => select.value))).toEqual([
    'product',
    'purchased',
    'assigned',
  ]);
  await tab.select('#column-1', '');
  await eventually(
    () => tab.$$eval('.import-dialog .warn li', (items) => items.map((item) => item.innerText)),
    [t('import_leftOut', { columns: 'Licences wanted' })],
  );
  await takeRows(tab, 1);
  await eventually(stored('assigned'), [7]);
  await eventually(stored('purchased'), [undefined]);
  await dropFiles(tab, file(13));
  await tab.waitForSelector('#column-1');
  expect(await tab.$eval('#column-1', (select) => (select as HTMLSelectElement).value)).toBe('');
});
