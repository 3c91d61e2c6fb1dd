import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/calendar/local-day.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import { axe } from './support/axe.ts';
import { useBrowser } from './support/use-browser.ts';
import { clippedTexts, lengthen } from './steps/clipped.ts';
import { examplePlan } from './steps/example-plan.ts';
import { painted } from './steps/painted.ts';
import { openPlanner, storedField } from './steps/planner.ts';
import { readStored, store } from './steps/stored.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1280, height: 720, reducedMotion: true });
const t = words();
const VIEWS = ['plan', 'subscriptions', 'answers'] as const;
/** The design's limit of the first screen, in words but for the axis; another language may have this share more. */
const MOST_WORDS = 200;
const LONGER = { en: 1, da: 1.15 };
let tab: Page;

expectNoErrors(world);

afterEach(() => tab.close());

type Size = { width: number; height: number };

async function open(
  view: (typeof VIEWS)[number] = 'plan',
  language: 'en' | 'da' = 'en',
  size: Size = { width: 1280, height: 720 },
): Promise<void> {
  await store(world.browser, ...examplePlan(localDay()), { type: 'language', value: language });
  tab = await openPlanner(world.browser, view, size);
  await tab.waitForSelector(
    view === 'subscriptions' ? '.select-button' : view === 'plan' ? '.option' : '.box',
  );
}

describe('Now', () => {
  it('is the nearest question; one click settles it for all it is about, and the next comes up', async () => {
    await open();
    const headline = () => tab.$eval('#now-title', (h2) => h2.textContent);
    const asked = await headline();
    await tab.click('.option:nth-child(2)');
    await eventually(async () => (await headline()) === asked, false);
    await eventually(
      async () => (await storedField(world.browser, 'end')).slice(0, 3),
      ['swap-to-monthly', 'swap-to-monthly', undefined],
    );
    await tab.close();
    await world.browser.stopBackground();
    tab = await openPlanner(world.browser, 'plan');
    await eventually(async () => (await headline()) === asked, false);
  });

  it('says the same day as the first line of the timeline and of the table', async () => {
    await open();
    const due = await tab.$eval('.now-card .due-tag', (tag) => tag.textContent);
    const line = await tab.$eval('.chart .act-by:not(:empty)', (day) => day.textContent);
    expect(due).toContain(line);
    await tab.click('#tab-view-subscriptions');
    await tab.waitForSelector('.subscriptions-table .due-tag');
    expect(await tab.$eval('.subscriptions-table .due-tag', (tag) => tag.textContent)).toContain(line);
  });
});

describe('the first screen', () => {
  it.each(['en', 'da'] as const)('has %s words for a look, not for a lecture', async (language) => {
    await open('plan', language);
    const count = await tab.evaluate(() => {
      const { clientHeight } = document.documentElement;
      const bar = document.querySelector('.bottom-bar')?.getBoundingClientRect().top ?? clientHeight;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let total = 0;
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!element?.checkVisibility() || element.closest('.unseen, .menu-items, .month, option')) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const { top, height } = range.getBoundingClientRect();
        const inBar = element.closest('.bottom-bar') !== null;
        if (height === 0 || (!inBar && top >= bar) || top >= clientHeight) continue;
        total += (walker.currentNode.textContent ?? '')
          .split(/\s+/)
          .filter((word) => /[\p{L}\d]/u.test(word)).length;
      }
      return total;
    });
    expect(count).toBeGreaterThan(80);
    expect(count).toBeLessThanOrEqual(MOST_WORDS * LONGER[language]);
  });
});

describe('the timeline', () => {
  it('paints both paid as hatching, and the end of access stronger than deletion', async () => {
    await world.browser.setDark(false);
    await open();
    const [both] = await tab.$$('.track > .both');
    if (!both) throw new Error('nothing is paid twice');
    const { background, text } = await painted(tab, both);
    expect([background, text]).toContain('#0f6cbd');
    expect(background).not.toBe(text);
    const width = (selector: string) => tab.$eval(selector, (mark) => mark.getBoundingClientRect().width);
    expect(await width('.track > .access-ends')).toBeGreaterThan(
      await width('.track > .data-may-be-deleted'),
    );
  });

  it('has its days in a column of their own, never beside a mark', async () => {
    await open();
    const [days, tracks] = await Promise.all(
      ['.chart .act-by', '.chart .track'].map((selector) =>
        tab.$$eval(selector, (all) =>
          all.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().right]),
        ),
      ),
    );
    const right = Math.max(...(days ?? []).map(([, end]) => end ?? 0));
    const left = Math.min(...(tracks ?? []).map(([start]) => start ?? 0));
    expect(right).toBeLessThanOrEqual(left + 1);
  });

  it('follows a change of the plan', async () => {
    await open();
    const edit = {
      type: 'edit-row',
      tenant: 'old',
      id: 'r10',
      set: { product: 'Microsoft 365 E9' },
    } as const;
    const lines = () => tab.$$eval('.chart .name', (all) => all.map((one) => one.textContent).join());
    const before = await lines();
    await store(world.browser, ...examplePlan(localDay()), edit);
    await eventually(async () => (await lines()) === before, false);
  });

  it('is a table as well', async () => {
    await open();
    await tab.click('.timeline-head .button');
    await tab.waitForSelector('.timeline table');
    expect(await tab.$$eval('.timeline tbody tr', (rows) => rows.length)).toBeGreaterThan(8);
  });
});

