import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import { axe } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import {
  cellText,
  choose,
  dropFiles,
  E3,
  importAlerts,
  LEAVING,
  licensesCsv,
  NEEDED,
  openPlanner,
  OUTCOME,
  productsShown,
  READ,
  saidBy,
  storedField,
  toggleDetails,
  typeField,
  VISIO,
} from './steps/planner.ts';
import { press } from './steps/popup.ts';
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
    const other = await openPlanner(world.browser);
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
