import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OPTIONAL_HOSTS, originOf, type AdminHost } from '../../src/admin-center/hosts.ts';
import { hasPanel, panel, panelGone } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { press, textOf } from './steps/popup.ts';
import { allowSite, takeBackSites, willSayYes } from './steps/optional-sites.ts';
import { readStored, store } from './steps/stored.ts';
import { hosts as panels, load, settled } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
const GCC_HIGH = 'portal.office365.us';
let page: Page;
let guide: Page | undefined;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
});

beforeEach(async () => {
  await takeBack();
  await willSayYes(world.browser, page);
  await store(world.browser);
});

afterEach(async () => {
  await guide?.close();
  guide = undefined;
});

/** A page of another cloud's admin center, at its real address. */
const addressIn = (host: AdminHost, route = 'Domains') =>
  `https://${host}${host.startsWith('portal.') ? '/adminportal/home' : '/'}?late=0&renders=0#/${route}`;

async function visitIn(host: AdminHost): Promise<void> {
  await page.bringToFront();
  await load(page, addressIn(host));
  await settled(page);
}

const allow = (host: AdminHost) => allowSite(world.browser, host);
const takeBack = () => takeBackSites(world.browser);

const registered = () =>
  world.browser.backgroundEvaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  );
const isAllowed = (host: AdminHost) =>
  world.browser.backgroundEvaluate(
    (origin: string) => chrome.permissions.contains({ origins: [origin] }),
    originOf(host),
  );

async function openAnswers(): Promise<Page> {
  guide = await world.browser.openExtensionPage('popup/popup.html?view=tab#answers');
  await guide.waitForSelector('#special-title');
  return guide;
}

async function nameCloud(on: Page, cloud: string, field = 'clouds.old'): Promise<void> {
  await on.select(`select[id="answer-${field}"]`, cloud);
  await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers.clouds?.old, cloud);
}

const sites = async (on: Page) => (await textOf(asPopup(on), '.cloud-sites')) ?? '';

describe('a cloud that is named', () => {
  it('is asked for beside the answer, its own host alone', async () => {
    const answers = await openAnswers();
    expect(await sites(answers)).toBe('');
    await nameCloud(answers, 'gcc-high');
    await eventually(async () => (await sites(answers)).includes(t('sites_ask', { site: GCC_HIGH })), true);
    await (await answers.waitForSelector('.cloud-sites button'))?.click();
    await eventually(() => isAllowed(GCC_HIGH), true);
    await eventually(() => sites(answers), '');
    expect(await isAllowed('portal.apps.mil')).toBe(false);
  });

  it('has its links: the cloud’s home page, and the place in words', async () => {
    await store(
      world.browser,
      { type: 'agreement', value: 'mca' },
      { type: 'fate', value: 'leave' },
      { type: 'answer', field: 'clouds.old', value: 'gcc-high' },
      { type: 'answer', field: 'clouds.new', value: 'worldwide' },
    );
    guide = await world.browser.openExtensionPage('popup/popup.html?view=tab');
    await guide.waitForSelector('.bottom-bar a');
    const links = await guide.$$eval('.bottom-bar a', (all) =>
      all.map((one) => [one.title, one.href] as const),
    );
    const home = `https://${GCC_HIGH}/adminportal/home`;
    const place = { menu: t('ms_billing'), page: t('ms_your_products') };
    expect(links).toContainEqual([t('link_openHome_menu', place), home]);
    expect(links.find(([, href]) => href.endsWith('#/catalog'))?.[1]).toBe(
      'https://admin.cloud.microsoft/?#/catalog',
    );
  });

  it('named no more, gives its host back: no panel there, and nothing registered', async () => {
    await store(world.browser, { type: 'answer', field: 'clouds.old', value: 'gcc-high' });
    await allow(GCC_HIGH);
    await visitIn(GCC_HIGH);
    await panel(page);
    const answers = await openAnswers();
    await nameCloud(answers, 'dod');
    await eventually(() => isAllowed(GCC_HIGH), false);
    await eventually(registered, []);
    await page.bringToFront();
    await panelGone(page);
  });
});

describe.each(OPTIONAL_HOSTS)('%s', (host) => {
  it('has no panel until it is allowed; then it comes without a reload, and once', async () => {
    await visitIn(host);
    expect(await hasPanel(page)).toBe(false);
    await page.evaluate(() => {
      document.body.dataset['visit'] = 'the same';
    });
    await allow(host);
    await page.bringToFront();
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence, .pill'), t('advice_leaveDomain'));
    expect(await page.$eval('body', (body) => body.dataset['visit'])).toBe('the same');
    await visitIn(host);
    await panel(page);
    expect(await panels(page)).toBe(1);
    expect(await registered()).toHaveLength(1);
  });

  it('taken back, the panel is gone at once, and stays away from old and new pages', async () => {
    await allow(host);
    await visitIn(host);
    await panel(page);
    const quiet = await world.browser.newPage();
    await load(quiet, addressIn(host, 'homepage'));
    await settled(quiet);
    await takeBack();
    await page.bringToFront();
    await panelGone(page);
    expect(await registered()).toEqual([]);
    // A page that only had the watcher: no panel comes there later.
    await quiet.bringToFront();
    await quiet.evaluate(() => {
      location.hash = '#/Domains';
    });
    await visitIn(host);
    expect(await hasPanel(page)).toBe(false);
    expect(await hasPanel(quiet)).toBe(false);
    await quiet.close();
  });
});

describe('the popup over another cloud’s admin center', () => {
  it('offers to allow the site, or the panel once', async () => {
    await visitIn(GCC_HIGH);
    const popup = await world.browser.openPopup(page);
    await popup.waitFor('.notices .bar');
    expect(await popup.text('.notices')).toContain(t('sites_ask', { site: GCC_HIGH }));
    await eventually(async () => (await popup.text('.notices')).includes(t('sites_once')), true);
    await press(popup, t('sites_once'));
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence, .pill'), t('advice_leaveDomain'));
    await popup.close().catch(() => undefined);
    expect(await isAllowed(GCC_HIGH)).toBe(false);
  });
});

it('is registered once after an update of the extension and after the background was stopped', async () => {
  await allow(GCC_HIGH);
  await eventually(registered, [`https://${GCC_HIGH}/*dmin*ortal*`]);
  await world.browser.reloadExtension();
  await eventually(registered, [`https://${GCC_HIGH}/*dmin*ortal*`]);
  await world.browser.stopBackground();
  await visitIn(GCC_HIGH);
  await panel(page);
  expect(await panels(page)).toBe(1);
  expect(await registered()).toHaveLength(1);
});

it('the settings name its site and give it back', async () => {
  await store(world.browser, { type: 'answer', field: 'clouds.old', value: 'gcc-high' });
  await allow(GCC_HIGH);
  guide = await world.browser.openExtensionPage('popup/popup.html?view=tab#settings');
  const toggle = `[id="site-${GCC_HIGH}"]`;
  await guide.waitForSelector(`${toggle}:checked`);
  // Another cloud's is not offered to whom it is of no use.
  expect(await guide.$(`[id="site-portal.apps.mil"]`)).toBeNull();
  expect(await guide.$(`[id="site-admin.microsoft365.com"]`)).not.toBeNull();
  await guide.click(toggle);
  await eventually(() => isAllowed(GCC_HIGH), false);
  await guide.waitForSelector(`${toggle}:not(:checked)`);
});