/** Shows the phase: its tab may stand under the bar. */
async function showStop(): Promise<void> {
  const stop = await tab.waitForSelector('#tab-phase-stop');
  await stop?.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  await stop?.click();
}

describe('phases', () => {
  it('are tabs; a tick of one subscription is stored and stays', async () => {
    await open();
    await showStop();
    await tab.waitForSelector('#panel-phase[aria-labelledby="tab-phase-stop"] .tick');
    await tab.click('#panel-phase .tick');
    await eventually(() => tab.$$eval('#panel-phase .tick:checked', (ticks) => ticks.length), 1);
    await tab.close();
    tab = await openPlanner(world.browser, 'plan');
    await showStop();
    await eventually(() => tab.$$eval('#panel-phase .tick:checked', (ticks) => ticks.length), 1);
  });
});

describe('progress', () => {
  it('that a reading shows is offered, and ticked only when the user says so', async () => {
    const untick: Change = { type: 'tick', step: 'buy-licences', rows: ['r2', 'r8', 'r9'], done: false };
    const ticks = async () =>
      ((await readStored(world.browser))?.plans[0]?.ticks ?? []).filter(({ step }) => step === 'buy-licences')
        .length;
    await store(world.browser, ...examplePlan(localDay()), untick);
    tab = await openPlanner(world.browser, 'plan');
    await tab.waitForSelector('#progress-title');
    expect(await tab.$eval('#progress-title', (title) => title.textContent)).toBe(
      t('progress_title', { count: 3, total: 10 }),
    );
    expect(await ticks()).toBe(0);
    await tab.click('.progress-offer .primary');
    await eventually(ticks, 3);
    await eventually(() => tab.$$eval('.progress-offer', (all) => all.length), 0);
  });
});

it('the settings open at their title, also where the header takes two lines', async () => {
  await store(world.browser, ...examplePlan(localDay()));
  const size = { width: 880, height: 600 };
  tab = await world.browser.openExtensionPage('popup/popup.html?view=tab#settings', size);
  await tab.waitForSelector('#settings-title');
  const edge = (part: string, end: 'top' | 'bottom') =>
    tab.$eval(part, (one, at) => one.getBoundingClientRect()[at], end);
  expect(await edge('#settings-title', 'top')).toBeGreaterThanOrEqual(await edge('.page-header', 'bottom'));
});

describe('the views', () => {
  it('are tabs that arrow keys move between, each with an address', async () => {
    await open();
    await tab.focus('#tab-view-plan');
    await tab.keyboard.press('ArrowRight');
    await tab.waitForSelector('.subscriptions-table');
    expect(await tab.evaluate(() => location.hash)).toBe('#subscriptions');
    await tab.keyboard.press('End');
    await tab.waitForSelector('.answers');
    await tab.close();
    tab = await openPlanner(world.browser, 'answers');
    expect(await tab.$eval('#cut-over', (input) => (input as HTMLInputElement).value)).not.toBe('');
  });

  it.each(VIEWS.flatMap((view) => (['light', 'dark'] as const).map((theme) => [view, theme] as const)))(
    'axe has nothing to say about %s, %s',
    async (view, theme) => {
      await world.browser.setDark(theme === 'dark');
      await open(view);
      await axe(tab);
    },
  );

  it.each(VIEWS.flatMap((view) => (['en', 'da'] as const).map((language) => [view, language] as const)))(
    'nothing of %s is cut off in %s from 1280 to 320 px, nor with longer words',
    async (view, language) => {
      await open(view, language, { width: 1280, height: 900 });
      expect(await clippedAtWidths()).toEqual([]);
      if (language === 'da') return;
      await lengthen(tab, 0.4);
      expect(await clippedAtWidths()).toEqual([]);
    },
  );

  async function clippedAtWidths(): Promise<string[]> {
    const clipped: string[] = [];
    for (const width of [1280, 600, 360, 320]) {
      await tab.setViewport({ width, height: 900 });
      clipped.push(...(await clippedTexts(tab)).map((text) => `${String(width)} px: ${text}`));
    }
    return clipped;
  }

  it.each(VIEWS)(
    '%s: at four times the size nothing is fixed over what is read, nor scrolls sideways',
    async (view) => {
      await open(view, 'en', { width: 320, height: 256 });
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(320);
      const fixed = await tab.$$eval('.page-header, .bottom-bar', (all) =>
        all.map((one) => getComputedStyle(one).position),
      );
      expect(fixed).toEqual(['static', 'static']);
      expect(await tab.$eval('.bottom-bar', (bar) => bar.textContent)).toContain(t('do_cancel'));
    },
  );
});
