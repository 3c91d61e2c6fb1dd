import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGREEMENTS } from '../../src/guidance/model.ts';
import { guide } from '../../src/guidance/guide.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { FATES } from '../../src/plan/changes/answer-changes.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { PopupUnderTest } from './support/types.ts';
import { useBrowser } from './support/use-browser.ts';
import { clippedTexts } from './steps/clipped.ts';
import { examplePlan } from './steps/example-plan.ts';
import { storedField } from './steps/planner.ts';
import {
  barLinks,
  chooseAgreement,
  chooseFate,
  copied,
  expectText,
  press,
  stubClipboard,
  textOf,
} from './steps/popup.ts';
import { readStored, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors, tabs } from './steps/watch.ts';
import { sentence, words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, reducedMotion: true });
const t = words();
const EXAMPLE = examplePlan(localDay());
const BEGUN = EXAMPLE.slice(0, 2);
/** The design's limit of the first view, in words; another language may have this share more. */
const MOST_WORDS = 90;
const LONGER = { en: 1, da: 1.15 };
const BUY = 'https://admin.cloud.microsoft/?#/catalog';
const YOUR_PRODUCTS = 'https://admin.cloud.microsoft/?#/subscriptions';
let page: Page;
let popup: PopupUnderTest;
expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
  await visit(page, 'Domains');
});

afterEach(() => popup.close().catch(() => undefined));

/** The popup over the admin center, with what a user has after some changes. */
async function open(...changes: Change[]): Promise<void> {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' }, ...changes);
  await reopen();
}

async function reopen(): Promise<void> {
  popup = await world.browser.openPopup(page);
  await popup.waitFor('.verdict h2, .now-card h2, .folded-phases');
}

const verdict = (answers: Omit<Parameters<typeof guide>[0], 'today'> = {}) =>
  t(guide({ today: localDay(), ...answers }).verdict.text);
const headline = () => textOf(popup, '#now-title');
const answers = async () => (await readStored(world.browser))?.plans[0]?.answers;

function allTexts(selector: string): Promise<string[]> {
  return popup.evaluate(
    (view, s) => [...view.document.querySelectorAll<HTMLElement>(s)].map((one) => one.innerText.trim()),
    selector,
  );
}

/** The bar: each place with its tenant, and where it leads. */
const bar = (last: 'bar_cancel' | 'bar_stop') => [
  { title: `${t('bar_buy')} ${t('tenant_new')}`, href: BUY },
  { title: `${t('bar_remove')} ${t('tenant_old')}`, href: YOUR_PRODUCTS },
  { title: `${t(last)} ${t('tenant_old')}`, href: YOUR_PRODUCTS },
];

