import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { startAdminCenter } from '../admin-center/server.ts';
import { addDays, type Day } from '../../src/calendar/days.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { launch } from './support/launch.ts';
import { panel } from './support/panel.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { BrowserUnderTest } from './support/types.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { goToMidnight, shiftClocks } from './steps/clock.ts';
import { hintedPlan, OLD_ORG } from './steps/hinted-plan.ts';
import { openPlanner } from './steps/planner.ts';
import { DAMAGED_KEY, readAll, readStored, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const t = words();

const DAY_MS = 86_400_000;

/** What the plan page says once its rules are half a year old, without their day. */
function checkSources(): string {
  return t('popup_checkSources', { date: '' }).split('.').at(-2)?.trim() ?? '';
}

/** Ticks a step as the plan page does. */
async function tick(tab: Page, step: string): Promise<void> {
  await tab.evaluate((name) => {
    const change = { type: 'tick', step: name, rows: [], done: true };
    return chrome.runtime.sendMessage({ type: 'changes', changes: [{ id: name, change }] });
  }, step);
}

/** The day on the wall of a zone now. */
function dayIn(timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());
}

// The first and the last zone of the world: at every moment one of them has another day than UTC.
describe.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('a browser in %s', (zone) => {
  let site: Awaited<ReturnType<typeof startAdminCenter>>;
  let browser: BrowserUnderTest;
  let page: Page;
  let tab: Page;
  let today: Day;

  beforeAll(async () => {
    site = await startAdminCenter();
    browser = await launch(browserKind, { site, timezone: zone, width: 1440, height: 900 });
    today = dayIn(zone);
    await store(
      browser,
      { type: 'panel-view', host: HOSTS[0], view: 'open' },
      // The first thing to do in it is due the day after `today`.
      ...hintedPlan(SUBSCRIPTIONS, today),
    );
    page = await browser.newPage();
    await visit(page, 'subscriptions', { query: `delegatedOrg=${OLD_ORG}` });
    tab = await openPlanner(browser, 'plan');
  });

  afterAll(async () => {
    expect(await browser.errors()).toEqual([]);
    await browser.close();
    await site.close();
  });

  const inPanel = async () => (await panel(page)).text('.card');
  const inTab = () => tab.$eval('main', (main) => main.innerText);

  /** The day under which something is stored that is done now. */
  async function tickedOn(step: string): Promise<Day | undefined> {
    await tick(tab, step);
    const { ticks = [] } = (await readStored(browser))?.plans[0] ?? {};
    return ticks.find((tick) => tick.step === step)?.on;
  }

  it('shows and stores the day on its wall', async () => {
    expect(await tab.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(zone);
    await eventually(async () => (await inPanel()).includes(t('left_tomorrow')), true);
    expect(await inTab()).toContain(t('left_tomorrow'));
    expect(await tickedOn('have-two-admins')).toBe(today);
  });

  it('sees midnight pass, in every surface, and stores under the new day', async () => {
    await goToMidnight(browser, tab, page);
    await eventually(async () => (await inPanel()).includes(t('left_today')), true);
    await eventually(async () => (await inTab()).includes(t('left_today')), true);
    expect(await tickedOn('buy-licences')).toBe(addDays(today, 1));
  });
});

describe('a clock that is a year off', () => {
  const world = useBrowser({ width: 1440, height: 900 });
  const YEAR = 365;
  const today = localDay();
  let page: Page;
  let tab: Page;

  expectNoErrors(world);

  afterEach(async () => {
    await tab.close();
    await page.close();
  });

  it.each([
    // All is renewed once more by then, and the same days come again: but the rules are too old for them.
    ['forward', YEAR, checkSources()],
    ['back', -YEAR, t('now_calm', { day: '' }).trim()],
  ])(
    '%s: days are counted from it, nothing is damaged, and all is right with the clock',
    async (...wrong) => {
      const [, days, said] = wrong;
      const { browser } = world;
      expect(said).not.toBe('');
      const OPEN: Change = { type: 'panel-view', host: HOSTS[0], view: 'open' };
      await store(browser, OPEN, ...hintedPlan(SUBSCRIPTIONS, today));
      page = await browser.newPage();
      await visit(page, 'subscriptions', { query: `delegatedOrg=${OLD_ORG}` });
      tab = await openPlanner(browser, 'plan');
      const inPanel = async () => (await panel(page)).text('.card');
      const inTab = () => tab.$eval('body', (body) => body.innerText);
      await eventually(async () => (await inPanel()).includes(t('left_tomorrow')), true);
      const before = (await readStored(browser))?.plans[0];

      await shiftClocks(browser, tab, page, days * DAY_MS);
      await eventually(async () => (await inTab()).includes(said), true);
      await eventually(async () => (await inPanel()).includes(t('left_tomorrow')), days > 0);
      await tick(tab, 'have-two-admins');
      const after = (await readStored(browser))?.plans[0];
      expect(after?.ticks).toEqual([{ step: 'have-two-admins', row: null, on: addDays(today, days) }]);

      await shiftClocks(browser, tab, page, -days * DAY_MS);
      await eventually(async () => (await inPanel()).includes(t('left_tomorrow')), true);
      await eventually(async () => (await inTab()).includes(t('left_tomorrow')), true);
      // Another background, and another tab, read what was stored a year off.
      await browser.stopBackground();
      await tab.close();
      tab = await openPlanner(browser, 'plan');
      await tab.waitForSelector('.timeline');
      expect(await inTab()).toContain(t('left_tomorrow'));
      const all = await readAll(browser);
      expect(Object.keys(all)).not.toContain(DAMAGED_KEY);
      expect((await readStored(browser))?.plans[0]).toEqual({ ...after, rows: before?.rows });
    },
  );
});
