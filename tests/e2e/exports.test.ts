import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { convertIcsCalendar } from 'ts-ics';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCarry } from '../../src/exports/carry-in.ts';
import { addDays } from '../../src/calendar/days.ts';
import { localDay } from '../../src/calendar/local-day.ts';
import type { PlanContent } from '../../src/plan/stored/content-schema.ts';
import { currentPlan, emptyContent, madeOnIn } from '../../src/plan/stored/model.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { asPaper } from './steps/as-paper.ts';
import { asPopup } from './steps/as-popup.ts';
import { fillStorage } from './steps/fill-storage.ts';
import { chooseInMenu, openMenu } from './steps/menu.ts';
import { pagesOf } from './steps/pdf.ts';
import { saidBy } from './steps/planner.ts';
import { chooseAgreement, copied, stubClipboard } from './steps/popup.ts';
import { readStored, store } from './steps/stored.ts';
import { visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';
import { emptyStored } from '../unit/support/stored.ts';

const DOWNLOADS = mkdtempSync(path.join(tmpdir(), 'downloads-'));
const TODAY = localDay();
const world = useBrowser({ width: 1280, height: 900, reducedMotion: true, downloadDir: DOWNLOADS });
const t = words();
let tab: Page;

expectNoErrors(world);

afterEach(() => tab.close());

afterAll(() => rm(DOWNLOADS, { recursive: true, force: true }));

/** Subscriptions with days that lie ahead whenever this runs. */
function planOf(...more: Row['subscription'][]): PlanContent {
  const subscriptions: Row['subscription'][] = [
    {
      product: 'Visio Plan 2',
      purchased: 10,
      assigned: 7,
      startedOn: addDays(TODAY, -3),
      renewsOn: addDays(TODAY, 362),
      term: 'annual',
    },
    {
      product: '=HYPERLINK("x") <b>E3</b>',
      purchased: 60,
      assigned: 57,
      renewsOn: addDays(TODAY, 120),
      term: 'annual',
    },
    {
      product: 'Power BI Pro',
      agreement: 'partner',
      purchased: 35,
      assigned: 29,
      renewsOn: addDays(TODAY, 70),
      term: 'annual',
    },
    ...more,
  ];
  const old = subscriptions.map((subscription, index): Row => ({
    ...{ id: `r${String(index + 1)}`, subscription, source: 'page', readOn: TODAY },
  }));
  return {
    ...emptyContent(),
    answers: { goal: 'new-tenant', agreement: 'mca', oldTenant: 'leave', plan: { buyOn: addDays(TODAY, 7) } },
    tenants: { old: { name: 'contoso.onmicrosoft.com' }, new: { name: 'fabrikam.onmicrosoft.com' } },
    rows: { old, new: [] },
  };
}

/** As it is carried: with the day on which a plan of `store` was made. */
function carriedOf(content: PlanContent): PlanContent {
  return { ...content, answers: madeOnIn(content.answers, currentPlan(emptyStored()).madeOn) };
}

async function open(content: PlanContent, language: 'en' | 'da' = 'en', width = 1280): Promise<void> {
  await store(world.browser, { type: 'language', value: language }, { type: 'carry-in', content });
  tab = await world.browser.openExtensionPage('popup/popup.html?view=tab', { width, height: 900 });
  await tab.waitForSelector('.timeline');
}

/** The file of this ending, once the browser has written all of it; it is taken away, for the next one. */
async function downloaded(ending: string): Promise<string> {
  const name = `tenant-transfer-guide-${TODAY}.${ending}`;
  await eventually(() => readdir(DOWNLOADS), [name]);
  const file = path.join(DOWNLOADS, name);
  await eventually(async () => (await readFile(file, 'utf8')).length > 0, true);
  const text = await readFile(file, 'utf8');
  await rm(file);
  return text;
}

describe('a file by each export', () => {
  beforeEach(() => open(planOf()));

  it('reminders for a calendar', async () => {
    await chooseInMenu(asPopup(tab), t('export_title'), t('export_ics'));
    const { events = [] } = convertIcsCalendar(undefined, await downloaded('ics'));
    const days = events.map(({ start }) => start.date.toISOString().slice(0, 10));
    // Act-by days: a day before the refund window's last day, and before the renewal.
    expect(days).toContain(addDays(TODAY, 3));
    expect(days).not.toContain(addDays(TODAY, 4));
    expect(days).toContain(addDays(TODAY, 119));
    expect(events.every(({ alarms }) => alarms?.length === 1)).toBe(true);
  });

  it('the subscriptions for Excel', async () => {
    await chooseInMenu(asPopup(tab), t('export_title'), t('export_csv'));
    const csv = await downloaded('csv');
    expect(csv.startsWith('\u{feff}')).toBe(true);
    const lines = csv.split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[2]).toContain(`"'=HYPERLINK(""x"") <b>E3</b>"`);
    expect(lines[3]).toContain(addDays(TODAY, 70));
  });

  it('the plan for a ticket, as HTML that shows names as they are', async () => {
    await chooseInMenu(asPopup(tab), t('export_title'), t('export_html'));
    const html = await downloaded('html');
    expect(html).toContain('&#60;b&#62;E3&#60;/b&#62;');
    expect(html).not.toMatch(/<b>|<script|<img|<link/);
  });

  it('the plan as Markdown', async () => {
    await chooseInMenu(asPopup(tab), t('export_title'), t('export_markdown'));
    const text = await downloaded('md');
    expect(text).toContain(`## ${t('export_dates')}`);
    expect(text).toMatch(/^\| \d.+ \| Power BI Pro \| /m);
  });

  it('the plan for another browser profile, which comes in there as it is', async () => {
    await chooseInMenu(asPopup(tab), t('export_title'), t('export_carry'));
    const json: unknown = JSON.parse(await downloaded('json'));
    expect(readCarry(json, TODAY)).toEqual({ content: carriedOf(planOf()) });
    const carried = readCarry(json, TODAY);
    if (!('content' in carried)) throw new Error('the file holds no plan');
    await store(world.browser, { type: 'carry-in', content: carried.content });
    expect((await readStored(world.browser))?.plans[0]?.rows).toEqual(planOf().rows);
  });

  it('and a word that it is saved', async () => {
    await chooseInMenu(asPopup(tab), t('export_title'), t('export_markdown'));
    const said = t('export_saved', { file: `tenant-transfer-guide-${TODAY}.md` });
    await eventually(() => saidBy(tab), said);
    await downloaded('md');
    expect(await world.browser.requests()).toEqual([]);
  });
});

