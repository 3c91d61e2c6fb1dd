import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS, subscriptionRows, type FixtureSubscription } from '../admin-center/fixtures.ts';
import { panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { lastRead, readAgain, readAs, rowsOf, startReading } from './steps/rows.ts';
import { store } from './steps/stored.ts';
import { clickCommand, goTo, HOSTS, settled, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
const t = words();
let page: Page;

expectNoErrors(world);

// A tab of its own: which tenant it shows is kept as long as the tab.
beforeEach(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  page = await world.browser.newPage();
});

afterEach(() => page.close());

/** What can be read of a subscription in the table, in the order of the page. */
function readable({ product, purchased, assigned, status, renewsOn }: FixtureSubscription) {
  return {
    product,
    purchased,
    assigned,
    status: status === 'Active' ? 'active' : 'expired',
    ...(renewsOn && { renewsOn }),
  };
}

async function readRows(tenant: 'old' | 'new' = 'old') {
  const rows = await rowsOf(world.browser, tenant);
  return rows.map(({ subscription: { product, purchased, assigned, status, renewsOn } }) => ({
    product,
    purchased,
    assigned,
    status,
    ...(renewsOn && { renewsOn }),
  }));
}

function sorted<T extends { product: string }>(rows: readonly T[]): T[] {
  return [...rows].sort((one, other) => one.product.localeCompare(other.product));
}

async function readPage(query: string): Promise<void> {
  await visit(page, 'subscriptions', { query });
  await readAs(page, 'old');
  await eventually(async () => (await rowsOf(world.browser, 'old')).length, SUBSCRIPTIONS.length);
}

describe('Your products is read', () => {
  it.each(['v8', 'v9', 'v9-table', 'plain'])('from a %s table', async (table) => {
    await readPage(`table=${table}`);
    expect(await readRows()).toEqual(SUBSCRIPTIONS.map(readable));
  });

  it.each([
    ['en-GB', 'medium'],
    ['en-US', 'short'],
    ['da-DK', 'medium'],
    ['da-DK', 'short'],
    ['de-DE', 'medium'],
    ['de-DE', 'short'],
    ['ja-JP', 'medium'],
    ['ja-JP', 'short'],
    ['ar-EG', 'medium'],
    ['ar-EG', 'short'],
  ])('in %s with %s dates', async (lang, dates) => {
    await readPage(`lang=${lang}&dates=${dates}`);
    expect(await readRows()).toEqual(SUBSCRIPTIONS.map(readable));
  });

  it.each([
    ['v9', 'ja-JP'],
    ['v9', 'ar-EG'],
    ['plain', 'de-DE'],
    ['plain', 'ar-EG'],
  ])('from a %s table, which has no column keys, in %s', async (table, lang) => {
    await readPage(`table=${table}&lang=${lang}`);
    expect(await readRows()).toEqual(SUBSCRIPTIONS.map(readable));
  });

  it.each(['grouped=1', 'sort=renewalDate', 'sort=-purchasedQuantity', 'names=button'])(
    '%s',
    async (query) => {
      await readPage(query);
      expect(sorted(await readRows())).toEqual(sorted(SUBSCRIPTIONS.map(readable)));
    },
  );

  it('with the subscription’s own GUID, and the text that stood there', async () => {
    await readPage('');
    const [first] = await rowsOf(world.browser, 'old');
    expect(first?.ref).toBe(SUBSCRIPTIONS[0]?.id);
    expect(first?.raw?.purchased).toBe('150');
  });

  it('again, and says what has changed', async () => {
    await readPage('');
    await visit(page, 'subscriptions', { query: 'rows=13' });
    await readAgain(page);
    await eventually(async () => (await lastRead(world.browser, 'old'))?.new, 1);
    expect(await lastRead(world.browser, 'old')).toMatchObject({ read: 13, new: 1, changed: 0, gone: 0 });
    expect(await rowsOf(world.browser, 'old')).toHaveLength(13);
  });
});

describe('a list that may be a part', () => {
  const note = async () => (await panel(page)).text('.card');

  it('as one of several billing accounts: said, and nothing counts as gone', async () => {
    await readPage('');
    await eventually(async () => (await note()).includes(t('import_maybePartial')), true);
    await visit(page, 'subscriptions', { query: 'rows=10' });
    await readAgain(page);
    await eventually(async () => (await lastRead(world.browser, 'old'))?.read, 10);
    expect(await lastRead(world.browser, 'old')).toMatchObject({ new: 0, gone: 0 });
  });

  it.each([
    ['a filter', () => clickCommand(page, 'filter'), 9],
    ['a search', searchFor, 7],
  ])('by %s: said, and nothing counts as gone', async (_, narrow, left) => {
    await readPage('accounts=1');
    expect(await note()).not.toContain(t('import_maybePartial'));
    await narrow();
    await eventually(() => rowsShown(), left);
    await readAgain(page);
    await eventually(async () => (await lastRead(world.browser, 'old'))?.read, left);
    await eventually(async () => (await note()).includes(t('import_maybePartial')), true);
    expect(await lastRead(world.browser, 'old')).toMatchObject({ new: 0, gone: 0 });
  });

  it('and one that is whole: what is missing counts as gone, and stays in the plan', async () => {
    await readPage('accounts=1');
    await visit(page, 'subscriptions', { query: 'accounts=1&rows=10' });
    await readAgain(page);
    await eventually(async () => (await lastRead(world.browser, 'old'))?.gone, 2);
    expect(await note()).not.toContain(t('import_maybePartial'));
    expect(await rowsOf(world.browser, 'old')).toHaveLength(SUBSCRIPTIONS.length);
  });
});

async function searchFor(): Promise<void> {
  await clickCommand(page, 'search');
  await page.type('.search-box input', 'microsoft');
}

const rowsShown = () => page.$$eval('[role="grid"] a[href*="webdirect"]', (links) => links.length);

describe('a list that shows its rows as one scrolls', () => {
  it.each(['v8', 'v9'])('is gathered from a %s table while the user scrolls', async (table) => {
    const count = 300;
    await visit(page, 'subscriptions', { query: `rows=${String(count)}&table=${table}` });
    const shown = await readAs(page, 'old');
    await shown.waitForText(/of 300/);
    expect(await rowsOf(world.browser, 'old')).toEqual([]);
    for (let step = 0; step < 200 && (await rowsOf(world.browser, 'old')).length === 0; step += 1) {
      // Down and, for rows that a slow machine passed unread, up again.
      await scrollTable(page, Math.floor(step / 45) % 2 === 0 ? 350 : -350);
    }
    await eventually(async () => (await rowsOf(world.browser, 'old')).length, count);
    const wanted = subscriptionRows(count).map(readable);
    expect(await readRows()).toEqual(expect.arrayContaining(wanted.slice(0, 3)));
    expect(await lastRead(world.browser, 'old')).toMatchObject({ read: count, total: count });
  });

  it('is taken in part when the user says so', async () => {
    await visit(page, 'subscriptions', { query: 'rows=300' });
    const shown = await readAs(page, 'old');
    await shown.waitForText(/of 300/);
    await shown.click('.actions .use-rows');
    await eventually(async () => (await lastRead(world.browser, 'old'))?.total, 300);
    const rows = await rowsOf(world.browser, 'old');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(300);
  });

  it('is forgotten when the user leaves the page', async () => {
    await visit(page, 'subscriptions', { query: 'rows=300' });
    const shown = await readAs(page, 'old');
    await shown.waitForText(/of 300/);
    await goTo(page, 'Domains');
    await settled(page);
    await goTo(page, 'subscriptions');
    await settled(page);
    await startReading(page);
    await shown.waitForText(/of 300/);
    expect(await rowsOf(world.browser, 'old')).toEqual([]);
  });
});

describe('Licences is read', () => {
  it('with totals and assigned ones', async () => {
    await visit(page, 'licenses');
    await readAs(page, 'old');
    await eventually(async () => (await rowsOf(world.browser, 'old')).length, SUBSCRIPTIONS.length);
    const rows = await rowsOf(world.browser, 'old');
    expect(rows.map(({ subscription: { sku, purchased, assigned } }) => [sku, purchased, assigned])).toEqual(
      SUBSCRIPTIONS.map(({ sku, purchased, assigned }) => [sku, purchased, assigned]),
    );
  });
});

/** Scrolls the list by less than a screen, as the user's wheel does; `deltaY` in px, down when positive. */
async function scrollTable(of: Page, deltaY: number): Promise<void> {
  await of.mouse.move(600, 500);
  await of.mouse.wheel({ deltaY });
  await new Promise((done) => setTimeout(done, 60));
}
