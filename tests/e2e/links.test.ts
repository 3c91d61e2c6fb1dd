import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkUrl } from '../../src/admin-center/links.ts';
import type { PopupUnderTest } from './support/types.ts';
import { useBrowser } from './support/use-browser.ts';
import { store } from './steps/stored.ts';
import { addressOf, visit } from './steps/visit.ts';
import { eventually, expectNoErrors, tabs } from './steps/watch.ts';

const world = useBrowser();
const context = { cloud: 'worldwide', host: 'admin.cloud.microsoft' } as const;
const OLD = linkUrl('your-products', context);
const NEW = linkUrl('marketplace', context);
let page: Page;
let popup: PopupUnderTest;

expectNoErrors(world);

beforeAll(async () => {
  await store(world.browser, { type: 'new-tenant-way', value: 'here' });
  page = await world.browser.newPage();
});

let before: string[];

beforeEach(async () => {
  before = (await tabs(world.browser)).map(({ url }) => url);
});

/** Closes what the test opened, whether the driver has heard of it or not. */
afterEach(async () => {
  await popup.close().catch(() => undefined);
  await page.bringToFront();
  await world.browser.backgroundEvaluate(async (url: string) => {
    const all = await chrome.tabs.query({ url: 'https://*/*' });
    for (const tab of all) if (tab.url !== url && tab.id !== undefined) await chrome.tabs.remove(tab.id);
  }, page.url());
});

/** Opens the popup over an address and clicks the deep link with this one. */
async function clickLink(over: string, href: string): Promise<void> {
  await page.bringToFront();
  popup = await world.browser.openPopup(page);
  expect(page.url()).toBe(over);
  await popup.click(`.bottom-bar a[href="${href}"]`);
}

async function active(): Promise<string | undefined> {
  return (await tabs(world.browser)).find((tab) => tab.active)?.url;
}

const position = async (url: string) => (await tabs(world.browser)).findIndex((tab) => tab.url === url);

describe('a link to the old tenant', () => {
  it('goes to a tab that shows the page already', async () => {
    const there = await world.browser.newPage(addressOf('subscriptions'));
    await visit(page, 'Domains');
    const count = (await tabs(world.browser)).length;
    await clickLink(page.url(), OLD);
    await eventually(active, there.url());
    expect(await tabs(world.browser)).toHaveLength(count);
  });

  it('opens beside the current tab when no tab shows the page', async () => {
    await visit(page, 'Domains');
    await world.browser.newPage(addressOf('licenses'));
    await clickLink(page.url(), OLD);
    await eventually(active, OLD);
    expect(await position(OLD)).toBe((await position(page.url())) + 1);
    expect(await tabs(world.browser)).toHaveLength(before.length + 2);
  });

  it('leaves a tab alone that stands in another customer, and keeps its own', async () => {
    await world.browser.newPage(addressOf('subscriptions'));
    await world.browser.newPage(addressOf('subscriptions', { query: 'delegatedOrg=fabrikam.com' }));
    await visit(page, 'Domains', { query: 'delegatedOrg=contoso.com' });
    const href = linkUrl('your-products', { ...context, delegatedOrg: 'contoso.com' });
    await clickLink(page.url(), href);
    await eventually(active, href);
  });

  it('goes to a tab of the same customer', async () => {
    const there = await world.browser.newPage(
      addressOf('subscriptions', { query: 'delegatedOrg=CONTOSO.com' }),
    );
    await visit(page, 'Domains', { query: 'delegatedOrg=contoso.com' });
    await clickLink(page.url(), linkUrl('your-products', { ...context, delegatedOrg: 'contoso.com' }));
    await eventually(active, there.url());
  });
});

it('a link to the new tenant never takes a tab that is there', async () => {
  const there = await world.browser.newPage(addressOf('catalog'));
  await visit(page, 'Domains');
  await clickLink(page.url(), NEW);
  await eventually(active, NEW);
  expect(there.url()).not.toBe(NEW);
  expect(await position(NEW)).toBe((await position(page.url())) + 1);
});

it('leaves every click but the plain one to the browser', async () => {
  await visit(page, 'Domains');
  popup = await world.browser.openPopup(page);
  await popup.waitFor(`.bottom-bar a[href="${OLD}"]`);
  const prevented = await popup.evaluate((view, href) => {
    const link = view.document.querySelector(`.bottom-bar a[href="${href}"]`);
    return [{ ctrlKey: true }, { shiftKey: true }, { metaKey: true }, { button: 1 }].map((kind) => {
      let seen = true;
      const stop = (event: Event) => {
        seen = event.defaultPrevented;
        event.preventDefault();
      };
      view.addEventListener('click', stop, { once: true });
      link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...kind }));
      return seen;
    });
  }, OLD);
  expect(prevented).toEqual([false, false, false, false]);
});
