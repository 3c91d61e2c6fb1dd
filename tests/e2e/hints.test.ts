import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS, subscriptionRows } from '../admin-center/fixtures.ts';
import texts from '../admin-center/app/texts.json' with { type: 'json' };
import { axe } from './support/axe.ts';
import { panel, PANEL_HOST, panelGone } from './support/panel.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { focused } from './steps/card.ts';
import { COPILOT_BY, hintedPlan, LEFT, OLD_ORG, VISIO_BY } from './steps/hinted-plan.ts';
import { callout, chips, outlinedRows, selectRow } from './steps/hints.ts';
import { readStored, store } from './steps/stored.ts';
import { clickButton, goTo, HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const SIZE = { width: 1440, height: 900 };
const world = useBrowser({ ...SIZE, dark: false });
const t = words();
const COPILOT = 'Microsoft 365 Copilot';
const VISIO = 'Visio Plan 2';
const PREMIUM = 'Microsoft 365 Business Premium';
const decide = (day: string) => t('label_decide', { day: { day } });
const OPEN = { type: 'panel-view', host: HOSTS[0], view: 'open' } as const;
/** The subscription of which the refund window is open. */
const DETAIL = `subscriptions/webdirect/${SUBSCRIPTIONS[3]?.id ?? ''}`;
let page: Page;

expectNoErrors(world);

beforeAll(async () => {
  page = await world.browser.newPage();
});

afterAll(() => page.close());

beforeEach(async () => {
  await page.setViewport(SIZE);
  await store(world.browser, ...hintedPlan());
});

function open(route: string, query = '', org = OLD_ORG): Promise<void> {
  return visit(page, route, { query: `delegatedOrg=${org}&${query}` });
}

/** What is written on the chips, from top to bottom. */
const written = async () =>
  (await panel(page)).evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('.clip .chip')]
      .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map(({ innerText }) => innerText.trim()),
  );
/** A date as a chip writes it. */
const dayOf = (day: string) =>
  decide(day)
    .replace(t('label_decide', { day: '' }).trim(), '')
    .trim();
const rowsWithChips = async () => (await chips(page)).map(({ row }) => row);
const titleNow = async () => (await callout(page))?.title ?? null;

/** All chips, with the words of the two that are to be decided, and nothing under any of them. */
async function expectChips(...rows: string[]): Promise<void> {
  const said: Record<string, string> = { [COPILOT]: decide(COPILOT_BY), [VISIO]: decide(VISIO_BY) };
  const seen = async () =>
    (await chips(page)).map(({ row, text, meets }) => [row, row in said ? text : undefined, meets]);
  await eventually(
    seen,
    rows.map((row) => [row, said[row], []]),
  );
}