describe('first run', () => {
  beforeEach(() => open());

  it('shows the verdict, both questions and the bar, without any answer', async () => {
    expect(await popup.text('.verdict h2')).toBe(verdict());
    expect(await popup.text('.verdict')).toContain(t('first_instead'));
    await popup.waitFor('#agreement');
    const options = await popup.evaluate((view) =>
      [...view.document.querySelectorAll<HTMLOptionElement>('#agreement option')].map(({ text }) => text),
    );
    expect(options).toEqual(AGREEMENTS.map((id) => t(`agreement_${id.replaceAll('-', '_')}`)));
    expect(await allTexts('.choice span span:first-child')).toEqual(
      FATES.map((id) => t(`fate_${id.replace('-', '_')}`)),
    );
    expect(await barLinks(popup)).toEqual(bar('bar_cancel'));
    expect(await popup.text('footer')).toContain(t('popup_privacy'));
  });

  it('has the two exceptions one click away', async () => {
    expect(await textOf(popup, '.exceptions')).toBeUndefined();
    await press(popup, t('popup_twoExceptions'));
    await popup.waitFor('.exceptions');
    const text = await popup.text('.exceptions');
    expect(text).toContain(t('verdict_exceptionEnterprise'));
    expect(text).toContain(t('verdict_exceptionVolume'));
  });

  it.each(['en', 'da'] as const)('says behind (i) what the source says, %s', async (language) => {
    await popup.close();
    await open({ type: 'language', value: language });
    await press(popup, words(language)('first_sources'));
    const [first = ''] = guide({ today: localDay() }).verdict.facts;
    await expectText(popup, '.verdict .sources li:first-child p', sentence(first, language));
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

  it('goes on to the plan without an answer', async () => {
    await press(popup, t('first_showPlan'));
    await eventually(() => allTexts('.now-word'), [t('now_title')]);
    expect(await textOf(popup, '.verdict')).toBeUndefined();
  });
});

describe('answers', () => {
  beforeEach(() => open());

  it.each(['volume-licensing', 'mca-enterprise'] as const)('change the verdict: %s', async (agreement) => {
    await chooseAgreement(popup, agreement);
    await expectText(popup, '.verdict h2', verdict({ agreement }));
    expect(verdict({ agreement })).not.toBe(verdict());
  });

  it('survive closing, and then the plan is what comes first', async () => {
    await chooseAgreement(popup, 'mosa');
    await chooseFate(popup, 'leave');
    await eventually(answers, { agreement: 'mosa', goal: 'new-tenant', oldTenant: 'leave' });
    await popup.close();
    await reopen();
    expect(await headline()).toBeTruthy();
    expect(await textOf(popup, '.verdict')).toBeUndefined();
  });

  it('survive the background being stopped', async () => {
    await chooseAgreement(popup, 'trial');
    await eventually(async () => (await answers())?.agreement, 'trial');
    await world.browser.stopBackground();
    await chooseFate(popup, 'keep');
    await eventually(async () => (await answers())?.oldTenant, 'keep');
    expect((await answers())?.agreement).toBe('trial');
  });
});

describe('Now', () => {
  beforeEach(() => open(...EXAMPLE));

  it('is a question; an option settles it at once, and it is stored after a restart', async () => {
    const asked = await headline();
    await popup.click('.option:nth-child(2)');
    const ends = async () => (await storedField(world.browser, 'end')).slice(0, 3);
    await eventually(ends, ['swap-to-monthly', 'swap-to-monthly', undefined]);
    await eventually(async () => (await headline()) === asked, false);
    const next = await headline();
    expect(next).toBeTruthy();
    await popup.close();
    await world.browser.stopBackground();
    await reopen();
    await eventually(headline, next);
    await eventually(ends, ['swap-to-monthly', 'swap-to-monthly', undefined]);
  });

  it('takes a decision back at once', async () => {
    const asked = await headline();
    await popup.click('.option:nth-child(2)');
    await popup.waitFor('.decided');
    await press(popup, t('decided_undo'));
    await eventually(headline, asked);
    const ends = async () => (await storedField(world.browser, 'end')).filter((end) => end !== undefined);
    await eventually(ends, []);
  });

  it('is followed by the next dates, nearest first; all of them on demand', async () => {
    await popup.waitFor('.next-dates li');
    const next = await allTexts('.next-dates li strong');
    expect(next).toHaveLength(3);
    expect(next.every((day) => day.length > 0)).toBe(true);
    await popup.click('.next-dates button');
    await eventually(async () => (await allTexts('.next-dates li')).length > next.length, true);
    // Now is counted among all.
    const all = await allTexts('.next-dates li strong');
    expect(all.slice(1, 1 + next.length)).toEqual(next);
    await press(popup, t('next_fewer'));
    await eventually(() => allTexts('.next-dates li strong'), next);
  });
});

describe('the phases', () => {
  beforeEach(() => open(...EXAMPLE));

  it('stand in the tracker; a click there unfolds that phase only, and a tick in it is stored', async () => {
    expect(await allTexts('.tracker button')).toEqual(
      ['prepare', 'buy', 'migrate', 'stop', 'close'].map((phase) => t(`phase_${phase}`)),
    );
    await popup.waitFor('.folded-phase');
    await popup.click('.tracker button:nth-child(1)');
    const unfolded = () =>
      popup.evaluate((view) =>
        [...view.document.querySelectorAll('.folded-phase [aria-expanded=true][id]')].map(({ id }) => id),
      );
    await eventually(unfolded, ['phase-prepare']);
    const ticks = async () => (await readStored(world.browser))?.plans[0]?.ticks.length ?? 0;
    const before = await ticks();
    await popup.click('.folded-phase .tick:not(:checked)');
    await eventually(async () => (await ticks()) > before, true);
    await popup.click('.tracker button:nth-child(4)');
    await eventually(unfolded, ['phase-stop']);
  });
});

describe('the bar', () => {
  it.each([
    ['before any answer', [], bar('bar_cancel')],
    ['with answers and no subscriptions', BEGUN, bar('bar_cancel')],
    ['with subscriptions', EXAMPLE, bar('bar_cancel')],
    [
      'where only the seller changes: no tenant is named',
      [{ type: 'fate', value: 'new-seller' }] as Change[],
      [
        { title: t('bar_buy'), href: BUY },
        { title: t('bar_remove'), href: YOUR_PRODUCTS },
        { title: t('bar_cancel'), href: YOUR_PRODUCTS },
      ],
    ],
  ])('is there %s', async (_, changes, expected) => {
    await open(...changes);
    expect(await barLinks(popup)).toEqual(expected);
    const isInSight = await popup.evaluate((view) => {
      const { bottom, height } =
        view.document.querySelector('.bottom-bar')?.getBoundingClientRect() ?? new DOMRect();
      return height > 0 && bottom <= view.innerHeight + 1;
    });
    expect(isInSight).toBe(true);
  });
});

describe('at the size of a popup', () => {
  let wide: Page;

  afterEach(() => wide.close());

  async function openAt(language: 'en' | 'da', changes: readonly Change[]): Promise<void> {
    await store(world.browser, ...changes, { type: 'language', value: language });
    wide = await world.browser.openExtensionPage('popup/popup.html', { width: 400, height: 600 });
    await wide.waitForSelector(changes.length > 0 ? '.folded-phases' : '.first-run');
    await wide.evaluate(() => document.fonts.ready);
  }

  it.each(['en', 'da'] as const)('has %s words for a look, not for a lecture', async (language) => {
    await openAt(language, EXAMPLE);
    const count = await wide.evaluate(() => {
      const bar = document.querySelector('.bottom-bar')?.getBoundingClientRect().top ?? 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let total = 0;
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!element?.checkVisibility() || element.closest('.unseen, .menu-items, option')) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const { top, height } = range.getBoundingClientRect();
        if (height === 0 || (!element.closest('.bottom-bar') && top >= bar)) continue;
        total += (walker.currentNode.textContent ?? '')
          .split(/\s+/)
          .filter((word) => /[\p{L}\d]/u.test(word)).length;
      }
      return total;
    });
    expect(count).toBeGreaterThan(40);
    expect(count).toBeLessThanOrEqual(MOST_WORDS * LONGER[language]);
  });

  it.each([
    ['en', 'first run', []],
    ['da', 'first run', []],
    ['en', 'the plan without subscriptions', BEGUN],
    ['da', 'the plan without subscriptions', BEGUN],
    ['en', 'the plan', EXAMPLE],
    ['da', 'the plan', EXAMPLE],
  ] as const)('clips nothing: %s, %s', async (language, _, changes) => {
    await openAt(language, changes);
    expect(await clippedTexts(wide)).toEqual([]);
    expect(await wide.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400);
  });
});

