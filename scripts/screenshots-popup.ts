import type { Page } from 'puppeteer-core';
import { localDay } from '../src/calendar/local-day.ts';
import type { Locale } from '../src/i18n/locales.ts';
import type { Change } from '../src/plan/changes/apply-change.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { calmPlan, decidedPlan, donePlan, missedPlan, stopPlan } from '../tests/e2e/steps/plan-states.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { inLooks } from './screenshots-looks.ts';
import { settle } from './settle.ts';

const POPUP = { width: 400, height: 600, deviceScaleFactor: 2 };
const SIDE = { width: 360, height: 1088, deviceScaleFactor: 2 };

interface Picture {
  name: string;
  changes: (today: string) => Change[];
  /** What is done before the picture is taken. */
  before?: (page: Page) => Promise<void>;
  isSide?: boolean;
  /** English and Danish unless told. */
  languages?: readonly Locale[];
}

const OPTIONS = '[role=radio]';

/** What each picture of the popup and the side panel shows. */
const PICTURES: readonly Picture[] = [
  { name: 'popup-first-run', changes: () => [] },
  { name: 'popup-no-dates', changes: () => [{ type: 'fate', value: 'leave' }] },
  { name: 'popup-decision', changes: examplePlan, languages: ['en', 'da', 'ar'] },
  { name: 'popup-decided', changes: examplePlan, before: (page) => press(page, `${OPTIONS}:nth-child(2)`) },
  { name: 'popup-decision-gap', changes: (today) => decidedPlan(today, 3) },
  { name: 'popup-calm', changes: calmPlan },
  { name: 'popup-missed', changes: missedPlan },
  { name: 'popup-done', changes: donePlan },
  { name: 'popup-phases', changes: examplePlan, before: unfoldCurrent },
  { name: 'popup-phases-stop', changes: stopPlan, before: unfoldCurrent },
  { name: 'plan-switcher', changes: examplePlan, before: (page) => press(page, '.plan-button') },
  { name: 'popup-buy', changes: examplePlan, before: (page) => press(page, '.bottom-bar a') },
  { name: 'side-panel', changes: examplePlan, isSide: true },
];

/** The current phase unfolded, between the other four. */
async function unfoldCurrent(page: Page): Promise<void> {
  await press(page, '.tracker .current');
  await page.waitForSelector('.folded-phase [aria-expanded=true]');
  await settle(page, 300);
  await page.$eval('.folded-phase', (first) => {
    first.scrollIntoView();
  });
}

async function press(page: Page, selector: string): Promise<void> {
  await page.click(selector);
}

/** Writes the counterparts of the design's pictures of popup and side panel into a folder. */
export async function shootPopup(browser: BrowserUnderTest, folder: string): Promise<void> {
  for (const picture of PICTURES) {
    await inLooks(
      browser,
      folder,
      async ({ lang, file }) => {
        await store(browser, { type: 'language', value: lang }, ...picture.changes(localDay()));
        const page = await openOwn(browser, picture);
        await page.screenshot({ path: file(picture.name) });
        await page.close();
      },
      picture.languages,
    );
  }
}

async function openOwn(browser: BrowserUnderTest, { before, isSide }: Picture): Promise<Page> {
  const address = `popup/popup.html${isSide ? '?view=side' : ''}`;
  const page = await browser.openExtensionPage(address, isSide ? SIDE : POPUP);
  await page.waitForSelector('.compact main');
  await before?.(page);
  await settle(page, 400);
  return page;
}