describe('chips', () => {
  const TABLES = ['v8', 'v9', 'v9-table', 'plain'];
  it.each(TABLES)('stand at the rows with the nearest deadlines (table %s)', async (table) => {
    await open('subscriptions', `table=${table}&late=400&renders=3`);
    await expectChips(PREMIUM, COPILOT, VISIO);
  });

  it.each(['da', 'de', 'ja', 'ar'])(
    'stand beside the names in %s, dark or light, from either side',
    async (lang) => {
      await open('subscriptions', `lang=${lang}&theme=${lang === 'ja' || lang === 'ar' ? 'dark' : 'light'}`);
      await eventually(rowsWithChips, [PREMIUM, COPILOT, VISIO]);
      expect((await chips(page)).flatMap(({ meets }) => meets)).toEqual([]);
    },
  );

  it('say their words where the cell has room, and are named by them where not', async () => {
    await open('subscriptions', 'table=plain');
    await expectChips(PREMIUM, COPILOT, VISIO);
    const kinds = async () => (await chips(page)).map(({ small, meets }) => [small, meets.length]);
    const widen = (width: string) =>
      page.$eval(
        '.plain-table',
        (table, wide) => {
          const names = table.querySelectorAll('th')[1];
          (table as HTMLElement).style.width = 'auto';
          if (names) names.style.width = names.style.minWidth = names.style.maxWidth = wide;
        },
        width,
      );
    await widen('560px');
    await eventually(kinds, Array(3).fill([false, 0]));
    expect((await written()).slice(1)).toEqual([decide(COPILOT_BY), decide(VISIO_BY)]);
    // As the cell grows narrow the words give way to the date, and that to a clock; the name stays.
    const forms: (string | undefined)[] = [];
    for (let width = 400; width >= 180 && forms.at(-1) !== ''; width -= 15) {
      await widen(`${String(width)}px`);
      await new Promise((resolve) => setTimeout(resolve, 250));
      const at = (await chips(page)).findIndex(({ row }) => row === COPILOT);
      const form = (await written())[at];
      if (forms.at(-1) !== form) forms.push(form);
    }
    expect(forms).toEqual([decide(COPILOT_BY), dayOf(COPILOT_BY), '']);
    expect((await chips(page)).map(({ row, text }) => [row, text])).toContainEqual([
      COPILOT,
      decide(COPILOT_BY),
    ]);
    expect((await chips(page)).flatMap(({ meets }) => meets)).toEqual([]);
  });

  it('follow a sorted table, a scrolled and a re-rendered one', async () => {
    await open('subscriptions', 'sort=-productName');
    await expectChips(VISIO, COPILOT, PREMIUM);
    await page.evaluate(() => {
      for (let n = 0; n < 20; n += 1) window.dispatchEvent(new Event('stand-in:render'));
    });
    await expectChips(VISIO, COPILOT, PREMIUM);
    await page.setViewport({ width: 1440, height: 600 });
    await page.evaluate(() => document.querySelector('.content')?.scrollBy(0, 260));
    await eventually(async () => (await chips(page)).flatMap(({ meets }) => meets), []);
    expect((await rowsWithChips()).length).toBeGreaterThan(0);
  });

  it.each(['v8', 'v9'])('come and go with the rows of a virtualized table (%s)', async (table) => {
    const rows = subscriptionRows(500);
    await store(world.browser, ...hintedPlan(rows));
    await open('subscriptions', `rows=500&table=${table}`);
    await eventually(async () => (await chips(page)).length > 2, true);
    for (const by of [2000, 3000, -1500]) {
      await page.evaluate((y) => {
        (document.querySelector('.v9-scroller') ?? document.querySelector('.content'))?.scrollBy(0, y);
      }, by);
      await eventually(async () => {
        const shown = await chips(page);
        const others = shown.filter(({ row }) => !LEFT.includes(row));
        return [shown.length > 2, shown.flatMap(({ meets }) => meets), others];
      }, [true, [], []]);
    }
  });

  it('are none where the page has another number of rows than were read', async () => {
    await open('subscriptions', 'rows=11');
    await (await panel(page)).find(':is(.card, .pill)');
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await chips(page)).toEqual([]);
    await open('subscriptions');
    await eventually(async () => (await chips(page)).length, 3);
  });

  it('move within a frame when something pushes the table aside', async () => {
    await open('subscriptions');
    await expectChips(PREMIUM, COPILOT, VISIO);
    await page.evaluate(() => {
      const banner = document.createElement('div');
      banner.style.height = '63px';
      document.querySelector('.content')?.prepend(banner);
    });
    await expectChips(PREMIUM, COPILOT, VISIO);
    await page.evaluate(() => document.querySelector('[role="grid"]')?.remove());
    await eventually(() => chips(page), []);
  });

  it('go with a dialog and come back, and end with their page', async () => {
    await open('subscriptions');
    await expectChips(PREMIUM, COPILOT, VISIO);
    await goTo(page, 'subscriptions/:/billingaccountpicker');
    await panelGone(page);
    expect(await chips(page)).toEqual([]);
    await goTo(page, 'subscriptions');
    await expectChips(PREMIUM, COPILOT, VISIO);
    await goTo(page, 'users');
    await eventually(() => chips(page), []);
  });
});

