import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { panel, PANEL_HOST } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { hintedPlan, OLD_ORG } from './steps/hinted-plan.ts';
import { chips } from './steps/hints.ts';
import { painted } from './steps/painted.ts';
import { store } from './steps/stored.ts';
import { clickCommand, hosts, visit } from './steps/visit.ts';
import { eventually, expectNoErrors, pageState } from './steps/watch.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
const ALL = ['Microsoft 365 Business Premium', 'Microsoft 365 Copilot', 'Visio Plan 2'];
const MANY = 1000;
let page: Page;

expectNoErrors(world);

beforeEach(async () => {
  await store(world.browser, ...hintedPlan());
  page = await world.browser.newPage();
});

afterEach(() => page.close());

async function open(query = ''): Promise<void> {
  await visit(page, 'subscriptions', { query: `delegatedOrg=${OLD_ORG}&${query}` });
}

/** Chips at these rows, and nothing of the page under any of them. */
async function expectChips(...rows: string[]): Promise<void> {
  await eventually(
    async () => (await chips(page)).map(({ row, meets }) => [row, meets]),
    rows.map((row) => [row, []]),
  );
}

/** How many elements hints have in the page, all told. */
const drawn = () =>
  page.$eval(PANEL_HOST, (host) => host.shadowRoot?.querySelectorAll('.clip, .clip *, .callout').length);

/** 0 for black to 765 for white. */
const brightness = (hex: string) =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0);

describe('a page that renders again and again', () => {
  it.each(['v8', 'v9', 'v9-table', 'plain'])('%s: the chips stay what they are', async (table) => {
    await open(`table=${table}`);
    await expectChips(...ALL);
    const before = await drawn();
    await page.evaluate((times) => {
      for (let n = 0; n < times; n += 1) window.dispatchEvent(new Event('stand-in:render'));
    }, MANY);
    await expectChips(...ALL);
    await eventually(drawn, before);
    expect(await hosts(page)).toBe(1);
  });

  it('builds all rows anew: chips come to the new ones', async () => {
    await open();
    await expectChips(...ALL);
    for (let n = 0; n < 5; n += 1) {
      await clickCommand(page, 'refresh');
      await page.waitForSelector('html[data-settled]');
    }
    await expectChips(...ALL);
    expect(await hosts(page)).toBe(1);
  });

  it('filters its rows: no chips in a part of the table, and all of them when it is whole again', async () => {
    await open();
    await expectChips(...ALL);
    await clickCommand(page, 'search');
    await page.type('.search-box input', 'visio');
    await expectChips();
    expect(await page.evaluate(() => document.activeElement?.matches('.search-box input'))).toBe(true);
    await page.keyboard.press('Escape');
    await expectChips(...ALL);
  });

  it('groups its rows: chips beside the same names', async () => {
    await open('grouped=1');
    await expectChips(...ALL);
  });
});

describe('a page that takes our host away', () => {
  it('a thousand times: it gets its way soon, without an error, and chips come back when asked', async () => {
    await open();
    await expectChips(...ALL);
    const removed = await page.evaluate(
      async (name, times) => {
        let count = 0;
        for (let n = 0; n < times; n += 1) {
          const host = document.querySelector(name);
          host?.remove();
          count += host ? 1 : 0;
          await new Promise((done) => setTimeout(done));
        }
        return count;
      },
      PANEL_HOST,
      MANY,
    );
    expect(removed).toBe(4);
    await eventually(async () => (await pageState(world.browser, page))?.panel, 'gave-up');
    expect(await hosts(page)).toBe(0);
    await page.reload();
    await expectChips(...ALL);
  });

  it('with its whole body: chips come back with the table', async () => {
    await open();
    await expectChips(...ALL);
    await page.evaluate((name) => {
      const body = document.createElement('body');
      body.id = 'new';
      const kept = [...document.body.childNodes].filter((node) => node.nodeName.toLowerCase() !== name);
      document.body.replaceWith(body);
      body.append(...kept);
    }, PANEL_HOST);
    await page.waitForSelector(`body#new > ${PANEL_HOST}`);
    await expectChips(...ALL);
  });
});

it('scripts put in twice draw each chip once, and once more after a new render', async () => {
  await open();
  await expectChips(...ALL);
  await world.browser.backgroundEvaluate(async (url: string) => {
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
    for (let again = 0; again < 3; again += 1) {
      const files = ['/content-scripts/watcher.js'];
      await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files });
    }
  }, page.url());
  await expectChips(...ALL);
  expect(await hosts(page)).toBe(1);
  await page.evaluate(() => window.dispatchEvent(new Event('stand-in:render')));
  await expectChips(...ALL);
});

describe('the page’s own look', () => {
  it.each([
    ['dark', false],
    ['light', true],
  ] as const)('%s: chips are painted like it, not like the system', async (theme, dark) => {
    await world.browser.setDark(dark);
    await open(`theme=${theme}`);
    await expectChips(...ALL);
    const { background, text } = await painted(page, await (await panel(page)).find('.clip .chip'));
    const [darker, lighter] = theme === 'dark' ? [background, text] : [text, background];
    expect(brightness(darker)).toBeLessThan(brightness(lighter));
    await world.browser.setDark(false);
  });

  it('at 400 %: no chip lies over anything, and nothing widens the page', async () => {
    await page.setViewport({ width: 360, height: 225, deviceScaleFactor: 4 });
    await open();
    await (await panel(page)).find('.pill');
    await eventually(async () => (await chips(page)).flatMap(({ meets }) => meets), []);
    const before = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.$eval(PANEL_HOST, (host) => {
      host.remove();
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(before);
  });
});
