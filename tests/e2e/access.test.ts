import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hasPanel, panel } from './support/panel.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { press } from './steps/popup.ts';
import { answerYes, giveAccess, takeBackAccess } from './steps/site-access.ts';
import { store } from './steps/stored.ts';
import { visit } from './steps/visit.ts';
import { eventually, expectNoErrors, pageState } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;

expectNoErrors(world);

beforeAll(async () => {
  await store(world.browser);
  page = await world.browser.newPage();
});

beforeEach(async () => {
  await takeBackAccess(world.browser, page);
  await page.bringToFront();
  await visit(page, 'Domains');
});

afterAll(() => giveAccess(world.browser, page));

const hasAccess = () =>
  world.browser.backgroundEvaluate(() =>
    chrome.permissions.contains({
      origins: ['https://admin.cloud.microsoft/*', 'https://admin.microsoft.com/*'],
    }),
  );

describe('access to the admin center taken back', () => {
  it('leaves the page alone, and the popup says so and offers to allow it', async () => {
    expect(await hasAccess()).toBe(false);
    expect(await hasPanel(page)).toBe(false);
    await page.goto('about:blank');
    const popup = await world.browser.openPopup(page);
    await popup.waitFor('.notices .bar');
    const notices = await popup.text('.notices');
    expect(notices).toContain(t('notice_access'));
    expect(notices).toContain(t('notice_access_hint'));
    expect(await popup.text('.notices button')).toBe(t('notice_access_allow'));
    // All else is of use without the page.
    expect(await popup.text('.verdict h2')).not.toBe('');
    await popup.close();
  });

  it('given again, the panel comes without a reload, and the notice is gone', async () => {
    await page.evaluate(() => {
      document.body.dataset.visit = 'the same';
    });
    const guide = await world.browser.openExtensionPage('popup/popup.html?view=tab');
    await guide.waitForSelector('.notices .bar');
    await giveAccess(world.browser, page);
    await page.bringToFront();
    await (await panel(page)).find('.card');
    expect(await page.$eval('body', (body) => body.dataset.visit)).toBe('the same');
    await guide.bringToFront();
    await eventually(() => guide.$$eval('.notices .bar', (bars) => bars.length), 0);
    await guide.close();
    await visit(page, 'subscriptions');
    const popup = await world.browser.openPopup(page);
    await popup.waitFor('.verdict h2');
    expect((await popup.text('.notices')).trim()).toBe('');
    await popup.close();
  });

  it('the button asks the browser for it', async () => {
    const guide = await world.browser.openExtensionPage('popup/popup.html?view=tab');
    const button = await guide.waitForSelector('.notices button');
    if (browserKind === 'firefox') {
      await answerYes(page);
      await button?.click();
      await eventually(hasAccess, true);
      await eventually(() => guide.$$eval('.notices .bar', (bars) => bars.length), 0);
      await guide.close();
      await page.bringToFront();
      await (await panel(page)).find('.card');
    } else {
      // Chromium asks in a window of its own that no driver can click: the question itself is what is looked at.
      await guide.evaluate(() => {
        chrome.permissions.request = (asked) => {
          document.body.dataset.asked = JSON.stringify(asked);
          return Promise.resolve(false);
        };
      });
      await press(asPopup(guide), t('notice_access_allow'));
      const asked = await guide.$eval('body', (body) => body.dataset.asked ?? '{}');
      expect(JSON.parse(asked)).toEqual({
        origins: ['https://admin.cloud.microsoft/*', 'https://admin.microsoft.com/*'],
      });
      await eventually(() => guide.$$eval('.notices .bar', (bars) => bars.length), 1);
      await guide.close();
      expect(await pageState(world.browser, page)).toBeUndefined();
    }
  });
});
