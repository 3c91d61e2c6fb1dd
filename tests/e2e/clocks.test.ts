import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { startAdminCenter } from '../admin-center/server.ts';
import { addDays, type Day } from '../../src/calendar/days.ts';
import { launch } from './support/launch.ts';
import { panel } from './support/panel.ts';
import type { BrowserUnderTest } from './support/types.ts';
import { browserKind } from './support/use-browser.ts';
import { goToMidnight } from './steps/clock.ts';
import { hintedPlan, OLD_ORG } from './steps/hinted-plan.ts';
import { openPlanner } from './steps/planner.ts';
import { readStored, store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { eventually } from './steps/watch.ts';
import { words } from './steps/words.ts';

const t = words();

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
    await tab.evaluate((name) => {
      const change = { type: 'tick', step: name, rows: [], done: true };
      return chrome.runtime.sendMessage({ type: 'changes', changes: [{ id: name, change }] });
    }, step);
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
