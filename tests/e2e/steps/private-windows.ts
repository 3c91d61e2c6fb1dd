import type { Page } from 'puppeteer-core';
import { ChromeScope } from '../support/chrome-scope.ts';
import { builtExtension } from '../support/extension-dir.ts';
import type { BrowserUnderTest } from '../support/types.ts';

/** Allows the extension in private windows, as the user does on its details page; it is started anew for that. */
export async function allowInPrivate(browser: BrowserUnderTest, page: Page): Promise<void> {
  if (browser.kind === 'firefox') {
    await new ChromeScope(page.browser()).run(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(browser.extensionId)});
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await ExtensionPermissions.add(extension.id, allowed, extension);
    `);
    return browser.reloadExtension();
  }
  await browser.stopBackground();
  const session = await page.browser().target().createCDPSession();
  const path = builtExtension('chromium');
  await session.send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  await session.detach();
}

/** The addresses of the tabs in private windows; `page` is in an ordinary one. */
export async function privateTabs(kind: BrowserUnderTest['kind'], page: Page): Promise<string[]> {
  if (kind === 'firefox') {
    return new ChromeScope(page.browser()).run(`
      const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
      const windows = [...Services.wm.getEnumerator('navigator:browser')];
      return windows
        .filter((window) => PrivateBrowsingUtils.isWindowPrivate(window))
        .flatMap((window) => window.gBrowser.browsers.map((browser) => browser.currentURI.spec));
    `);
  }
  const session = await page.browser().target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const { targetInfo: own } = await (await page.createCDPSession()).send('Target.getTargetInfo');
  await session.detach();
  return targetInfos
    .filter(({ type, browserContextId }) => type === 'page' && browserContextId !== own.browserContextId)
    .map(({ url }) => url);
}
