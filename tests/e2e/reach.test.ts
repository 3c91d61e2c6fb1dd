import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasPanel, panel, PANEL_HOST, panelGone } from './support/panel.ts';
import type { PopupUnderTest } from './support/types.ts';
import { useBrowser } from './support/use-browser.ts';
import { press, textOf } from './steps/popup.ts';
import { store } from './steps/stored.ts';
import { goTo, hosts, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;

expectNoErrors(world);

beforeEach(async () => {
  await store(world.browser);
  page = await world.browser.newPage();
});

afterEach(() => page.close());

describe('a page of the admin center that is not recognised', () => {
  let popup: PopupUnderTest;

  afterEach(() => popup.close().catch(() => undefined));

  const notices = async () => (await textOf(popup, '.notices')) ?? '';
  const open = async () => {
    popup = await world.browser.openPopup(page);
    await popup.waitFor('.verdict h2');
  };

  it('shows no panel by itself; the popup offers it, and it stays on that page', async () => {
    await visit(page, 'homepage');
    expect(await hasPanel(page)).toBe(false);
    await open();
    await eventually(async () => (await notices()).includes(t('notice_noHints')), true);
    await press(popup, t('notice_showPanel'));
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), t('advice_dontCancelYet'));
    await eventually(notices, '');
    await popup.close();
    await goTo(page, 'Domains');
    await eventually(async () => (await panel(page)).text('.sentence'), t('advice_leaveDomain'));
    expect(await hosts(page)).toBe(1);
    await goTo(page, 'homepage');
    await panelGone(page);
    await open();
    await eventually(async () => (await notices()).includes(t('notice_noHints')), true);
  });

  it('is left alone where the panel was turned off', async () => {
    await store(world.browser, { type: 'panel-shown', value: false });
    await visit(page, 'homepage');
    await open();
    // The notices' place is drawn once the page has been asked.
    await popup.waitFor('.notices');
    expect((await notices()).trim()).toBe('');
  });

  it('says nothing over a page that is none of the admin center’s', async () => {
    await page.goto('about:blank');
    await open();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await notices()).trim()).toBe('');
  });
});

describe.each(['reinstall', 'reloadExtension'] as const)('open tabs after %s', (how) => {
  const mark = async () => {
    await page.evaluate((name) => {
      document.body.dataset.visit = 'the same';
      document.querySelector(name)?.setAttribute('data-generation', 'old');
    }, PANEL_HOST);
  };
  const isSameVisit = () => page.$eval('body', (body) => body.dataset.visit === 'the same');

  it('on a known page have the panel without a reload', async () => {
    await visit(page, 'Domains');
    await panel(page);
    await mark();
    await world.browser[how]();
    await page.waitForSelector(`${PANEL_HOST}:not([data-generation="old"])`);
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence, .pill'), t('advice_leaveDomain'));
    expect(await hosts(page)).toBe(1);
    expect(await isSameVisit()).toBe(true);
  });

  it('on another page have it on the next known one', async () => {
    await visit(page, 'homepage');
    await mark();
    await world.browser[how]();
    // The new watcher goes in a moment after the start: the address is watched until then.
    await eventually(async () => {
      await goTo(page, 'homepage');
      await goTo(page, 'Domains');
      return hosts(page);
    }, 1);
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence, .pill'), t('advice_leaveDomain'));
    expect(await isSameVisit()).toBe(true);
  });
});