describe('the rest of it', () => {
  beforeEach(() => open());

  it('copies the guide as Markdown, with verdict, steps and links', async () => {
    await stubClipboard(popup);
    await press(popup, t('popup_more'));
    await popup.waitFor('.menu-items button');
    await press(popup, t('popup_copyGuide'));
    await expectText(popup, '.compact > [role="status"]', t('popup_copied'));
    const text = (await copied(popup)) ?? '';
    expect(text).toContain(`# ${t('extension_name')}`);
    expect(text).toContain(verdict());
    expect(text).toMatch(/^- \[ \] /m);
    expect(text).toContain(BUY);
  });

  it('says so when the browser refuses the clipboard', async () => {
    await popup.evaluate((view) => {
      const writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
      Object.defineProperty(view.navigator, 'clipboard', { value: { writeText }, configurable: true });
    });
    await press(popup, t('popup_more'));
    await popup.waitFor('.menu-items button');
    await press(popup, t('popup_copyGuide'));
    await expectText(popup, '.compact > [role="status"]', t('popup_notCopied'));
  });

  it.each([
    ['ui_openInTab', ''],
    ['settings_title', '#settings'],
    ['view_answers', '#answers'],
  ])('opens the wide page by %s, beside the current tab, and knows the host', async (key, hash) => {
    if (hash) {
      await press(popup, t('popup_more'));
      await popup.waitFor('.menu-items button');
    }
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
