import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasPanel, panel, PANEL_HOST, panelGone } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { store } from './steps/stored.ts';
import { addressOf, goTo, HOSTS, hosts, KNOWN_PAGES, load, visit } from './steps/visit.ts';
import { expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
const t = words();
let page: Page;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
  // Open by hand on both sites, so that every page shows its sentence whatever its table covers.
  await openEverywhere();
});

function openEverywhere(): Promise<void> {
  const changes = HOSTS.map((host) => ({ type: 'panel-view', host, view: 'open' }) as const);
  return store(world.browser, ...changes);
}

async function expectSentence(key: string): Promise<void> {
  const shown = await panel(page);
  await shown.waitForText(new RegExp(escaped(t(key))));
  expect(await shown.text('.sentence')).toBe(t(key));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

describe('on each known page', () => {
  it.each(KNOWN_PAGES)('says the sentence of %s', async (_, route, key) => {
    await load(page, addressOf(route));
    await expectSentence(key);
  });

  it('says the same on the other host, from page to page', async () => {
    await load(page, addressOf('homepage', { host: HOSTS[1] }));
    for (const [, route, key] of KNOWN_PAGES) {
      await goTo(page, route);
      await expectSentence(key);
    }
  });

  it.each([
    [HOSTS[0], 'a hash', '#/licenses'],
    [HOSTS[0], 'an empty query and a hash', '?#/licenses'],
    [HOSTS[0], 'the route as it survives the sign-in', '?ref=/licenses'],
    [HOSTS[1], 'a hash', 'Adminportal/Home#/licenses'],
    [HOSTS[1], 'capitals, doubled slashes and a query in the hash', 'adminportal/home#//LICENSES/?x=1'],
    [HOSTS[1], 'the encoded route as it survives the sign-in', 'AdminPortal/Home?ref=%2Flicenses'],
  ])('knows the page on %s by %s', async (host, _, shape) => {
    await load(page, `https://${host}/${shape}`);
    await expectSentence('advice_leaveAssigned');
  });
});

describe('following the page', () => {
  it('follows the hash, the history API, back and forward', async () => {
    await visit(page, 'subscriptions');
    await expectSentence('advice_dontCancelYet');
    await goTo(page, 'licenses');
    await expectSentence('advice_leaveAssigned');
    await page.evaluate(() => {
      history.pushState(null, '', '#/Domains');
    });
    await expectSentence('advice_leaveDomain');
    await page.evaluate(() => {
      history.back();
    });
    await expectSentence('advice_leaveAssigned');
    await page.evaluate(() => {
      history.forward();
    });
    await expectSentence('advice_leaveDomain');
    await page.evaluate(() => {
      history.replaceState(null, '', '#/users');
    });
    await expectSentence('advice_leavePeople');
  });

  it('leaves nothing in the page on a route with nothing to say, and comes back after it', async () => {
    await visit(page, 'subscriptions');
    await panel(page);
    await goTo(page, 'homepage');
    await panelGone(page);
    expect(await hosts(page)).toBe(0);
    await goTo(page, 'catalog');
    await expectSentence('panel_checkName');
  });

  it('begins on a page with nothing to say', async () => {
    await visit(page, 'homepage');
    await goTo(page, 'subscriptions');
    await expectSentence('advice_dontCancelYet');
  });

  it('waits small for a page that renders late, then opens', async () => {
    await store(world.browser);
    await load(page, addressOf('subscriptions', { query: 'late=3000' }));
    const shown = await panel(page);
    expect(await shown.count('.pill')).toBe(1);
    expect(await page.$('html[data-settled]')).toBeNull();
    await shown.find('.card');
    expect(await page.$('[role="grid"]')).not.toBeNull();
    await openEverywhere();
  });

  it('stays through the many renders of the page', async () => {
    await visit(page, 'subscriptions', { query: 'late=100&renders=6' });
    await expectSentence('advice_dontCancelYet');
    expect(await hosts(page)).toBe(1);
  });
});

it('puts nothing into other pages of the admin center and other apps on its hosts', async () => {
  const { browser } = world;
  const others = await Promise.all(
    [
      addressOf('homepage'),
      addressOf('subscriptionsettings'),
      `https://${HOSTS[0]}/exchange#/subscriptions`,
      `https://${HOSTS[1]}/login?ref=/subscriptions`,
    ].map((address) => browser.newPage(address)),
  );
  // A page that is opened after them has its panel: by then they would have had theirs.
  await page.bringToFront();
  await visit(page, 'subscriptions');
  await panel(page);
  for (const other of others) {
    expect(await hasPanel(other), other.url()).toBe(false);
    await other.close();
  }
});

it('stands last in the body, in an open shadow root, and takes no room', async () => {
  await visit(page, 'subscriptions');
  await panel(page);
  const host = await page.$eval(PANEL_HOST, (element) => ({
    last: document.body.lastElementChild === element,
    mode: element.shadowRoot?.mode,
    size: [element.clientWidth, element.clientHeight],
    inline: element.getAttribute('style'),
  }));
  expect(host).toEqual({ last: true, mode: 'open', size: [0, 0], inline: null });
});
