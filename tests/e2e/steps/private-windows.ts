import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import { installInPrivate } from '../support/chromium.ts';
import { ChromeScope } from '../support/chrome-scope.ts';
import { builtExtension } from '../support/extension-dir.ts';
import { allowFirefoxInPrivate } from '../support/firefox.ts';
import type { BrowserUnderTest } from '../support/types.ts';

/** Allows the extension in private windows, as the user does on its details page; it is started anew for that. */
export async function allowInPrivate(browser: BrowserUnderTest, page: Page): Promise<void> {
  if (browser.kind === 'firefox') {
    await allowFirefoxInPrivate(new ChromeScope(page.browser()), browser.extensionId);
    return browser.reloadExtension();
  }
  await browser.stopBackground();
  await installInPrivate(page.browser(), builtExtension('chromium'));
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
  return (await privateTargets(page)).map(({ url }) => url);
}

/** Chromium's pages that are in another profile than an ordinary one: private windows are one. */
async function privateTargets(page: Page): Promise<{ targetId: string; url: string }[]> {
  const session = await page.createCDPSession();
  const { targetInfo: own } = await session.send('Target.getTargetInfo');
  await session.detach();
  const all = await page.browser().target().createCDPSession();
  const { targetInfos } = await all.send('Target.getTargets');
  await all.detach();
  return targetInfos.filter(
    ({ type, browserContextId }) => type === 'page' && browserContextId !== own.browserContextId,
  );
}

/** Opens an address in a private window of its own, with the extension in it. `page` is in an ordinary one. */
export async function openPrivate(browser: BrowserUnderTest, page: Page, address: string): Promise<Page> {
  await browser.backgroundEvaluate(async (url: string) => {
    await chrome.windows.create({ url, incognito: true });
  }, address);
  return privatePage(page, (url) => url === address);
}

/** The page in a private window whose address is the one that is looked for. */
export async function privatePage(page: Page, isIt: (url: string) => boolean): Promise<Page> {
  const kind = isFirefox(page) ? 'firefox' : 'chromium';
  return vi.waitFor(
    async () => {
      for (const one of await page.browser().pages()) {
        if (one === page) continue;
        // Puppeteer is not told where a page of the extension goes in Firefox, nor that one is closed.
        const url = await one.evaluate(() => location.href).catch(() => '');
        if (isIt(url) && (await privateTabs(kind, page)).includes(url)) return one;
      }
      throw new Error('no such page in a private window');
    },
    { timeout: 15_000, interval: 100 },
  );
}

function isFirefox(page: Page): boolean {
  return page.browser().process()?.spawnfile.includes('firefox') ?? false;
}

/** Closes every private window, as a user does, and waits until it is gone. */
export async function closePrivate(browser: BrowserUnderTest, page: Page): Promise<void> {
  if (browser.kind === 'firefox') {
    await new ChromeScope(page.browser()).run(`
      const { PrivateBrowsingUtils } = ChromeUtils.importESModule('resource://gre/modules/PrivateBrowsingUtils.sys.mjs');
      for (const window of [...Services.wm.getEnumerator('navigator:browser')])
        if (PrivateBrowsingUtils.isWindowPrivate(window)) window.close();
    `);
  } else {
    const session = await page.browser().target().createCDPSession();
    for (const { targetId } of await privateTargets(page)) {
      await session.send('Target.closeTarget', { targetId });
    }
    await session.detach();
  }
  await vi.waitFor(async () => {
    if ((await privateTabs(browser.kind, page)).length > 0) throw new Error('a private window is open');
  });
}

/** The files of a folder, however deep, that hold a text, in one-byte or two-byte letters. */
export function filesWith(text: string, dir: string): string[] {
  const sought = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(dir, name);
    try {
      if (!statSync(file).isFile()) return false;
      const bytes = readFileSync(file);
      return sought.some((one) => bytes.includes(one));
    } catch {
      // A socket, or gone meanwhile.
      return false;
    }
  });
}
