import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { panel, panelGone } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { readAs, rowsOf } from './steps/rows.ts';
import { readStored, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
const t = words();
const EXPIRED = SUBSCRIPTIONS.filter(({ status }) => status === 'Expired');
let page: Page;

expectNoErrors(world);

// A tab of its own: which tenant it shows is kept as long as the tab.
beforeEach(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  page = await world.browser.newPage();
});

afterEach(() => page.close());

describe('which tenant this is', () => {
  const readBy = async (of: Page, tenant: 'old' | 'new') => {
    const shown = await readAs(of, tenant);
    await eventually(async () => (await rowsOf(world.browser, tenant)).length, SUBSCRIPTIONS.length);
    return shown;
  };

  it('is asked once a tab, and not guessed in another', async () => {
    await visit(page, 'subscriptions');
    await readBy(page, 'old');
    await visit(page, 'licenses');
    await (await panel(page)).find('.tag.old');
    const other = await world.browser.newPage();
    await visit(other, 'subscriptions');
    const shown = await panel(other);
    await shown.find('.say-tenant');
    expect(await shown.text('.sentence')).toBe(t('panel_whichTenant'));
    expect(await shown.count('.tag')).toBe(0);
    // Neither: the panel goes.
    await shown.click('.actions .close');
    await panelGone(other);
    await other.close();
  });

  it('is remembered of a customer, in every tab, and can be taken back', async () => {
    await visit(page, 'subscriptions', { query: 'delegatedOrg=fabrikam.com' });
    await readBy(page, 'new');
    const other = await world.browser.newPage();
    await visit(other, 'subscriptions', { query: 'delegatedOrg=fabrikam.com' });
    await (await panel(other)).find('.tag.new');
    await visit(other, 'subscriptions', { query: 'delegatedOrg=contoso.com' });
    const shown = await panel(other);
    await shown.find('.say-tenant');
    await visit(other, 'subscriptions', { query: 'delegatedOrg=fabrikam.com' });
    await (await panel(other)).click('.toggle-menu');
    await (await panel(other)).click('.menu .other-tenant');
    await (await panel(other)).find('.say-tenant');
    await other.close();
  });

  it('keeps the two tenants’ subscriptions apart, and compares what is bought', async () => {
    await visit(page, 'subscriptions');
    await readBy(page, 'old');
    const other = await world.browser.newPage();
    await visit(other, 'subscriptions');
    const shown = await readBy(other, 'new');
    await shown.click('.actions .use-rows');
    // All rows are there as in the old tenant; one that has expired gives nobody a licence.
    const seats = EXPIRED.reduce((sum, { assigned }) => sum + assigned, 0);
    const toBuy = t('panel_stillToBuy', { count: EXPIRED.length, seats });
    await eventually(() => shown.text('.sentence'), toBuy);
    await shown.waitForText(new RegExp(EXPIRED.map(({ product }) => product).join('|')));
    expect((await rowsOf(world.browser, 'old')).length).toBe(SUBSCRIPTIONS.length);
    await other.close();
  });

  it('is kept of two tabs that are named at once, fifty times: none is lost', async () => {
    await visit(page, 'subscriptions');
    const other = await world.browser.newPage();
    await visit(other, 'licenses');
    for (const tab of [page, other]) await panel(tab);
    const plan = (await readStored(world.browser))?.current ?? '';
    const lost = await world.browser.backgroundEvaluate(nameAtOnce, [page.url(), other.url()], plan);
    expect(lost).toEqual([]);
    // What a person sees of it, who comes back to each.
    await visit(page, 'licenses');
    await (await panel(page)).find('.tag.old');
    await visit(other, 'subscriptions');
    await (await panel(other)).find('.tag.new');
    await other.close();
  });
});

/**
 * Has the scripts in two tabs name their tenant at once, again and again: each as it would for a click. Gives the rounds
 * in which one was not kept. Runs where the extension's APIs are.
 */
async function nameAtOnce(addresses: string[], plan: string): Promise<number[]> {
  const tabs = await chrome.tabs.query({});
  const ids = addresses.map((address) => tabs.find(({ url }) => url === address)?.id ?? -1);
  const sayEach = (...tenants: (string | null)[]) =>
    Promise.all(
      tenants.map((tenant, at) =>
        chrome.scripting.executeScript({
          target: { tabId: ids[at] ?? -1 },
          args: [plan, tenant],
          func: (of: string, said: string | null) =>
            chrome.runtime.sendMessage({ type: 'this-tenant', lang: null, plan: of, tenant: said }),
        }),
      ),
    );
  const lost: number[] = [];
  for (let round = 1; round <= 50; round += 1) {
    await sayEach(null, null);
    await sayEach('old', 'new');
    const name = 'tenants-of-tabs';
    const closed = (
      await chrome.storage.local.get<Record<string, { value: object } | undefined>>(`session-${name}`)
    )[`session-${name}`];
    const kept = closed?.value ?? (await chrome.storage.session.get<Record<string, object>>(name))[name];
    if (ids.some((id) => !(kept && String(id) in kept))) lost.push(round);
  }
  return lost;
}
