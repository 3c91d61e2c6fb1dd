import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGREEMENTS } from '../../src/guidance/model.ts';
import { guide } from '../../src/guidance/guide.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { FATES } from '../../src/plan/changes/answer-changes.ts';
import { panel } from './support/panel.ts';
import type { PopupUnderTest } from './support/types.ts';
import { useBrowser } from './support/use-browser.ts';
import {
  chooseAgreement,
  chooseFate,
  copied,
  deepLinks,
  expectText,
  press,
  stubClipboard,
  textOf,
} from './steps/popup.ts';
import { readStored, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors, tabs } from './steps/watch.ts';
import { sentence, words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
const LEARN = 'https://learn.microsoft.com/microsoft-365/';
const DEEP_LINKS = [
  [t('go_buy'), 'https://admin.cloud.microsoft/?#/catalog'],
  [
    t('link_compare_plans'),
    'https://www.microsoft.com/microsoft-365/business/compare-all-microsoft-365-business-products',
  ],
  [t('go_mailboxes'), `${LEARN}migration/cross-tenant-mailbox-migration`],
  [t('go_sharepoint'), `${LEARN}migration/cross-tenant-sharepoint-migration`],
  [t('go_fewer'), 'https://admin.cloud.microsoft/?#/licenses'],
  [t('go_stop'), 'https://admin.cloud.microsoft/?#/subscriptions'],
  [t('go_volumeLicensing'), `${LEARN}commerce/licenses/contact-vl-support`],
  [t('go_buyOrRemove'), `${LEARN}commerce/licenses/buy-licenses`],
].map(([title, href]) => ({ title, href }));
let page: Page;
let popup: PopupUnderTest;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
  await visit(page, 'Domains');
});

beforeEach(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  await open();
});

afterEach(() => popup.close().catch(() => undefined));

async function open(): Promise<void> {
  popup = await world.browser.openPopup(page);
  await popup.waitFor('.verdict h2');
}

function titles(): Promise<string[]> {
  return deepLinks(popup).then((links) => links.map(({ title }) => title));
}

const verdict = (answers: Omit<Parameters<typeof guide>[0], 'today'>) =>
  t(guide({ today: localDay(), ...answers }).verdict.text);

describe('first run', () => {
  it('shows the verdict, both questions and every deep link, without any answer', async () => {
    expect(await popup.text('.verdict h2')).toBe(verdict({}));
    const options = await popup.evaluate((view) =>
      [...view.document.querySelectorAll<HTMLOptionElement>('#agreement option')].map(({ text }) => text),
    );
    expect(options).toEqual(AGREEMENTS.map((id) => t(`agreement_${id.replaceAll('-', '_')}`)));
    const fates = await popup.evaluate((view) =>
      [...view.document.querySelectorAll<HTMLElement>('.choice span span:first-child')].map(
        (e) => e.innerText,
      ),
    );
    expect(fates).toEqual(FATES.map((id) => t(`fate_${id.replace('-', '_')}`)));
    expect(await deepLinks(popup)).toEqual(DEEP_LINKS);
    expect(await popup.text('footer')).toContain(t('popup_privacy'));
  });

  it('says who may do it with each link', async () => {
    const text = await popup.text('.links');
    for (const key of ['buy', 'mailboxes', 'sharepoint', 'fewer', 'stop', 'volumeLicensing', 'buyOrRemove']) {
      expect(text).toContain(t(`go_${key}_who`));
    }
  });

  it('has the two exceptions one click away', async () => {
    expect(await textOf(popup, '.exceptions')).toBeUndefined();
    await press(popup, t('popup_twoExceptions'));
    await popup.waitFor('.exceptions');
    const text = await popup.text('.exceptions');
    expect(text).toContain(t('verdict_exceptionEnterprise'));
    expect(text).toContain(t('verdict_exceptionVolume'));
  });

  it.each(['en', 'da'] as const)('says behind its source what the page says, %s', async (language) => {
    await store(
      world.browser,
      { type: 'panel-view', host: HOSTS[0], view: 'open' },
      { type: 'language', value: language },
    );
    await popup.click('.verdict .sources > summary');
    const [first = ''] = guide({ today: localDay() }).verdict.facts;
    await eventually(() => textOf(popup, '.verdict .sources li:first-child p'), sentence(first, language));
  });

  it('says where to find out how it was bought, with links to those pages', async () => {
    await press(popup, t('popup_findOutWhere'));
    const links = await popup.evaluate((view) =>
      [...view.document.querySelectorAll<HTMLAnchorElement>('.find-out a')].map(({ href }) => href),
    );
    expect(links).toEqual(
      ['BillingAccounts/billing-accounts', 'subscriptions', 'subscriptions/vlnew'].map(
        (route) => `https://admin.cloud.microsoft/?#/${route}`,
      ),
    );
  });
});

