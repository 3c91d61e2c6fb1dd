import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPanel, panel } from './support/panel.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { openMenu } from './steps/menu.ts';
import { PolicyFile } from './steps/policy-file.ts';
import { readAll, readStored, store } from './steps/stored.ts';
import { visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

/** What the organisation of these tests sets. */
const SET = {
  language: 'da',
  panelShown: false,
  agreement: 'mca',
  oldTenantName: 'Woodgrove',
  exports: ['print'],
  imports: ['page', 'hand'],
  cloud: 'mars',
  supportUrl: 'https://help.woodgrove.example/',
  userCanChange: ['agreement'],
};

const da = words('da');
const en = words('en');
const policy = new PolicyFile(browserKind);

// Before the browser starts: Firefox reads its policies then, and only then.
beforeAll(() => policy.set(SET));
const world = useBrowser({ width: 1280, height: 900, extensionDir: policy.extensionDir });
afterAll(() => policy.remove());

expectNoErrors(world);

let page: Page;
beforeAll(async () => {
  expect(world.browser.extensionId).toBe(policy.extensionId);
  page = await world.browser.newPage();
});

const shown = (on: Page) => on.evaluate(() => document.body.innerText);

describe('what an organisation sets', () => {
  it('holds from the first paint: the language of the popup, and no panel in the page', async () => {
    await visit(page, 'Domains');
    // Chromium hands a policy to an extension some time after its install.
    const policyOf = () => world.browser.backgroundEvaluate(() => chrome.storage.managed.get(null));
    await eventually(async () => Object.keys(await policyOf()).length, Object.keys(SET).length);
    const popup = await world.browser.openPopup(page);
    await popup.waitFor('.verdict h2');
    expect(await popup.text()).toContain(da('first_showPlan'));
    expect(await popup.evaluate((view) => view.document.documentElement.lang)).toBe('da');
    await popup.close();
    expect(await hasPanel(page)).toBe(false);
  });

  it('locks the settings that it makes, counts them, and names the key that it could not use', async () => {
    const settings = await world.browser.openExtensionPage('popup/popup.html?view=tab#settings');
    await settings.waitForSelector('.settings-policy');
    const text = await shown(settings);
    expect(text).toContain(da('settings_organisation', { count: 3 }));
    expect(text).toContain(da('settings_policyLeftOut', { keys: 'cloud' }));
    expect(text.split(da('settings_locked'))).toHaveLength(4);
    // A click on a locked switch turns nothing.
    await settings.click('#panel-shown').catch(() => undefined);
    const state = await settings.$eval('#panel-shown', (box) => [
      (box as HTMLInputElement).checked,
      (box as HTMLInputElement).disabled,
    ]);
    expect(state).toEqual([false, true]);
    expect(await settings.$eval('#tenant-old', (field) => (field as HTMLInputElement).value)).toBe(
      'Woodgrove',
    );
    expect(await settings.$eval('.settings-policy a', (link) => link.href)).toBe(SET.supportUrl);
    await settings.close();
  });

  it('is not stored with what the user does, and gives way where the user can change it', async () => {
    const tab = await world.browser.openExtensionPage('popup/popup.html?view=tab#answers');
    await tab.waitForSelector('#agreement');
    const select = () =>
      tab.$eval('#agreement', (field) => [
        (field as HTMLSelectElement).value,
        (field as HTMLSelectElement).disabled,
      ]);
    expect(await select()).toEqual(['mca', false]);
    await tab.select('#fate', 'leave');
    await tab.select('#agreement', 'partner');
    await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers.agreement, 'partner');
    expect(await select()).toEqual(['partner', false]);
    const all = JSON.stringify(await readAll(world.browser));
    for (const word of ['Woodgrove', '"da"', 'woodgrove.example', 'mars']) expect(all).not.toContain(word);
    await tab.close();
  });

  it('closes ways out and in', async () => {
    const tab = await world.browser.openExtensionPage('popup/popup.html?view=tab#plan');
    await tab.waitForSelector('.page-actions');
    expect(await tab.$eval('.page-actions', (actions) => actions.textContent)).not.toContain(
      da('import_button'),
    );
    const items = await openMenu(asPopup(tab), da('export_title'));
    expect(items).toEqual([da('popup_print')]);
    await tab.close();
  });
});

// Firefox reads its policies when it starts: there is nothing to follow.
if (browserKind === 'chromium') {
  it('a policy that changes is followed without a restart: the language goes back, the panel comes', async () => {
    await store(world.browser);
    const tab = await world.browser.openExtensionPage('popup/popup.html?view=tab#settings');
    await tab.waitForSelector('.settings-policy');
    policy.set({ language: 'en', panelShown: true });
    await eventually(
      async () => (await shown(tab)).includes(en('settings_organisation', { count: 2 })),
      true,
    );
    await page.bringToFront();
    await visit(page, 'Domains');
    await panel(page);
    await tab.close();
  });
}
