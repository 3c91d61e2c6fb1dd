import type { Page } from 'puppeteer-core';
import { ChromeScope } from '../support/chrome-scope.ts';
import type { BrowserUnderTest } from '../support/types.ts';

const ORIGINS = ['https://admin.cloud.microsoft/*', 'https://admin.microsoft.com/*'];

/** Takes the admin center's hosts back, as the user does in the browser's own settings. */
export async function takeBackAccess(browser: BrowserUnderTest, page: Page): Promise<void> {
  if (browser.kind === 'chromium') return setChromiumAccess(browser, page, 'ON_CLICK');
  await browser.backgroundEvaluate((origins: string[]) => chrome.permissions.remove({ origins }), ORIGINS);
}

/** Gives them again where the browser keeps them, without any page of the extension. */
export async function giveAccess(browser: BrowserUnderTest, page: Page): Promise<void> {
  if (browser.kind === 'chromium') return setChromiumAccess(browser, page, 'ON_SPECIFIC_SITES', ORIGINS);
  await new ChromeScope(page.browser()).run(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(browser.extensionId)});
    await ExtensionPermissions.add(extension.id, { permissions: [], origins: ${JSON.stringify(ORIGINS)} }, extension);
  `);
}

/** What 'Allow' leads to in Firefox: a question of the browser, which no driver can click. It is told to say yes. */
export function answerYes(page: Page): Promise<void> {
  return new ChromeScope(page.browser()).run(
    `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);`,
  );
}

interface DeveloperPrivate {
  updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  addHostPermission(extensionId: string, host: string): Promise<void>;
}

/**
 * Adds optional hosts in Chromium where the user lists sites: what is listed there the browser grants without its question,
 * once the extension asks for it. No driver can click the question itself.
 */
export async function listOptionalSites(
  browser: BrowserUnderTest,
  page: Page,
  origins: readonly string[],
): Promise<void> {
  await setChromiumAccess(browser, page, 'ON_SPECIFIC_SITES', [...ORIGINS, ...origins]);
}

/** Site access 'on click' and 'on specific sites' are set on Chromium's own page of extensions only. */
async function setChromiumAccess(
  browser: BrowserUnderTest,
  page: Page,
  access: 'ON_CLICK' | 'ON_SPECIFIC_SITES',
  added: readonly string[] = [],
): Promise<void> {
  const settings = await page.browser().newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(
    async (extensionId, hostAccess, origins) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess });
      if (hostAccess === 'ON_CLICK') return;
      for (const origin of origins) await developerPrivate.addHostPermission(extensionId, origin);
    },
    browser.extensionId,
    access,
    added,
  );
  await settings.close();
}