describe('answers', () => {
  it('narrow the links: what they rule out goes', async () => {
    await chooseFate(popup, 'leave');
    await eventually(
      titles,
      DEEP_LINKS.map(({ title }) => title).filter((title) => title !== t('go_fewer')),
    );
    await chooseFate(popup, 'keep');
    await eventually(
      titles,
      DEEP_LINKS.map(({ title }) => title).filter((title) => title !== t('go_stop')),
    );
  });

  it.each([
    ['volume-licensing', 'go_volumeLicensing'],
    ['mca-enterprise', 'go_moveWhole'],
  ] as const)('put the exception first: %s', async (agreement, first) => {
    await chooseAgreement(popup, agreement);
    await eventually(async () => (await titles())[0], t(first));
    await expectText(popup, '.verdict h2', verdict({ agreement }));
  });

  it('survive closing, and fold into one line once both are given', async () => {
    await chooseAgreement(popup, 'mosa');
    await chooseFate(popup, 'leave');
    const line = `${t('agreement_mosa')} · ${t('fate_leave')}`;
    await expectText(popup, '.verdict .row span', line);
    await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers, {
      agreement: 'mosa',
      goal: 'new-tenant',
      oldTenant: 'leave',
    });
    await popup.close();
    await open();
    await expectText(popup, '.verdict .row span', line);
    await press(popup, t('popup_change'));
    await popup.waitFor('#agreement');
    expect(
      await popup.evaluate((view) => view.document.querySelector<HTMLSelectElement>('#agreement')?.value),
    ).toBe('mosa');
  });

  it('reach the panel under the popup at once', async () => {
    const shown = await panel(page);
    expect(await shown.text('.sentence')).toBe(t('advice_leaveDomain'));
    await chooseFate(popup, 'keep');
    await eventually(() => shown.text('.sentence'), t('advice_domainStays'));
  });

  it('survive the background being stopped', async () => {
    await chooseAgreement(popup, 'trial');
    await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers.agreement, 'trial');
    await world.browser.stopBackground();
    await chooseFate(popup, 'keep');
    await eventually(async () => (await readStored(world.browser))?.plans[0]?.answers.oldTenant, 'keep');
    expect((await readStored(world.browser))?.plans[0]?.answers.agreement).toBe('trial');
  });
});

describe('the rest of it', () => {
  it('copies the guide as Markdown, with verdict, steps and links', async () => {
    await stubClipboard(popup);
    await press(popup, t('popup_copyGuide'));
    await expectText(popup, 'body > [role="status"]', t('popup_copied'));
    const text = (await copied(popup)) ?? '';
    expect(text).toContain(`# ${t('extension_name')}`);
    expect(text).toContain(`**${verdict({})}**`);
    expect(text).toMatch(/^- \[ \] \*\*/m);
    expect(text).toContain(DEEP_LINKS[0]?.href);
    expect(text).toContain(t('popup_privacy'));
  });

  it('says so when the browser refuses the clipboard', async () => {
    await popup.evaluate((view) => {
      const writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.defineProperty(view.navigator, 'clipboard', { value: { writeText }, configurable: true });
    });
    await press(popup, t('popup_copyGuide'));
    await eventually(async () => (await textOf(popup, 'body > [role="status"]')) !== '', true);
    expect(await textOf(popup, 'body > [role="status"]')).not.toBe(t('popup_copied'));
  });

  it.each([
    ['ui_openInTab', ''],
    ['settings_title', '#settings'],
  ])('opens the wide page by %s, beside the current tab, and knows the host', async (key, hash) => {
    await press(popup, t(key));
    const wide = async () => (await tabs(world.browser)).find(({ url }) => url.includes('view=tab'));
    await eventually(
      async () => (await wide())?.url,
      world.browser.extensionUrl(`popup/popup.html?view=tab&host=${HOSTS[0]}${hash}`),
    );
    const all = await tabs(world.browser);
    expect((await wide())?.index).toBe((all.find(({ url }) => url === page.url())?.index ?? -1) + 1);
    await world.browser.backgroundEvaluate(async () => {
      const [tab] = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('view=tab'));
      if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
    });
  });
});
