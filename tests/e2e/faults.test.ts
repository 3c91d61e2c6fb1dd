import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtExtension } from './support/extension-dir.ts';
import { panel, PANEL_HOST, panelGone } from './support/panel.ts';
import { readSession } from './support/session.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { breakReading } from './steps/break-storage.ts';
import { press } from './steps/popup.ts';
import { store } from './steps/stored.ts';
import { addressOf, goTo, HOSTS, hosts, visit } from './steps/visit.ts';
import { eventually, expectNoErrors, pageState } from './steps/watch.ts';
import { words } from './steps/words.ts';
import { expectWorkingPanel } from './steps/working-panel.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;

expectNoErrors(world);

beforeEach(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  page = await world.browser.newPage(addressOf('Domains'));
});

afterEach(() => page.close());

const expectPanel = () => expectWorkingPanel(world.browser, page);

describe('a page that is not as expected', () => {
  it('without html[lang] gets the browser’s language', async () => {
    await visit(page, 'Domains', { query: 'nolang=1' });
    expect(await page.$eval('html', (html) => html.lang)).toBe('');
    await expectPanel();
  });

  it('in a language that we don’t have gets the browser’s', async () => {
    await visit(page, 'Domains', { query: 'lang=hu' });
    await expectPanel();
  });

  it('with an unknown route shows nothing, and goes on', async () => {
    await panel(page);
    for (const route of ['subscriptions/none/of/these', '!!/<b>', 'x'.repeat(5000), '']) {
      await goTo(page, route);
      await panelGone(page);
      expect(await hosts(page)).toBe(0);
    }
    await goTo(page, 'Domains');
    await expectPanel();
  });
});

describe('a background that has not answered yet', () => {
  it('is not waited for where the panel stands ready, and a page can read that', async () => {
    const readsSession = world.browser.kind === 'chromium';
    await visit(page, 'Domains');
    await panel(page);
    await eventually(async () => 'ready-panel' in (await readSession(world.browser)), readsSession);
    const mend = await breakReading(world.browser, 'waits', { ready: true });
    try {
      await visit(page, 'Domains');
      if (readsSession) await panel(page);
      else await panelGone(page);
    } finally {
      await mend();
    }
    await expectPanel();
  });
});

describe('a page that works against the panel', () => {
  it('removes the host: it comes back', async () => {
    await panel(page);
    await page.$eval(PANEL_HOST, (host) => {
      host.remove();
    });
    await expectPanel();
  });

  it('replaces its body: the panel comes into the new one', async () => {
    await panel(page);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.id = 'new';
      document.body.replaceWith(body);
    });
    await page.waitForSelector(`body#new > ${PANEL_HOST}`);
    await expectPanel();
  });

  it('moves the host elsewhere: it comes back to the body', async () => {
    await panel(page);
    await page.evaluate((name) => {
      const host = document.querySelector(name);
      if (host) document.querySelector('main')?.append(host);
    }, PANEL_HOST);
    await page.waitForSelector(`body > ${PANEL_HOST}`);
    await expectPanel();
  });

  it('removes it again and again: it gives up, the popup says so and brings it back', async () => {
    await panel(page);
    await page.evaluate((name) => {
      const remove = () => {
        const host = document.querySelector(name);
        if (!host) return;
        host.remove();
        document.body.dataset.removed = String(Number(document.body.dataset.removed ?? 0) + 1);
      };
      const observer = new MutationObserver(remove);
      observer.observe(document.body, { childList: true });
      addEventListener('make-peace', () => {
        observer.disconnect();
      });
      remove();
    }, PANEL_HOST);
    await eventually(() => pageState(world.browser, page), { page: 'domains', panel: 'gave-up' });
    // Once as it stood there, and each of the three times that it came back.
    expect(await page.$eval('body', (body) => body.dataset.removed)).toBe('4');
    expect(await hosts(page)).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('make-peace')));
    const popup = await world.browser.openPopup(page);
    await eventually(async () => (await popup.text('.notices')).includes(t('notice_noHints')), true);
    await press(popup, t('notice_showPanel'));
    await panel(page);
    await eventually(async () => (await popup.text('.notices')).trim(), '');
    await popup.close();
    await expectPanel();
  });
});

describe('scripts that come twice, or are left alone', () => {
  it('injected again and again: one panel, and it works', async () => {
    await panel(page);
    await world.browser.backgroundEvaluate(async (url: string) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
      const inject = () =>
        chrome.scripting.executeScript({
          target: { tabId: tab?.id ?? -1 },
          files: ['/content-scripts/watcher.js'],
        });
      await Promise.all([inject(), inject(), inject()]);
    }, page.url());
    await expectPanel();
    await goTo(page, 'licenses');
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), t('advice_leaveAssigned'));
    expect(await hosts(page)).toBe(1);
  });

  it('the extension is updated under an open page: a fresh panel comes without a reload', async () => {
    await panel(page);
    await page.$eval(PANEL_HOST, (host) => {
      host.setAttribute('data-generation', 'old');
    });
    await world.browser.reloadExtension();
    // Another element: the old script's panel went with it.
    await page.waitForSelector(`${PANEL_HOST}:not([data-generation="old"])`);
    await expectPanel();
  });

  it('the background was stopped: the next click wakes it', async () => {
    await panel(page);
    await world.browser.stopBackground();
    await expectPanel();
  });

  // Last in the file: what it takes away has to be put back for the next test.
  it('the extension is removed under an open page: one calm line, or nothing at all', async () => {
    const shown = await panel(page);
    await shown.find('.card');
    const browser = page.browser();
    await browser.uninstallExtension(world.browser.extensionId);
    if (browserKind === 'chromium') {
      await eventually(() => shown.text('.card'), t('panel_updated'));
      await shown.click(`[aria-label="${t('panel_close')}"]`);
    }
    // Firefox ends the script with its extension: nobody is left to say a line, so nothing may stay behind.
    await panelGone(page);
    await browser.installExtension(builtExtension(browserKind));
  });
});
