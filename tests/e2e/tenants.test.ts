import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { rowsOf, sayTenant, startReading } from './steps/rows.ts';
import { store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
let page: Page;

expectNoErrors(world);

// A tab of its own: which tenant it shows is kept as long as the tab.
beforeEach(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  page = await world.browser.newPage();
});

afterEach(() => page.close());

describe('which tenant this is', () => {
  it('is asked once a tab, and not guessed in another', async () => {
    await visit(page, 'subscriptions');
    await sayTenant(page, 'old');
    await visit(page, 'licenses');
    await (await panel(page)).find('.inventory .tag.old');
    const other = await world.browser.newPage();
    await visit(other, 'subscriptions');
    const shown = await panel(other);
    await shown.find('.inventory fieldset');
    expect(await shown.count('.inventory .tag')).toBe(0);
    await other.close();
  });

  it('is remembered of a customer, in every tab', async () => {
    await visit(page, 'subscriptions', { query: 'delegatedOrg=fabrikam.com' });
    await sayTenant(page, 'new');
    const other = await world.browser.newPage();
    await visit(other, 'subscriptions', { query: 'delegatedOrg=fabrikam.com' });
    await (await panel(other)).find('.inventory .tag.new');
    await visit(other, 'subscriptions', { query: 'delegatedOrg=contoso.com' });
    await (await panel(other)).find('.inventory fieldset');
    await other.close();
  });

  it('keeps the two tenants’ subscriptions apart, and compares what is bought', async () => {
    await visit(page, 'subscriptions');
    await sayTenant(page, 'old');
    await startReading(page);
    await eventually(async () => (await rowsOf(world.browser, 'old')).length, SUBSCRIPTIONS.length);
    const other = await world.browser.newPage();
    await visit(other, 'subscriptions');
    const shown = await sayTenant(other, 'new');
    await startReading(other);
    await eventually(async () => (await rowsOf(world.browser, 'new')).length, SUBSCRIPTIONS.length);
    await shown.waitForText(/150 bought, 2 more than planned/);
    expect(await shown.count('.inventory .check li')).toBeGreaterThan(5);
    expect((await rowsOf(world.browser, 'old')).length).toBe(SUBSCRIPTIONS.length);
    await other.close();
  });
});
