import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { panel } from './support/panel.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { watchOwnPages, type OwnPagesWatch } from './steps/own-pages.ts';
import { chooseInMenu } from './steps/menu.ts';
import { chooseAgreement, chooseFate, copied, stubClipboard } from './steps/popup.ts';
import { readStored, store } from './steps/stored.ts';
import { goTo, HOSTS, KNOWN_PAGES, visit } from './steps/visit.ts';
import { eventually, expectNoErrors, puppeteerOf } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();

/** What browsers ask for by themselves. The extension has no business with any of these, and names none. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;
/** All that the stand-in's pages ask for. */
const PAGES_OWN = /^\/(?:(?:adminportal\/home)?(?:\?.*)?$|stand-in\/app\.(?:js|css)$|favicon\.\w+$)/i;

let own: OwnPagesWatch | undefined;

beforeAll(async () => {
  if (browserKind === 'chromium') own = watchOwnPages(await puppeteerOf(world.browser));
});

async function requestsOfExtension(): Promise<string[]> {
  return [...(await world.browser.requests()), ...(own?.requests ?? [])];
}

async function walkAllPages(page: Page): Promise<void> {
  await visit(page, 'subscriptions');
  for (const [, route] of KNOWN_PAGES) await goTo(page, route);
  await visit(page, 'users', { host: HOSTS[1], query: 'lang=da&delegatedOrg=contoso.com' });
  await visit(page, 'Domains');
  await (await panel(page)).find('.card');
}

async function useEverything(page: Page): Promise<void> {
  const { browser } = world;
  const popup = await browser.openPopup(page);
  await chooseAgreement(popup, 'volume-licensing');
  await chooseFate(popup, 'leave');
  await popup.close();
  const tab = await browser.openExtensionPage('popup/popup.html?view=tab#settings');
  await tab.waitForSelector('#language');
  for (const language of ['da', 'en']) {
    await tab.select('#language', language);
    await eventually(() => tab.$eval('html', (html) => html.lang), language);
  }
  for (const view of ['subscriptions', 'answers', 'plan']) {
    await tab.click(`#tab-view-${view}`);
    await tab.waitForSelector(`#panel-view[aria-labelledby="tab-view-${view}"]`);
  }
  await tab.waitForSelector('#panel-phase .tick');
  // The bar may lie over it.
  await tab.$eval('#panel-phase .tick', (tick) => (tick as HTMLElement).click());
  await eventually(async () => (await readStored(browser))?.plans[0]?.ticks.length, 1);
  await tab.close();
  await page.bringToFront();
  await (await panel(page)).click(`[aria-label="${t('panel_collapse')}"]`);
  // What the card changed is stored before the background is stopped: this is no test of a stop in the middle.
  await eventually(async () => (await readStored(browser))?.settings.panel.views[HOSTS[0]], 'pill');
  await browser.stopBackground();
  const again = await browser.openPopup(page);
  await again.waitFor('.phase-lines');
  await stubClipboard(again);
  await chooseInMenu(again, t('ui_more'), t('popup_copyGuide'));
  await eventually(async () => (await copied(again)) !== undefined, true);
  await again.close();
}

describe('a whole journey', () => {
  expectNoErrors(world);

  it('makes no request but the page’s own', async () => {
    await store(world.browser);
    const page = await world.browser.newPage();
    await walkAllPages(page);
    await useEverything(page);
    expect(await requestsOfExtension()).toEqual([]);
    const { requests, refusedHosts } = world.site;
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter(({ url }) => !PAGES_OWN.test(url))).toEqual([]);
    expect(refusedHosts.filter((host) => !BROWSERS_OWN.test(host.replace(/:\d+$/, '')))).toEqual([]);
  });
});
