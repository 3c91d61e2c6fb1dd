import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/calendar/local-day.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import { axe } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { examplePlan } from './steps/example-plan.ts';
import {
  cellText,
  chooseEnd,
  chooseNeeded,
  dropFiles,
  E3,
  END,
  LEAVING,
  licensesCsv,
  NEEDED,
  openEnds,
  openPlanner,
  productsShown,
  READ,
  saidBy,
  storedField,
  takeRows,
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

async function openExample(): Promise<void> {
  await store(world.browser, ...examplePlan(localDay()));
  tab = await openPlanner(world.browser);
  await tab.waitForSelector('.subscriptions-table tbody tr');
}

const stored = (field: keyof Row['subscription']) => () => storedField(world.browser, field);
const said = () => saidBy(tab);

describe('decisions', () => {
  beforeEach(() => open(READ));

  it('a number and none; Ctrl+Z takes the last back', async () => {
    await chooseNeeded(tab, E3, 'number');
    await tab.waitForSelector('#needed-r1');
    await tab.type('#needed-r1', '25');
    await tab.keyboard.press('Enter');
    await eventually(stored('needed'), [25, undefined]);
    await eventually(() => cellText(tab, E3, NEEDED), t('hint_buy', { count: 25 }));
    await chooseNeeded(tab, VISIO, 'none');
    await eventually(stored('needed'), [25, 0]);
    await tab.focus('.subscriptions-table thead input');
    await tab.keyboard.down('Control');
    await tab.keyboard.press('z');
    await tab.keyboard.up('Control');
    await eventually(stored('needed'), [25, undefined]);
    await eventually(said, t('panel_undone'));
  });

  it('several rows at once', async () => {
    await tab.click('.subscriptions-table thead input');
    await tab.waitForSelector('.rows-tools select');
    await tab.select('.rows-tools select', 'none');
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
    await takeRows(tab, 2);
    await tab.waitForSelector('.offer');
    expect(await stored('purchased')()).toEqual([150, 10]);
    await press(asPopup(tab), t('rows_use', { value: '99' }));
    await eventually(stored('purchased'), [99, 10]);
    await eventually(() => tab.$('.offer'), null);
  });

  it('sorts by the keyboard', async () => {
    const sorted = () => tab.$eval('.col-assigned', (head) => head.ariaSort);
    await tab.focus('.col-assigned button');
    await tab.keyboard.press('Enter');
    await eventually(() => productsShown(tab), [VISIO, E3]);
    expect(await sorted()).toBe('ascending');
    await tab.keyboard.press('Enter');
    await eventually(() => productsShown(tab), [E3, VISIO]);
    expect(await sorted()).toBe('descending');
  });

  it('two tabs that decide at once lose nothing', async () => {
    const other = await openPlanner(world.browser);
    await other.waitForSelector('.subscriptions-table tbody tr');
    await Promise.all([chooseNeeded(tab, E3, 'none'), chooseNeeded(other, VISIO, 'none')]);
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

describe('what becomes of an old subscription', () => {
  it('is one of what its way of buying allows, and still there after the background was stopped', async () => {
    await openExample();
    await eventually(() => cellText(tab, 'Project Plan 3', END), t('asks_accessEndsBeforeCutOver'));
    const offered = await openEnds(tab, 'Project Plan 3');
    expect(offered.map((text) => text.split('\n')[0]?.trim())).toEqual(
      expect.arrayContaining([t('end_bridge'), t('end_renew'), t('end_endAtTerm'), t('end_stays')]),
    );
    await tab.keyboard.press('Escape');
    await tab.waitForSelector('.choices-list', { hidden: true });
    await chooseEnd(tab, 'Project Plan 3', t('end_bridge'));
    await eventually(() => cellText(tab, 'Project Plan 3', END), t('end_bridge'));
    await eventually(async () => (await stored('end')())[3], 'bridge');
    await tab.close();
    await world.browser.stopBackground();
    tab = await openPlanner(world.browser);
    await eventually(() => cellText(tab, 'Project Plan 3', END), t('end_bridge'));
  });

  it('is chosen by keys alone', async () => {
    await openExample();
    await eventually(
      () => cellText(tab, 'Microsoft 365 Copilot', END),
      t('asks_windowClosesBeforeDataIsOut'),
    );
    await tab.focus('.select-button.asks');
    await tab.keyboard.press('ArrowDown');
    await tab.waitForSelector('.end-choice:focus');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    await eventually(async () => (await stored('end')())[0], 'swap-to-monthly');
    await eventually(() => cellText(tab, 'Microsoft 365 Copilot', END), t('end_swapToMonthly'));
    expect(await tab.evaluate(() => document.activeElement?.className)).toContain('select-button');
  });

  it('filters show what waits', async () => {
    await openExample();
    await tab.waitForSelector('.select-button.asks');
    await tab.click('.filter:nth-child(2)');
    await eventually(() => productsShown(tab), ['Microsoft 365 Copilot', 'Visio Plan 2', 'Project Plan 3']);
    await tab.click('.filter:last-child');
    await eventually(() => productsShown(tab), ['Power BI Pro']);
  });

  it('one line a row: no date and no field is wrapped', async () => {
    await openExample();
    const heights = await tab.$$eval('.subscriptions-table tbody tr', (rows) =>
      rows.map((row) => Math.round(row.getBoundingClientRect().height)),
    );
    expect(new Set(heights).size).toBe(1);
    expect(Math.max(...heights)).toBeLessThan(44);
  });
});

it('a product is added by a name completed from the catalogue', async () => {
  await open();
  await press(asPopup(tab), t('rows_addOne'));
  await tab.type('#add-product', 'Visio Pl');
  await eventually(
    () =>
      tab.$$eval('#add-product-names option', (options) =>
        options.map((one) => one.value).includes('Visio Plan 2'),
      ),
    true,
  );
  await tab.type('#add-product', 'an 2');
  await tab.keyboard.press('Enter');
  await eventually(stored('product'), [VISIO]);
});

it('the names of the tenants are typed in place', async () => {
  await open();
  await typeField(tab, '.band-tenants label:nth-of-type(2) input', 'contosogroup.onmicrosoft.com');
  await eventually(
    async () => (await readStored(world.browser))?.plans[0]?.tenants.new.name,
    'contosogroup.onmicrosoft.com',
  );
});

it('a thousand rows: thirty are drawn, and one is found by its name', async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `Product ${String(index)},5,0,3`);
  await open();
  await dropFiles(tab, { 'licenses.csv': licensesCsv(...lines) });
  await takeRows(tab, 1000);
  await eventually(async () => (await productsShown(tab)).length, 30);
  await tab.type('.search input', 'product 777');
  await eventually(() => productsShown(tab), ['Product 777']);
});

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it('axe has nothing to say, and at 320 px nothing is cut off', async () => {
    await world.browser.setDark(theme === 'dark');
    await open(READ);
    await toggleDetails(tab, E3);
    await tab.waitForSelector('.details');
    await axe(tab);
    await tab.setViewport({ width: 320, height: 900 });
    await eventually(
      () => tab.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      true,
    );
    await axe(tab);
  });
});
