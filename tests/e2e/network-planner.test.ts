import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { localDay } from '../../src/calendar/local-day.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { examplePlan } from './steps/example-plan.ts';
import { toView } from './steps/journey.ts';
import { chooseInMenu, openMenu } from './steps/menu.ts';
import { watchOwnPages, type OwnPagesWatch } from './steps/own-pages.ts';
import { pagesOf } from './steps/pdf.ts';
import {
  chooseNeeded,
  CSV,
  dropFiles,
  E3,
  openPlanner,
  pasteText,
  takeRows,
  toggleDetails,
} from './steps/planner.ts';
import { chooseAgreement, copied, stubClipboard } from './steps/popup.ts';
import { store } from './steps/stored.ts';
import { eventually, expectNoErrors, puppeteerOf } from './steps/watch.ts';
import { words } from './steps/words.ts';

const DOWNLOADS = mkdtempSync(path.join(tmpdir(), 'planner-downloads-'));
const world = useBrowser({ width: 1280, height: 900, reducedMotion: true, downloadDir: DOWNLOADS });
const TODAY = localDay();
/** What browsers ask for by themselves: the same that `network.test.ts` leaves out. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|org|net)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/;
let own: OwnPagesWatch | undefined;

expectNoErrors(world);

beforeAll(async () => {
  if (browserKind === 'chromium') own = watchOwnPages(await puppeteerOf(world.browser));
});
afterAll(() => {
  rmSync(DOWNLOADS, { recursive: true, force: true });
});

/** Nothing was asked for: by the extension, of the stand-in, or of any other host. */
async function expectNoRequests(after: string): Promise<void> {
  expect([...(await world.browser.requests()), ...(own?.requests ?? [])], after).toEqual([]);
  expect(world.site.requests, after).toEqual([]);
  const hosts = world.site.refusedHosts.map((host) => host.replace(/:\d+$/, ''));
  expect(
    hosts.filter((host) => !BROWSERS_OWN.test(host)),
    after,
  ).toEqual([]);
}

/** Subscriptions: from a file and from a text, then a choice in the table and the details of a row. */
async function bringSubscriptions(tab: Page): Promise<void> {
  await toView(tab, 'subscriptions');
  await dropFiles(tab, { 'licenses.csv': CSV });
  await tab.waitForSelector('.import-dialog[open] .primary:enabled');
  await takeRows(tab, 2);
  await pasteText(tab, CSV);
  await takeRows(tab, 2);
  await tab.waitForSelector('.subscriptions-table');
  await chooseNeeded(tab, E3, 'none');
  await toggleDetails(tab, E3);
}

async function changeAnswersAndSettings(tab: Page): Promise<void> {
  await toView(tab, 'answers');
  await chooseAgreement(asPopup(tab), 'mca');
  await tab.evaluate(() => {
    location.hash = '#settings';
  });
  await tab.waitForSelector('#language');
  for (const language of ['ja', 'da', 'en']) {
    await tab.select('#language', language);
    await eventually(() => tab.$eval('html', (html) => html.lang), language);
  }
  for (const id of ['badge', 'hints-shown', 'panel-shown', 'tenant-detection'])
    for (let turn = 0; turn < 2; turn += 1)
      await tab.$eval(`#${id}`, (toggle) => (toggle as HTMLElement).click());
}

const FILES: [label: string, ending: string][] = [
  ['export_ics', 'ics'],
  ['export_csv', 'csv'],
  ['export_html', 'html'],
  ['export_markdown', 'md'],
  ['export_carry', 'json'],
  ['export_carryAll', 'json'],
];
const COPIES = ['popup_copyGuide', 'export_partner', 'export_partnerEnglish'];

/** Presses everything that the menu of exports offers; in Danish, where a message to the partner is offered in English too. */
async function exportAll(tab: Page): Promise<void> {
  const inDanish = words('da');
  await tab.select('#language', 'da');
  await eventually(() => tab.$eval('html', (html) => html.lang), 'da');
  await toView(tab, 'plan');
  const pressed = [...FILES.map(([label]) => label), ...COPIES, 'popup_print'].map((label) =>
    inDanish(label),
  );
  expect((await openMenu(asPopup(tab), inDanish('export_title'))).sort()).toEqual(pressed.sort());
  for (const [label, ending] of FILES) {
    await chooseInMenu(asPopup(tab), inDanish('export_title'), inDanish(label));
    await eventually(
      () => Promise.resolve(readdirSync(DOWNLOADS).some((name) => name.endsWith(ending))),
      true,
    );
    for (const name of readdirSync(DOWNLOADS)) rmSync(path.join(DOWNLOADS, name));
  }
  for (const label of COPIES) {
    await stubClipboard(asPopup(tab));
    await tab.evaluate(() => {
      delete document.body.dataset['copied'];
    });
    await chooseInMenu(asPopup(tab), inDanish('export_title'), inDanish(label));
    await eventually(async () => (await copied(asPopup(tab))) !== undefined, true);
  }
  // The dialog is the browser's; what is printed is made below.
  await tab.evaluate(() => {
    globalThis.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await chooseInMenu(asPopup(tab), inDanish('export_title'), inDanish('popup_print'));
  await eventually(() => tab.evaluate(() => document.body.dataset['printed']), 'yes');
  expect(pagesOf(await tab.pdf({ format: 'a4' }))).toBeGreaterThan(1);
}

it('the planner, from a file to every export, asks for nothing', async () => {
  // A second plan: then both can be carried.
  await store(world.browser, { type: 'plan-new', id: 'second', name: 'Fabrikam' }, ...examplePlan(TODAY));
  const tab = await openPlanner(world.browser);
  await bringSubscriptions(tab);
  await expectNoRequests('subscriptions');
  await changeAnswersAndSettings(tab);
  await expectNoRequests('answers and settings');
  await exportAll(tab);
  await expectNoRequests('exports');
  await tab.close();
});
