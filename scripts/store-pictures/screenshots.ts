import path from 'node:path';
import type { Page, Viewport } from 'puppeteer-core';
import { localDay } from '../../src/calendar/local-day.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import { examplePlan } from '../../tests/e2e/steps/example-plan.ts';
import { hintedPlan, OLD_ORG } from '../../tests/e2e/steps/hinted-plan.ts';
import { store } from '../../tests/e2e/steps/stored.ts';
import { addressOf, HOSTS } from '../../tests/e2e/steps/visit.ts';
import type { BrowserUnderTest } from '../../tests/e2e/support/types.ts';
import { settle } from '../settle.ts';
import { drawPage, pngSource } from './draw-page.ts';

/** What the three stores take. */
const WIDTH = 1280;
const HEIGHT = 800;
const POPUP = { width: 400, height: 600 };
const SIDE_WIDTH = 360;
/** A window in which the card has room beside the table, brought down to the size of a screenshot. */
const WIDE = { width: 1440, height: 900, deviceScaleFactor: WIDTH / 1440 };
const PANEL = 'tenant-transfer-guide >>>';

/** Takes the five screenshots of the listings, in English and light: 1280 × 800 CSS pixels, one to one. */
export async function shootForStores(browser: BrowserUnderTest, folder: string): Promise<void> {
  const file = (name: string) => path.join(folder, `${name}.png`);
  await start(browser, hintedPlan(), 'open');
  await shootAdminCenter(browser, WIDE, '.card', file('1-panel'));
  await start(browser, examplePlan(localDay()), 'pill');
  await shootPopup(browser, file('2-popup'));
  await shootPlanPage(browser, '#plan', file('3-plan'));
  await shootPlanPage(browser, '#subscriptions', file('4-subscriptions'));
  await shootSidePanel(browser, file('5-side-panel'));
}

async function start(
  browser: BrowserUnderTest,
  changes: readonly Change[],
  view: 'open' | 'pill',
): Promise<void> {
  await store(
    browser,
    { type: 'panel-view', host: HOSTS[0], view },
    { type: 'language', value: 'en' },
    ...changes,
  );
}

/** 'Your products' with the panel on it, and the chips at its rows. */
async function shootAdminCenter(
  browser: BrowserUnderTest,
  size: Viewport,
  panel: '.card' | '.pill',
  file?: string,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.goto(addressOf('subscriptions', { query: `theme=light&lang=en&delegatedOrg=${OLD_ORG}` }));
  await page.waitForSelector(`${PANEL} ${panel}`);
  return finish(page, file);
}

async function shootPlanPage(browser: BrowserUnderTest, hash: string, file: string): Promise<void> {
  await shootOwnPage(browser, `?view=tab${hash}`, { width: WIDTH, height: HEIGHT }, file);
}

async function shootOwnPage(
  browser: BrowserUnderTest,
  view: string,
  size: { width: number; height: number },
  file?: string,
): Promise<Uint8Array> {
  const page = await browser.openExtensionPage(`popup/popup.html${view}`, size);
  await page.waitForSelector('main');
  return finish(page, file);
}

/** The popup where the browser opens it: under the toolbar, over the admin center. */
async function shootPopup(browser: BrowserUnderTest, file: string): Promise<void> {
  const popup = await shootOwnPage(browser, '', POPUP);
  const behind = await shootAdminCenter(browser, { width: WIDTH, height: HEIGHT }, '.pill');
  await drawPage(browser, { width: WIDTH, height: HEIGHT }, file, [
    `<img src="${pngSource(behind)}" style="position: absolute; inset: 0">`,
    `<img src="${pngSource(popup)}" style="position: absolute; top: 8px; right: 16px; border-radius: 8px;
      box-shadow: 0 0 0 1px #0002, 0 8px 28px #0006">`,
  ]);
}

/** The side panel where the browser opens it: beside the admin center, which has the rest of the width. */
async function shootSidePanel(browser: BrowserUnderTest, file: string): Promise<void> {
  const side = await shootOwnPage(browser, '?view=side', { width: SIDE_WIDTH, height: HEIGHT });
  const page = await shootAdminCenter(browser, { width: WIDTH - SIDE_WIDTH - 1, height: HEIGHT }, '.pill');
  await drawPage(browser, { width: WIDTH, height: HEIGHT }, file, [
    `<img src="${pngSource(page)}" style="position: absolute; inset: 0 auto auto 0">`,
    `<img src="${pngSource(side)}" style="position: absolute; inset: 0 0 auto auto; outline: 1px solid #d1d1d1">`,
  ]);
}

async function finish(page: Page, file?: string): Promise<Uint8Array> {
  // The admin center's own table comes late, and the chips with it.
  await settle(page, 800);
  const picture = await page.screenshot(file ? { path: file } : {});
  await page.close();
  return picture;
}
