import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { localDay } from '../src/calendar/local-day.ts';
import type { Change } from '../src/plan/changes/apply-change.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { calmPlan, decidedPlan, donePlan } from '../tests/e2e/steps/plan-states.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { settle } from './settle.ts';

const LANGUAGES = ['en', 'da'] as const;
const POPUP = { width: 400, height: 600, deviceScaleFactor: 2 };
const SIDE = { width: 360, height: 1088, deviceScaleFactor: 2 };

interface Picture {
  name: string;
  changes: (today: string) => Change[];
  /** What is done before the picture is taken. */
  before?: (page: Page) => Promise<void>;
  isSide?: boolean;
}

const OPTIONS = '[role=radio]';

/** What each picture of the popup and the side panel shows. */
const PICTURES: readonly Picture[] = [
  { name: 'popup-first-run', changes: () => [] },
  { name: 'popup-no-dates', changes: () => [{ type: 'fate', value: 'leave' }] },
  { name: 'popup-decision', changes: examplePlan },
  { name: 'popup-decided', changes: examplePlan, before: (page) => press(page, `${OPTIONS}:nth-child(2)`) },
  { name: 'popup-decision-gap', changes: (today) => decidedPlan(today, 3) },
  { name: 'popup-calm', changes: calmPlan },
  { name: 'popup-done', changes: donePlan },
  { name: 'popup-phases', changes: examplePlan, before: (page) => press(page, '.tracker .current') },
  {
    name: 'popup-phases-stop',
    changes: examplePlan,
    before: (page) => press(page, '.tracker :nth-child(4)'),
  },
  { name: 'plan-switcher', changes: examplePlan, before: (page) => press(page, '.plan-button') },
  { name: 'popup-buy', changes: examplePlan, before: (page) => press(page, '.bottom-bar a') },
  { name: 'side-panel', changes: examplePlan, isSide: true },
];

async function press(page: Page, selector: string): Promise<void> {
  await page.click(selector);
}

/** Writes the counterparts of the design's pictures of popup and side panel into a folder. */
export async function shootPopup(browser: BrowserUnderTest, folder: string): Promise<void> {
  for (const { name, changes, before, isSide } of PICTURES) {
    for (const lang of LANGUAGES) {
      for (const theme of ['light', 'dark'] as const) {
        await browser.setDark(theme === 'dark');
        await store(browser, { type: 'language', value: lang }, ...changes(localDay()));
        const address = `popup/popup.html${isSide ? '?view=side' : ''}`;
        const page = await browser.openExtensionPage(address, isSide ? SIDE : POPUP);
        await page.waitForSelector('.compact main');
        await before?.(page);
        await settle(page, 400);
        await page.screenshot({ path: path.join(folder, `${name}-${lang}-${theme}.png`) });
        await page.close();
      }
    }
  }
}
