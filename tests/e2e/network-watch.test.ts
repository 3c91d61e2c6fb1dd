import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from './support/extension-dir.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { watchOwnPages, type OwnPagesWatch } from './steps/own-pages.ts';
import { addressOf } from './steps/visit.ts';
import { eventually, puppeteerOf } from './steps/watch.ts';

/** The extension as it is built, but for its content security policy: that one lets no request out to be seen. */
function withoutPolicy(): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'no-policy-'));
  cpSync(builtExtension(browserKind), copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const { content_security_policy: policy, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    unknown
  >;
  if (!policy) throw new Error('The build has no content security policy.');
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

const extensionDir = withoutPolicy();
const world = useBrowser({ extensionDir });
let own: OwnPagesWatch | undefined;

beforeAll(async () => {
  if (browserKind === 'chromium') own = watchOwnPages(await puppeteerOf(world.browser));
});
afterAll(() => {
  rmSync(extensionDir, { recursive: true, force: true });
});

async function requestsOfExtension(): Promise<string[]> {
  return [...(await world.browser.requests()), ...(own?.requests ?? [])];
}

// The watchers must see what they are there to see: these requests are made on purpose.
describe('the watch itself', () => {
  const seen = (url: string) => eventually(async () => (await requestsOfExtension()).includes(url), true);

  it('sees a request of an extension page, to a known host and to any other', async () => {
    const tab = await world.browser.openExtensionPage('popup/popup.html?view=tab');
    const urls = ['https://admin.cloud.microsoft/favicon.ico?from=tab', 'https://example.org/from-tab'];
    await tab.evaluate((all) => Promise.allSettled(all.map((url) => fetch(url))), urls);
    for (const url of urls) await seen(url);
    expect(world.site.refusedHosts).toContain('example.org');
    await tab.close();
  });

  it('sees a request of the background', async () => {
    const url = 'https://example.org/from-background';
    await world.browser.backgroundEvaluate(async (address: string) => {
      await fetch(address).catch(() => undefined);
    }, url);
    await seen(url);
  });

  it('sees a request of a content script', async () => {
    const page = await world.browser.newPage(addressOf('homepage'));
    const url = 'https://admin.cloud.microsoft/favicon.ico?from=content-script';
    await world.browser.backgroundEvaluate(async (address: string) => {
      const [tab] = await chrome.tabs.query({ url: 'https://admin.cloud.microsoft/*', active: true });
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [address],
        func: (wanted: string) => {
          void fetch(wanted);
        },
      });
    }, url);
    await eventually(
      () =>
        Promise.resolve(world.site.requests.some((request) => request.url.includes('from=content-script'))),
      true,
    );
    await page.close();
  });

  it('sees a request of the popup', async () => {
    const page = await world.browser.newPage(addressOf('homepage'));
    const popup = await world.browser.openPopup(page);
    await popup.waitFor('.bottom-bar');
    const url = 'https://example.org/from-popup';
    await popup.evaluate(async (view, address) => {
      await view.fetch(address).catch(() => undefined);
    }, url);
    await seen(url);
    await popup.close();
    await page.close();
  });
});
