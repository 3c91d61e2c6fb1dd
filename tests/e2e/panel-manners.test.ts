import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { panel, PANEL_HOST, panelGone } from './support/panel.ts';
import { setLanguage } from './support/set-language.ts';
import { useBrowser } from './support/use-browser.ts';
import { covered, focused } from './steps/card.ts';
import { hintedPlan } from './steps/hinted-plan.ts';
import { readStored, store } from './steps/stored.ts';
import { clickButton, DETAIL, goTo, HOSTS, hosts, visit } from './steps/visit.ts';
import { closeGuides, eventually, expectNoErrors, pageState, tabs } from './steps/watch.ts';
import { words } from './steps/words.ts';

const SIZE = { width: 1440, height: 900 };
const world = useBrowser({ ...SIZE, dark: false });
const t = words();
const BY_HAND = { type: 'panel-view', host: HOSTS[0], view: 'open' } as const;
let page: Page;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
});

beforeEach(async () => {
  await store(world.browser);
  await page.setViewport(SIZE);
});

describe('room', () => {
  it.each(['v8', 'v9'])('opens by itself where it covers no key column (table %s)', async (table) => {
    await visit(page, 'subscriptions', { query: `table=${table}` });
    await (await panel(page)).find('.card');
    if (table === 'v8') expect(await covered(page)).toEqual([]);
  });

  it('is a pill where the card would cover one, and opens when there is room again', async () => {
    await page.setViewport({ width: 1100, height: 900 });
    await visit(page, 'subscriptions');
    const shown = await panel(page);
    await shown.find('.pill');
    await eventually(() => pageState(world.browser, page), { page: 'subscriptions', panel: 'pill' });
    await page.setViewport(SIZE);
    await shown.find('.card');
    await page.setViewport({ width: 1100, height: 900 });
    await shown.find('.pill');
  });

  it('is a pill in a small window, whatever was chosen before', async () => {
    await store(world.browser, BY_HAND);
    await page.setViewport({ width: 880, height: 900 });
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.find('.pill');
    await page.setViewport({ width: 1000, height: 540 });
    await shown.find('.pill');
    await page.setViewport(SIZE);
    await shown.find('.card');
  });

  it('opens the tab instead of a card where not even that has room', async () => {
    await page.setViewport({ width: 400, height: 700 });
    await visit(page, 'Domains', { query: 'delegatedOrg=contoso.com' });
    await (await panel(page)).click('.pill');
    const guide = () =>
      tabs(world.browser).then((all) => all.filter(({ url }) => url.includes('view=tab')).length);
    await eventually(guide, 1);
    const [tab] = (await tabs(world.browser)).filter(({ url }) => url.includes('view=tab'));
    expect(tab?.url).toContain('org=contoso.com');
    await closeGuides(world.browser);
    await page.bringToFront();
  });
});

describe('by hand', () => {
  it('opens by a click, collapses by Escape and by its button, and keeps the focus at hand', async () => {
    await page.setViewport({ width: 1100, height: 900 });
    await visit(page, 'subscriptions');
    const shown = await panel(page);
    await shown.click('.pill');
    await shown.find('.card');
    expect(await focused(page)).toBe('body');
    await page.keyboard.press('Escape');
    await shown.find('.pill');
    expect(await focused(page)).toContain('pill');
    await page.keyboard.press('Enter');
    await shown.find('.card');
    expect(await focused(page)).toBe('body');
    await shown.click(`[aria-label="${t('panel_collapse')}"]`);
    await shown.find('.pill');
    expect(await focused(page)).toContain('pill');
    await eventually(async () => (await readStored(world.browser))?.settings.panel.views[HOSTS[0]], 'pill');
  });

  it('keeps the choice for the next visit', async () => {
    await visit(page, 'subscriptions');
    const shown = await panel(page);
    await shown.find('.card');
    await shown.click(`[aria-label="${t('panel_collapse')}"]`);
    await eventually(async () => (await readStored(world.browser))?.settings.panel.views[HOSTS[0]], 'pill');
    await visit(page, 'subscriptions');
    // Without a choice it would be open as soon as the table is there.
    await eventually(() => pageState(world.browser, page), { page: 'subscriptions', panel: 'pill' });
    await goTo(page, 'catalog');
    await eventually(() => pageState(world.browser, page), { page: 'marketplace', panel: 'pill' });
  });

  it('gives the focus back to the page by F6, and leaves Escape to the page', async () => {
    await visit(page, 'Domains');
    const shown = await panel(page);
    await shown.find('.card');
    await page.focus('#O365_MainLink_Me');
    await shown.evaluate((root) => {
      root.querySelector<HTMLElement>('.body')?.focus();
    });
    await page.keyboard.press('F6');
    expect(await focused(page)).toContain('Account manager');
    await page.keyboard.press('Escape');
    expect(await shown.count('.card')).toBe(1);
  });
});