describe('callout', () => {
  const takes = t('hint_takesToday', { command: 'Cancel subscription', product: 'Copilot', count: 18 });

  it('says at Cancel subscription what it does today, once its row is selected', async () => {
    await open('subscriptions');
    await expectChips(PREMIUM, COPILOT, VISIO);
    expect(await titleNow()).toBeNull();
    await selectRow(page, COPILOT);
    await eventually(titleNow, takes);
    expect((await callout(page))?.meets).toEqual([]);
    expect(await (await panel(page)).text('.callout')).toContain(decide(COPILOT_BY));
  });

  it.each(['en', 'da', 'de', 'ja', 'ar'] as const)(
    'finds the commands of a subscription in %s, and calls them as the page does',
    async (lang) => {
      await store(world.browser, ...hintedPlan(), OPEN);
      await open(DETAIL, `lang=${lang}`);
      const shown = await panel(page);
      // Where the page has no room the card says it.
      const said = async () => [await titleNow(), await shown.text('.card, .pill')].join(' ');
      await eventually(async () => (await said()).includes(texts[lang].cancelSubscription), true);
      expect((await callout(page))?.meets ?? []).toEqual([]);
    },
  );

  it('follows the pointer to the command that is about to be used', async () => {
    await store(world.browser, ...hintedPlan(), OPEN);
    await open(DETAIL);
    await eventually(titleNow, takes);
    await page.hover(`[aria-label^="${texts.en.removeLicenses}"]`);
    const values = { command: texts.en.removeLicenses, product: 'Copilot' };
    const shown = await panel(page);
    const said = async () => [await titleNow(), await shown.text('.card')].join(' ');
    await eventually(async () => (await said()).includes(t('hint_notPlanned', values)), true);
  });

  it.each([
    ['Domains', 'contoso.com', t('hint_domainEarly', { command: 'Remove' })],
    [
      `licensedetailpage/${SUBSCRIPTIONS[0]?.sku ?? ''}`,
      'Anna Kjær',
      t('hint_unassignStarts', { command: 'Unassign licenses' }),
    ],
  ])(
    'warns on %s once a row is selected, in the card where the page has no room',
    async (route, row, said) => {
      await store(world.browser, ...hintedPlan(), OPEN);
      await open(route);
      const shown = await panel(page);
      const all = async () => [await titleNow(), await shown.text('.card')].join(' ');
      await shown.find('.card');
      expect(await all()).not.toContain(said);
      expect(await chips(page)).toEqual([]);
      await selectRow(page, row);
      await eventually(async () => (await all()).includes(said), true);
      expect((await callout(page))?.meets ?? []).toEqual([]);
    },
  );

  it('goes by Escape for this visit, and deletes nothing', async () => {
    await open(DETAIL);
    await eventually(titleNow, takes);
    const shown = await panel(page);
    await shown.evaluate((root) => root.querySelector<HTMLElement>('.callout button')?.focus());
    await page.keyboard.press('Escape');
    await eventually(async () => (await titleNow()) === takes, false);
    expect(await focused(page)).toBe('Cancel subscription');
    expect((await readStored(world.browser))?.settings.hints).toBeUndefined();
    await page.reload();
    await eventually(titleNow, takes);
  });

  it('is hidden for good by its cross: this one, or its kind', async () => {
    await open(DETAIL);
    await eventually(async () => (await callout(page)) !== null, true);
    const shown = await panel(page);
    await shown.click(`.callout [aria-label="${t('hints_hide')}"]`);
    await eventually(async () => (await readStored(world.browser))?.settings.hints, {
      hidden: [`cancel-subscription ${SUBSCRIPTIONS[3]?.id ?? ''}`],
    });
    await eventually(async () => (await titleNow()) === takes, false);
    expect(await focused(page)).toBe('Cancel subscription');
  });

  it('opens from a chip, and closes with it', async () => {
    await open('subscriptions');
    await expectChips(PREMIUM, COPILOT, VISIO);
    const shown = await panel(page);
    await shown.click('.chip[aria-expanded="false"]');
    await shown.find('.chip[aria-expanded="true"]');
    await eventually(async () => (await callout(page))?.title.includes('Copilot'), true);
    await shown.find('.callout .row button:nth-child(2)');
    await shown.click('.chip[aria-expanded="true"]');
    await eventually(() => callout(page), null);
  });
});

describe('by keyboard', () => {
  it('leads from the panel to the row in the page, and back by Escape', async () => {
    await store(world.browser, ...hintedPlan(), OPEN);
    await open('subscriptions');
    const shown = await panel(page);
    await expectChips(PREMIUM, COPILOT, VISIO);
    await shown.find('.show-rows');
    await shown.evaluate((root) => root.querySelector<HTMLElement>('.show-rows')?.focus());
    await page.keyboard.press('Enter');
    await eventually(() => focused(page), COPILOT);
    await eventually(() => outlinedRows(page), [COPILOT]);
    // They go with the rows.
    await page.mouse.wheel({ deltaY: 40 });
    await eventually(() => outlinedRows(page), [COPILOT]);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toContain('button');
    await eventually(() => outlinedRows(page), []);
    // Escape in the page is the page's own again.
    await page.focus('a[href*="webdirect"]');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(PREMIUM);
  });

  it('never takes the focus by itself', async () => {
    await open('subscriptions', 'late=300');
    await page.focus('#O365_MainLink_Me');
    await expectChips(PREMIUM, COPILOT, VISIO);
    expect(await focused(page)).toContain('Account manager');
  });
});

describe('axe', () => {
  it.each([
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'ar'],
    ['dark', 'ar'],
  ])('has nothing to say about chips and callout (%s, %s)', async (theme, lang) => {
    await open('subscriptions', `theme=${theme}&lang=${lang}`);
    await eventually(async () => (await chips(page)).length, 3);
    await axe(page, { include: [PANEL_HOST, '.clip'] });
    await (await panel(page)).click('.chip');
    await eventually(async () => (await callout(page)) !== null, true);
    await axe(page, { include: [PANEL_HOST, '.callout'] });
  });
});

it('shows no chip outside its cell in a small window', async () => {
  await open('subscriptions');
  await expectChips(PREMIUM, COPILOT, VISIO);
  for (const width of [720, 360]) {
    await page.setViewport({ width, height: 450 });
    await eventually(async () => (await chips(page)).flatMap(({ meets }) => meets), []);
  }
});

it('closes with a dialog of the page', async () => {
  await open(DETAIL);
  await eventually(async () => (await callout(page)) !== null, true);
  await clickButton(page, 'Cancel subscription');
  await page.waitForSelector('.ms-Dialog-main');
  await panelGone(page);
  expect(await callout(page)).toBeNull();
  await page.keyboard.press('Escape');
  if (browserKind === 'chromium') await eventually(async () => (await callout(page)) !== null, true);
});
