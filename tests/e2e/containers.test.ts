import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { linkUrl } from '../../src/admin-center/links.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { closeContainers, openInContainer, tabContainers } from './steps/containers.ts';
import { press, textOf } from './steps/popup.ts';
import { readStored, store } from './steps/stored.ts';
import { addressOf, HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
const context = { cloud: 'worldwide', host: HOSTS[0] } as const;
const NEW = linkUrl('marketplace', context);
const OLD = linkUrl('your-products', context);
const BUY = `.bottom-bar a[href="${NEW}"]`;
const ASK = '.new-tenant-ask';
let page: Page;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
});

beforeEach(async () => {
  await store(world.browser);
  await visit(page, 'Domains');
});

/** The guide's own tab: a permission is given to a real click only, and no driver clicks in Firefox's popup. */
async function openGuide(): Promise<Page> {
  return world.browser.openExtensionPage(`popup/popup.html?view=tab&host=${HOSTS[0]}`);
}

async function openAsk(guide: Page): Promise<void> {
  await (await guide.waitForSelector(BUY))?.click();
  await eventually(async () => (await askOf(guide)).includes(t('newTenant_copy_hint')), true);
}

const askOf = async (guide: Page) => (await textOf(asPopup(guide), ASK)) ?? '';
const container = async () => (await readStored(world.browser))?.settings.newTenantContainer;

async function clickIn(guide: Page, label: string): Promise<void> {
  await guide.bringToFront();
  const button = await guide.waitForSelector(`${ASK} ::-p-xpath(.//button[normalize-space()="${label}"])`);
  await button?.click();
}

if (browserKind === 'chromium') {
  it('has no containers, asks for nothing, and offers none', async () => {
    const guide = await openGuide();
    await openAsk(guide);
    await eventually(async () => (await askOf(guide)).includes(t('newTenant_private')), true);
    expect(await askOf(guide)).not.toContain(t('newTenant_container'));
    const asked = await world.browser.backgroundEvaluate(
      () => chrome.runtime.getManifest().optional_permissions ?? [],
    );
    expect(asked).not.toContain('cookies');
    await guide.close();
  });
} else {
  describe('a container for the new tenant', () => {
    let guide: Page;

    beforeEach(async () => {
      guide = await openGuide();
      await openAsk(guide);
    });

    afterEach(async () => {
      await guide.close();
      await closeContainers(page);
      await world.browser.backgroundEvaluate(() => chrome.permissions.remove({ permissions: ['cookies'] }));
    });

    it('none is open: says what to do first', async () => {
      await clickIn(guide, t('newTenant_container'));
      await eventually(async () => (await askOf(guide)).includes(t('newTenant_noContainer')), true);
      expect(await container()).toBeUndefined();
    });

    it('is chosen once: links to the new tenant open there, those to the old one do not', async () => {
      await openInContainer(page, 2, addressOf('users'));
      await eventually(async () => (await tabContainers(page)).filter(([number]) => number === 2).length, 1);
      await clickIn(guide, t('newTenant_container'));
      await clickIn(guide, t('newTenant_useContainer', { number: '2' }));
      await eventually(container, 'firefox-container-2');
      await eventually(async () => (await askOf(guide)).includes(t('newTenant_forgetContainer')), true);
      const opened = async () =>
        (await tabContainers(page)).filter(([, url]) => url === NEW).map(([number]) => number);
      await clickIn(guide, t('newTenant_inContainer', { number: '2' }));
      await eventually(opened, [2]);
      await eventually(() => askOf(guide), '');
      // The next link does not ask again.
      await guide.bringToFront();
      await (await guide.waitForSelector(BUY))?.click();
      await eventually(opened, [2, 2]);
      await guide.bringToFront();
      await (await guide.waitForSelector(`.bottom-bar a[href="${OLD}"]`))?.click();
      await eventually(async () => (await tabContainers(page)).find(([, url]) => url === OLD)?.[0], 0);
    });

    it('is forgotten in the settings too: the next link asks again', async () => {
      await openInContainer(page, 2, addressOf('users'));
      await clickIn(guide, t('newTenant_container'));
      await clickIn(guide, t('newTenant_useContainer', { number: '2' }));
      await eventually(container, 'firefox-container-2');
      await guide.evaluate(() => {
        location.hash = '#settings';
      });
      await guide.waitForSelector('.settings');
      expect(await textOf(asPopup(guide), '.settings')).toContain(
        t('newTenant_inContainer', { number: '2' }),
      );
      await press(asPopup(guide), t('newTenant_askAgain'));
      await eventually(container, undefined);
    });

    it('is forgotten: the next link asks again', async () => {
      await openInContainer(page, 3, addressOf('users'));
      await clickIn(guide, t('newTenant_container'));
      await clickIn(guide, t('newTenant_useContainer', { number: '3' }));
      await eventually(container, 'firefox-container-3');
      await clickIn(guide, t('newTenant_forgetContainer'));
      await eventually(container, undefined);
      await clickIn(guide, t('newTenant_here'));
      await eventually(async () => (await tabContainers(page)).find(([, url]) => url === NEW)?.[0], 0);
    });
  });
}