describe('going away', () => {
  it('closes for this visit: gone on every route, back after a reload', async () => {
    await visit(page, 'subscriptions');
    const shown = await panel(page);
    await shown.click(`[aria-label="${t('panel_close')}"]`);
    await panelGone(page);
    await goTo(page, 'licenses');
    await eventually(() => pageState(world.browser, page), { page: 'licenses', panel: 'closed' });
    expect(await hosts(page)).toBe(0);
    await page.reload();
    await (await panel(page)).find(':is(.card, .pill)');
  });

  it('turns off with a toast that takes it back, else for good: gone after a reload, back from the settings', async () => {
    await visit(page, 'Domains');
    const before = await panel(page);
    const turnOff = async () => {
      await before.click('.toggle-menu');
      await before.click('.menu .turn-off');
      await before.find('.toast');
    };
    await turnOff();
    await eventually(async () => (await readStored(world.browser))?.settings.panel.shown, false);
    await before.click('.toast button');
    await before.find('.card');
    await eventually(async () => (await readStored(world.browser))?.settings.panel.shown, true);
    await turnOff();
    await page.reload();
    await eventually(() => pageState(world.browser, page), { page: 'domains', panel: 'off' });
    expect(await hosts(page)).toBe(0);
    const guide = await world.browser.openExtensionPage('popup/popup.html?view=tab#settings');
    await guide.waitForSelector('#panel-shown');
    await guide.click('#panel-shown');
    await guide.close();
    await page.bringToFront();
    await (await panel(page)).find('.card');
  });

  it('steps aside for a dialog and for side panels, and comes back', async () => {
    await store(world.browser, BY_HAND);
    await visit(page, DETAIL);
    const shown = await panel(page);
    for (const [opener, modal] of [
      ['Cancel subscription', '.ms-Dialog-main'],
      ['Remove licenses: Microsoft 365 Business Premium', '.ms-Panel-main'],
    ] as const) {
      await clickButton(page, opener);
      await page.waitForSelector(modal);
      await panelGone(page);
      expect(await hosts(page)).toBe(0);
      await page.keyboard.press('Escape');
      await page.waitForSelector(modal, { hidden: true });
      await shown.find('.card');
    }
    await goTo(page, 'subscriptions/:/billingaccountpicker');
    await panelGone(page);
    await goTo(page, 'subscriptions');
    await shown.waitForText(/./);
  });
});

describe('look and words', () => {
  it('speaks the language of the page, unless the user set one', async () => {
    await store(world.browser, BY_HAND);
    await visit(page, 'Domains', { query: 'lang=da' });
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), words('da')('advice_leaveDomain'));
    expect(await shown.evaluate((root) => root.querySelector('[lang]')?.getAttribute('lang'))).toBe('da');
    await setLanguage(world.browser, 'en');
    await eventually(() => shown.text('.sentence'), t('advice_leaveDomain'));
    expect(await shown.evaluate((root) => root.querySelector('[lang]')?.getAttribute('lang'))).toBe('en');
  });

  it('follows a language that the page sets late', async () => {
    await store(world.browser, BY_HAND);
    await visit(page, 'Domains', { query: 'nolang=1' });
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), t('advice_leaveDomain'));
    await page.evaluate(() => {
      document.documentElement.lang = 'da-DK';
    });
    await eventually(() => shown.text('.sentence'), words('da')('advice_leaveDomain'));
  });

  it.each([
    [true, 'light'],
    [false, 'dark'],
  ] as const)('follows the page and not the system (dark system: %s, page: %s)', async (dark, theme) => {
    await world.browser.setDark(dark);
    await visit(page, 'Domains', { query: `theme=${theme}` });
    await panel(page);
    const shown = () => page.$eval(PANEL_HOST, (host) => (host as HTMLElement).dataset.theme);
    await eventually(shown, theme);
    await world.browser.setDark(false);
  });

  it('has its links as anchors of the page, which the browser itself opens', async () => {
    await store(world.browser, BY_HAND);
    const orgs = { type: 'tenant-org', tenant: 'new', org: 'fabrikam.com' } as const;
    await store(world.browser, BY_HAND, ...hintedPlan(), orgs);
    await visit(page, 'users', { query: 'delegatedOrg=fabrikam.com' });
    const shown = await panel(page);
    const link = await shown.find('.actions a');
    const attributes = await link.evaluate((a) =>
      ['href', 'target', 'rel'].map((name) => a.getAttribute(name)),
    );
    expect(attributes).toEqual([
      // The tenant of this page, and no other.
      'https://admin.cloud.microsoft/?late=0&renders=0&delegatedOrg=fabrikam.com#/catalog',
      '_blank',
      'noreferrer',
    ]);
    await page.evaluate(() => {
      document.addEventListener(
        'click',
        (event) => {
          document.body.dataset.prevented = String(event.defaultPrevented);
          event.preventDefault();
        },
        { once: true },
      );
    });
    await link.click();
    expect(await page.$eval('body', (body) => body.dataset.prevented)).toBe('false');
  });
});
