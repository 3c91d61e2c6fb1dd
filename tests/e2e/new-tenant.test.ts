import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkUrl } from '../../src/admin-center/links.ts';
import { PANEL_HOST } from './support/panel.ts';
import type { PopupUnderTest } from './support/types.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { copied, press, stubClipboard, textOf } from './steps/popup.ts';
import { allowInPrivate, privateTabs } from './steps/private-windows.ts';
import { store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
const NEW = linkUrl('marketplace', { cloud: 'worldwide', host: HOSTS[0] });
/** Beside the deep link to Marketplace, which is there before any answer. */
const MENU = '.links .elsewhere';
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

async function openMenu(): Promise<void> {
  popup = await world.browser.openPopup(page);
  await popup.click(`${MENU} > summary`);
  await eventually(async () => (await menuText()).includes(t('newTenant_copy_hint')), true);
}

const menuText = async () => (await textOf(popup, MENU)) ?? '';
const inPrivate = () => privateTabs(browserKind, page);

describe('a link to the new tenant', () => {
  it('is copied for another profile, and carries nothing of the old tenant', async () => {
    await openMenu();
    await stubClipboard(popup);
    await press(popup, t('newTenant_copy'));
    await eventually(() => copied(popup), NEW);
    expect(NEW).not.toContain('contoso');
  });

  it('has no such menu when it leads to the old tenant or to Microsoft Learn', async () => {
    await openMenu();
    const beside = await popup.evaluate((view) =>
      [...view.document.querySelectorAll('.elsewhere')].map(
        (menu) => menu.parentElement?.querySelector('a')?.getAttribute('href') ?? '',
      ),
    );
    expect(beside).toEqual([NEW]);
  });

  if (browserKind === 'firefox') {
    it('opens in no private window of a Firefox that does not allow it: says so, and how to', async () => {
      await openMenu();
      await eventually(async () => (await menuText()).includes(t('newTenant_refused')), true);
      expect(await menuText()).not.toContain(t('newTenant_private'));
    });
  } else {
    it('opens in a private window without the extension, which is said before', async () => {
      await openMenu();
      await eventually(async () => (await menuText()).includes(t('newTenant_noPanel')), true);
      await press(popup, t('newTenant_private'));
      await eventually(inPrivate, [NEW]);
      const target = page
        .browser()
        .targets()
        .find((one) => one.url() === NEW);
      const opened = await target?.page();
      await opened?.waitForSelector('html[data-settled]');
      expect(await opened?.$(PANEL_HOST)).toBeNull();
      await opened?.close();
    });
  }
});

describe('allowed in private windows', () => {
  beforeAll(() => allowInPrivate(world.browser, page));

  it('opens in one, and says nothing of a panel that would be missing', async () => {
    await openMenu();
    await eventually(async () => (await menuText()).includes(t('newTenant_private')), true);
    expect(await menuText()).not.toContain(t('newTenant_noPanel'));
    await press(popup, t('newTenant_private'));
    await eventually(async () => (await inPrivate()).filter((url) => url === NEW).length, 1);
    // With the panel: the extension's own look at the tab.
    await eventually(
      () =>
        world.browser.backgroundEvaluate(async () => {
          const [tab] = (await chrome.tabs.query({})).filter(({ incognito }) => incognito);
          if (tab?.id === undefined) return 'no private tab';
          const state = await chrome.tabs
            .sendMessage<object, { page: string }>(tab.id, { type: 'page-state' }, { frameId: 0 })
            .catch(() => undefined);
          return state?.page;
        }),
      'marketplace',
    );
    await world.browser.backgroundEvaluate(async () => {
      const open = (await chrome.windows.getAll()).filter(({ incognito }) => incognito);
      for (const { id } of open) if (id !== undefined) await chrome.windows.remove(id);
    });
  });
});