it('a plan for which there is no room in the browser can still be saved as a file', async () => {
  await open(planOf());
  const makeRoom = await fillStorage(world.browser);
  await tab.click('#tab-view-answers');
  await chooseAgreement(asPopup(tab), 'mosa');
  const notices = () => tab.$eval('.notices', ({ textContent }) => textContent);
  await eventually(async () => (await notices()).includes(t('ui_notSaved')), true);
  await chooseInMenu(asPopup(tab), t('export_title'), t('export_carry'));
  const carried = readCarry(JSON.parse(await downloaded('json')), TODAY);
  // Before there is room again: what is not saved is sent once more whenever the tab has the focus.
  expect((await readStored(world.browser))?.plans[0]?.answers.agreement).toBe('mca');
  await makeRoom();
  const made = carriedOf(planOf());
  expect(carried).toEqual({ content: { ...made, answers: { ...made.answers, agreement: 'mosa' } } });
});

describe('a message to the partner', () => {
  it('is copied in the language of the user, or in English', async () => {
    await open(planOf(), 'da');
    const inDanish = words('da');
    await stubClipboard(asPopup(tab));
    await chooseInMenu(asPopup(tab), inDanish('export_title'), inDanish('export_partner'));
    const startsWith = async (text: string) => (await copied(asPopup(tab)))?.startsWith(text);
    await eventually(() => startsWith(inDanish('export_partnerHello')), true);
    await chooseInMenu(asPopup(tab), inDanish('export_title'), inDanish('export_partnerEnglish'));
    await eventually(() => startsWith(t('export_partnerHello')), true);
    const message = (await copied(asPopup(tab))) ?? '';
    expect(message.match(/^- .*/gm)).toEqual([
      expect.stringMatching(/^- Power BI Pro, 35 seats, term ends \d/),
    ]);
    expect(message).toContain('contoso.onmicrosoft.com');
  });

  it('is not offered without a partner', async () => {
    const plan = planOf();
    await open({ ...plan, rows: { old: plan.rows.old.slice(0, 2), new: [] } });
    const labels = await openMenu(asPopup(tab), t('export_title'));
    expect(labels).toContain(t('export_csv'));
    expect(labels).not.toContain(t('export_partner'));
  });
});

describe('the menu', () => {
  it('is walked by the arrow keys and left by Escape', async () => {
    await open(planOf());
    const focused = () => tab.evaluate(() => document.activeElement?.textContent);
    await tab.focus('.page-actions .menu summary');
    await tab.keyboard.press('Enter');
    await tab.waitForSelector('.page-actions .menu-items');
    await tab.keyboard.press('ArrowDown');
    expect(await focused()).toBe(t('popup_copyGuide'));
    await tab.keyboard.press('End');
    expect(await focused()).toBe(t('popup_print'));
    await tab.keyboard.press('Escape');
    expect(await focused()).toBe(t('export_title'));
    expect(await tab.$('.page-actions .menu[open]')).toBeNull();
  });

  it('saves from the popup too', async () => {
    await store(world.browser, { type: 'carry-in', content: planOf() });
    tab = await world.browser.newPage();
    await visit(tab, 'subscriptions');
    const popup = await world.browser.openPopup(tab);
    await chooseInMenu(popup, t('ui_more'), t('export_csv'));
    expect(await downloaded('csv')).toContain('Visio Plan 2');
  });
});

describe('the plan on paper', () => {
  const isShown = (selector: string) =>
    tab.$$eval(selector, (all) => all.filter((one) => one.getClientRects().length > 0).length);

  it('is a document of its own: every product with its day, nothing to press, and gone afterwards', async () => {
    await open(planOf());
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const paper = await tab.$eval('.paper', (found) => found.textContent);
    for (const { subscription } of planOf().rows.old) expect(paper).toContain(subscription.product);
    expect(await tab.$$eval('.paper :is(button, input, select, a)', (all) => all.length)).toBe(0);
    expect(await isShown('.paper')).toBe(0);
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await tab.$('.paper')).toBeNull();
  });

  it('is black on white and fills two or three pages, also in a dark system', async () => {
    await world.browser.setDark(true);
    await open(planOf());
    const pages = pagesOf(await tab.pdf({ format: 'a4' }));
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(3);
  });

  it('has a number before each source, as its lines name them', async () => {
    await open(planOf());
    const { markers, named } = await asPaper(tab, browserKind, () =>
      tab.evaluate(() => ({
        markers: [...document.querySelectorAll('.paper-columns > li')].map(
          (one) => getComputedStyle(one).listStyleType,
        ),
        named: [...document.querySelectorAll('.paper sup')].flatMap((one) => one.textContent.split(', ')),
      })),
    );
    expect(new Set(markers)).toEqual(new Set(['decimal']));
    expect(Math.max(...named.map(Number))).toBe(markers.length);
  });
});
