import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { chooseInMenu } from './steps/menu.ts';
import { copied, press, stubClipboard } from './steps/popup.ts';
import { readAll, readStored, store } from './steps/stored.ts';
import { goTo, HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors, tabs } from './steps/watch.ts';
import { asPopup } from './steps/as-popup.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
const BY_HAND = { type: 'panel-view', host: HOSTS[0], view: 'open' } as const;
const ANSWERED = [BY_HAND, { type: 'agreement', value: 'mosa' }, { type: 'fate', value: 'leave' }] as const;
let page: Page;
let tab: Page;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
  await visit(page, 'Domains');
});

beforeEach(() => store(world.browser, BY_HAND));

afterEach(() => tab.close());

async function open(query = '', hash = ''): Promise<void> {
  tab = await world.browser.openExtensionPage(`popup/popup.html?view=tab${query}${hash}`);
  await tab.waitForSelector('.bottom-bar');
}
const answers = async () => (await readStored(world.browser))?.plans[0]?.answers;

describe('tab and panel follow each other', () => {
  it('a change in the tab reaches the panel', async () => {
    await open('', '#answers');
    await tab.select('#fate', 'keep');
    await page.bringToFront();
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), t('advice_domainStays'));
  });

  it('a tick in the panel reaches the tab', async () => {
    await store(world.browser, ...ANSWERED);
    await open();
    const done = () =>
      tab.$$eval('.phase-name .hint', (notes) => notes.map((note) => note.textContent).join());
    const before = await done();
    const shown = await panel(page);
    await page.bringToFront();
    await goTo(page, 'subscriptions');
    await shown.find('.tick');
    const first = await shown.text('.sentence');
    await shown.click('.tick');
    await eventually(async () => (await shown.text('.sentence')) === first, false);
    await tab.bringToFront();
    await eventually(async () => (await done()) === before, false);
  });
});

describe('a partner for a customer', () => {
  it('is told of Partner Center, and keeps the customer in links to the old tenant only', async () => {
    await visit(page, 'subscriptions', { query: 'delegatedOrg=contoso.com' });
    const popup = await world.browser.openPopup(page);
    await popup.waitFor('.bottom-bar');
    await expectPartner(popup);
    await popup.click(`[aria-label="${t('ui_openInTab')}"]`);
    const url = async () => (await tabs(world.browser)).find((one) => one.url.includes('view=tab'))?.url;
    const query = `&host=${HOSTS[0]}&org=contoso.com`;
    await eventually(url, world.browser.extensionUrl(`popup/popup.html?view=tab${query}`));
    await open(query);
    await expectPartner(asPopup(tab));
    await visit(page, 'Domains');
  });

  it('is not assumed from a strange parameter', async () => {
    await open(`&host=${HOSTS[0]}&org=${encodeURIComponent('a.com/../x')}`);
    const hrefs = await barLinks(asPopup(tab));
    expect(hrefs.filter((href) => href.includes('delegatedOrg'))).toEqual([]);
  });
});

/** Where Buy, Remove licences and Cancel lead. */
function barLinks(view: ReturnType<typeof asPopup>): Promise<string[]> {
  return view.evaluate((window) =>
    [...window.document.querySelectorAll('.bottom-bar a')].map((link) => link.getAttribute('href') ?? ''),
  );
}

async function expectPartner(view: ReturnType<typeof asPopup>): Promise<void> {
  const products = 'https://admin.cloud.microsoft/?delegatedOrg=contoso.com#/subscriptions';
  expect(await barLinks(view)).toEqual(['https://admin.cloud.microsoft/?#/catalog', products, products]);
}

it('keeps the host that the admin came from', async () => {
  await open(`&host=${HOSTS[1]}`);
  expect((await barLinks(asPopup(tab)))[1]).toBe(
    'https://admin.microsoft.com/Adminportal/Home?#/subscriptions',
  );
});

describe('settings', () => {
  it('the language redraws tab and panel at once', async () => {
    const inDanish = words('da');
    await open('', '#settings');
    await tab.select('#language', 'da');
    await eventually(() => tab.$eval('.settings h2', (h2) => h2.innerText), inDanish('ui_settings'));
    expect(await tab.$eval('html', (html) => html.lang)).toBe('da');
    expect(await tab.evaluate(() => document.title)).toBe(inDanish('extension_name'));
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), inDanish('advice_leaveDomain'));
    await tab.select('#language', 'en');
    await eventually(() => tab.$eval('.settings h2', (h2) => h2.innerText), t('ui_settings'));
  });

  it('starting over removes answers and ticks, and keeps the settings', async () => {
    const tick: Change = { type: 'tick', step: 'buy-licences', rows: [], done: true };
    await store(world.browser, ...ANSWERED, tick, { type: 'language', value: 'en' });
    await open('', '#settings');
    await press(asPopup(tab), t('settings_startOver_button'));
    expect(await answers()).toMatchObject({ agreement: 'mosa' });
    await press(asPopup(tab), t('settings_startOver'));
    await eventually(answers, {});
    const stored = await readStored(world.browser);
    expect(stored?.plans[0]?.ticks).toEqual([]);
    expect(stored?.settings).toMatchObject({
      language: 'en',
      panel: { views: { [HOSTS[0]]: 'open' } },
    });
    await eventually(
      () => tab.$eval('.plan-page > [role="status"]', (e) => e.textContent),
      t('settings_startOver_done'),
    );
  });

  it('deleting everything leaves nothing stored', async () => {
    await store(world.browser, ...ANSWERED);
    await open('', '#settings');
    await press(asPopup(tab), t('settings_deleteAll_button'));
    await press(asPopup(tab), t('settings_deleteAll'));
    await eventually(() => readAll(world.browser), {});
    await tab.click('#tab-view-answers');
    await eventually(
      () => tab.$eval('#agreement', (select) => (select as HTMLSelectElement).value),
      'unsure',
    );
  });
});

describe('the guide on paper', () => {
  it('is printed from the menu', async () => {
    await open();
    await tab.evaluate(() => {
      window.print = () => {
        document.body.dataset.printed = 'yes';
      };
    });
    await chooseInMenu(asPopup(tab), t('export_title'), t('popup_print'));
    expect(await tab.$eval('body', (body) => body.dataset.printed)).toBe('yes');
  });

  it('is copied with the ticks', async () => {
    await store(world.browser, ...ANSWERED);
    await open();
    await stubClipboard(asPopup(tab));
    await tab.waitForSelector('#panel-phase .tick');
    const step = await tab.$eval('#panel-phase .tick', (tick) => {
      (tick as HTMLElement).click();
      return tick.ariaLabel;
    });
    await eventually(async () => ((await readStored(world.browser))?.plans[0]?.ticks ?? []).length, 1);
    await chooseInMenu(asPopup(tab), t('export_title'), t('popup_copyGuide'));
    const ticked = async () => (await copied(asPopup(tab)))?.match(/(?<=^- \[x\] ).*?(?= \(\d|$)/gm);
    await eventually(ticked, [step]);
  });
});
