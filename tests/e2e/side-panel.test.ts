import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import { PHASES } from '../../src/guidance/model.ts';
import { dueLabel } from '../../src/views/now/words.ts';
import { panel } from './support/panel.ts';
import type { PopupUnderTest } from './support/types.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { focused } from './steps/card.ts';
import { chips, outlinedRows } from './steps/hints.ts';
import { COPILOT_BY, hintedPlan, LEFT, NEW_ORG, OLD_ORG } from './steps/hinted-plan.ts';
import { barLinks, press, textOf } from './steps/popup.ts';
import { readStored, store } from './steps/stored.ts';
import { goTo, HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';
import { ON } from '../unit/support/stored.ts';

const world = useBrowser({ width: 1440, height: 900, dark: false });
const t = words();
const COPILOT = 'Microsoft 365 Copilot';
const READ = t('strip_read', {
  page: t('ms_your_products'),
  read: SUBSCRIPTIONS.length,
  total: SUBSCRIPTIONS.length,
  date: { day: ON },
});
let page: Page;
let side: PopupUnderTest;

expectNoErrors(world);

beforeAll(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' }, ...hintedPlan());
  page = await world.browser.newPage();
  await visit(page, 'subscriptions', { query: `delegatedOrg=${OLD_ORG}` });
  await (await panel(page)).find('.card');
  side = await world.browser.openSidePanel(page);
});

afterAll(() => page.close());

/** What the strip says: the tenant's tag, and the page. */
const strip = () =>
  side.evaluate((view) =>
    [...view.document.querySelectorAll<HTMLElement>('.page-strip > span')].map(({ innerText }) => innerText),
  );
const headline = () => textOf(side, '#now-title');
const rowsWithChips = async () => (await chips(page)).map(({ row }) => row);
const cards = async () => (await panel(page)).count('.card, .pill');

describe('the side panel', () => {
  it('shows the plan as the popup does, with all phases and the bar', async () => {
    const due = dueLabel({ verb: 'decide', due: COPILOT_BY, missed: false }, localDay());
    await eventually(async () => (await textOf(side, '.now-card .due-tag'))?.includes(t(due ?? '')), true);
    await side.waitFor('.folded-phase');
    const phases = await side.evaluate((view) =>
      [...view.document.querySelectorAll<HTMLElement>('.folded-phase h3 strong')].map(
        ({ innerText }) => innerText,
      ),
    );
    expect(phases).toEqual(PHASES.map((phase) => t(`phase_${phase}`)));
    expect(await textOf(side, '.tracker')).toBeUndefined();
    const bar = await barLinks(side);
    expect(bar.map(({ title }) => title)).toEqual(['do_buy', 'do_reduce', 'do_cancel'].map((key) => t(key)));
  });

  it('names the page that it stands beside: whose it is, and how much was read', async () => {
    await eventually(strip, [t('tenant_old'), READ]);
  });

  it('takes the place of the panel in the page; the chips stay', async () => {
    await eventually(cards, 0);
    await eventually(rowsWithChips, [...LEFT]);
  });

  it('points at the rows of Now in the page', async () => {
    await side.waitFor('.show-on-page');
    await side.click('.show-on-page');
    await eventually(() => focused(page), COPILOT);
    await eventually(() => outlinedRows(page), [COPILOT]);
    await page.click('h1');
    await eventually(() => outlinedRows(page), []);
  });

  it('settles a decision for the page too: its chip goes with it', async () => {
    const asked = await headline();
    await side.click('[role=radio]:nth-child(3)');
    await eventually(async () => (await headline()) !== asked, true);
    await eventually(
      async () =>
        (await readStored(world.browser))?.plans[0]?.rows.old.find(
          ({ subscription }) => subscription.product === COPILOT,
        )?.subscription.end,
      'keep-and-pay',
    );
    await eventually(async () => (await rowsWithChips()).includes(COPILOT), false);
    await press(side, t('ui_undo'));
    await eventually(headline, asked);
    await eventually(async () => (await rowsWithChips()).includes(COPILOT), true);
  });

  it('follows the page to another route, and back', async () => {
    await goTo(page, 'Domains');
    await eventually(strip, [t('tenant_old'), t('ms_domains')]);
    await eventually(() => textOf(side, '.show-on-page'), undefined);
    await goTo(page, 'subscriptions');
    await eventually(strip, [t('tenant_old'), READ]);
  });

  it('follows the tab in front: another tenant, and none', async () => {
    const other = await world.browser.newPage();
    await visit(other, 'catalog', { query: `delegatedOrg=${NEW_ORG}` });
    await eventually(strip, [t('tenant_new'), t('ms_marketplace')]);
    expect(await headline()).toBeTruthy();
    await other.goto('about:blank');
    await eventually(strip, []);
    await other.close();
    await page.bringToFront();
    await eventually(strip, [t('tenant_old'), READ]);
  });

  it('gives the page its panel back when it is closed', async () => {
    await eventually(cards, 0);
    await side.close();
    await (await panel(page)).find('.card');
  });
});

describe('the menu of the panel', () => {
  it('opens the side panel, where a click in a page may', async () => {
    const shown = await panel(page);
    await shown.click('.toggle-menu');
    await shown.find('.menu');
    if (browserKind === 'firefox') {
      expect(await shown.count('.menu .side-panel')).toBe(0);
      return;
    }
    await shown.click('.menu .side-panel');
    await eventually(cards, 0);
    await eventually(rowsWithChips, [...LEFT]);
  });
});
