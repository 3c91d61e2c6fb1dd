import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { localDay } from '../src/calendar/local-day.ts';
import type { Change } from '../src/plan/changes/apply-change.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';

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
  { name: 'popup-decision-gap', changes: (today) => decided(today, 3) },
  { name: 'popup-calm', changes: (today) => decided(today, 5) },
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

/** The example with its nearest decisions made. */
function decided(today: string, rows: number): Change[] {
  const ends = ['swap-to-monthly', 'swap-to-monthly', 'end-at-term', 'extend', 'end-at-term'] as const;
  const decisions = ends.slice(0, rows).map((end, at): Change => ({
    ...{ type: 'decide', ids: [`r${String(at + 1)}`], end },
  }));
  const ticks = (['swap-to-monthly', 'rescue-data', 'turn-off-recurring-billing'] as const).map(
    (step): Change => ({ type: 'tick', step, rows: ['r1', 'r2', 'r3', 'r5'], done: true }),
  );
  return [...examplePlan(today), ...decisions, ...ticks];
}

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
        await settle(page);
        await page.screenshot({ path: path.join(folder, `${name}-${lang}-${theme}.png`) });
        await page.close();
      }
    }
  }
}

/** Fonts are there and what was pressed is drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 400));
  });
}
