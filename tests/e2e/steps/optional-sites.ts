import type { Page } from 'puppeteer-core';
import { OPTIONAL_HOSTS, originOf, type AdminHost } from '../../../src/admin-center/hosts.ts';
import type { BrowserUnderTest } from '../support/types.ts';
import { answerYes, listOptionalSites } from './site-access.ts';

const ORIGINS = OPTIONAL_HOSTS.map(originOf);

/** Has the browser's own question answered with yes until a host is taken back, in the way that each browser has. */
export async function willSayYes(browser: BrowserUnderTest, page: Page): Promise<void> {
  await (browser.kind === 'firefox' ? answerYes(page) : listOptionalSites(browser, page, ORIGINS));
}

/** Asks for a host in one of our own pages, and the user says yes. */
export async function allowSite(browser: BrowserUnderTest, host: AdminHost): Promise<void> {
  const own = await browser.openExtensionPage('popup/popup.html?view=tab');
  await own.waitForSelector('h1, h2');
  await own.evaluate((origin) => {
    document.body.addEventListener(
      'click',
      () =>
        void chrome.permissions
          .request({ origins: [origin] })
          .then((yes) => (document.body.dataset['allowed'] = String(yes))),
      { once: true, capture: true },
    );
  }, originOf(host));
  await own.mouse.click(2, 2);
  await own.waitForFunction(() => document.body.dataset['allowed'] === 'true');
  await own.close();
}

/** Takes back all of them, as the browser's own settings do. */
export async function takeBackSites(browser: BrowserUnderTest): Promise<void> {
  await browser.backgroundEvaluate((origins: string[]) => chrome.permissions.remove({ origins }), ORIGINS);
}
