import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkUrl } from '../../src/admin-center/links.ts';
import { PANEL_HOST } from './support/panel.ts';
import type { PopupUnderTest } from './support/types.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { copied, press, stubClipboard, textOf } from './steps/popup.ts';
import { allowInPrivate, closePrivate, privatePage, privateTabs } from './steps/private-windows.ts';
import { readStored, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors, tabs } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
const NEW = linkUrl('marketplace', { cloud: 'worldwide', host: HOSTS[0] });
const OLD = linkUrl('your-products', { cloud: 'worldwide', host: HOSTS[0], delegatedOrg: 'contoso.com' });
const BUY = `.bottom-bar a[href="${NEW}"]`;
const ASK = '.new-tenant-ask';
let page: Page;
let popup: PopupUnderTest;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
});

beforeEach(async () => {
  await store(world.browser);
  await visit(page, 'Domains', { query: 'delegatedOrg=contoso.com' });
});

afterEach(() => popup.close().catch(() => undefined));

async function openAsk(): Promise<void> {
  popup = await world.browser.openPopup(page);
  await popup.click(BUY);
  await eventually(async () => (await askText()).includes(t('newTenant_copy_hint')), true);
}

const askText = async () => (await textOf(popup, ASK)) ?? '';
const way = async () => (await readStored(world.browser))?.settings.newTenantWay;
/** Whether the popup asks; it may be gone already. */
const asked = async () => (await textOf(popup, ASK).catch(() => undefined)) !== undefined;
const opened = async () =>
  (await tabs(world.browser)).map(({ url }) => url).filter((url) => url.startsWith('https://'));
const inPrivate = () => privateTabs(browserKind, page);

/** Closes what a link opened, whether the driver has heard of it or not. */
async function closeOthers(): Promise<void> {
  await popup.close().catch(() => undefined);
  await world.browser.backgroundEvaluate(async (url: string) => {
    const all = await chrome.tabs.query({ url: 'https://*/*' });
    for (const tab of all) if (tab.url !== url && tab.id !== undefined) await chrome.tabs.remove(tab.id);
  }, page.url());
}

describe('a link to the new tenant', () => {
  it('is copied for another profile, and carries nothing of the old tenant', async () => {
    await openAsk();
    await stubClipboard(popup);
    await press(popup, t('newTenant_copy'));
    await eventually(() => copied(popup), NEW);
    expect(NEW).not.toContain('contoso');
  });

  it('asks at no link that leads to the old tenant', async () => {
    popup = await world.browser.openPopup(page);
    await popup.click(`.bottom-bar a[href="${OLD}"]`);
    await eventually(opened, [page.url(), OLD]);
    expect(await asked()).toBe(false);
    await closeOthers();
  });

  it('asks once: what was chosen holds for the next one, until the settings say to ask again', async () => {
    await openAsk();
    await press(popup, t('newTenant_here'));
    await eventually(opened, [page.url(), NEW]);
    await eventually(way, 'here');
    await closeOthers();
    popup = await world.browser.openPopup(page);
    await popup.click(BUY);
    await eventually(opened, [page.url(), NEW]);
    expect(await asked()).toBe(false);
    await closeOthers();
    const settings = await world.browser.openExtensionPage('popup/popup.html?view=tab#settings');
    await settings.waitForSelector('#hints-shown');
    await press(asPopup(settings), t('newTenant_askAgain'));
    await eventually(way, undefined);
    await settings.close();
    await openAsk();
  });

  it('opens nothing when the question is closed', async () => {
    await openAsk();
    await press(popup, t('ui_close'));
    await eventually(asked, false);
    expect(await opened()).toEqual([page.url()]);
    expect(await way()).toBeUndefined();
  });

  if (browserKind === 'firefox') {
    it('opens in no private window of a Firefox that does not allow it: says so, and how to', async () => {
      await openAsk();
      await eventually(async () => (await askText()).includes(t('newTenant_refused')), true);
      expect(await askText()).not.toContain(t('newTenant_private'));
    });
  } else {
    it('opens in a private window without the extension, which is said before', async () => {
      await openAsk();
      await eventually(async () => (await askText()).includes(t('newTenant_noPanel')), true);
      await press(popup, t('newTenant_private'));
      await eventually(inPrivate, [NEW]);
      const target = page
        .browser()
        .targets()
        .find((one) => one.url() === NEW);
      const shown = await target?.page();
      await shown?.waitForSelector('html[data-settled]');
      expect(await shown?.$(PANEL_HOST)).toBeNull();
      await shown?.close();
    });
  }
});

describe('allowed in private windows', () => {
  beforeAll(() => allowInPrivate(world.browser, page));

  it('opens in one, and says nothing of a panel that would be missing', async () => {
    await openAsk();
    await eventually(async () => (await askText()).includes(t('newTenant_private')), true);
    expect(await askText()).not.toContain(t('newTenant_noPanel'));
    await press(popup, t('newTenant_private'));
    await eventually(async () => (await inPrivate()).filter((url) => url === NEW).length, 1);
    const opened = await privatePage(page, (url) => url === NEW);
    await opened.waitForSelector(PANEL_HOST);
    await closePrivate(world.browser, page);
  });
});
