import { localDay } from '../src/calendar/local-day.ts';
import type { Change } from '../src/plan/changes/apply-change.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { inLooks } from './screenshots-looks.ts';
import { writeSheet, type Captioned } from './screenshots-sheet.ts';
import { settle } from './settle.ts';

const VIEWPORT = { width: 1280, height: 1180, deviceScaleFactor: 2 };

/** A product of the example for each way of buying, in the design's order. What is included has nothing to choose. */
const ROWS: readonly [product: string, caption: string][] = [
  ['Microsoft 365 Copilot', 'Direct (MCA), window open'],
  ['Microsoft 365 Business Premium', 'Direct (MCA), window closed'],
  ['Project Plan 3', 'Ends before the cut-over'],
  ['Microsoft Teams Phone Standard', 'Direct, older (MOSA)'],
  ['Power BI Pro', 'Partner (CSP)'],
  ['Microsoft 365 E3', 'Microsoft seller (MCA-E)'],
  ['Microsoft 365 E5 (trial)', 'Trial'],
  ['Dynamics 365 Sales', 'Product key'],
  ['Microsoft Entra ID P2', 'Volume licensing'],
];

/** Writes a sheet of what 'Old subscription' offers for each way of buying. */
export async function shootOptions(browser: BrowserUnderTest, folder: string): Promise<void> {
  await inLooks(browser, folder, async ({ lang, file }) => {
    await store(browser, { type: 'language', value: lang }, ...boughtInEveryWay());
    const pictures: Captioned[] = [];
    for (const [product, caption] of ROWS) {
      // Anew for each: a list that is open closes with a scroll to the next row.
      const page = await browser.openExtensionPage('popup/popup.html?view=tab#subscriptions', VIEWPORT);
      const button = await page.waitForSelector(`.select-button[aria-label*='${product}']`);
      await button?.evaluate((element) => {
        element.scrollIntoView({ block: 'center' });
      });
      await settle(page, 100);
      await button?.click();
      const list = await page.waitForSelector('.choices-list');
      const box = await list?.boundingBox();
      if (!box) throw new Error(`${product}: nothing to choose from`);
      // Of the view as it is: it closes when it is scrolled to, or the window grows.
      pictures.push([caption, await page.screenshot({ clip: box, captureBeyondViewport: false })]);
      await page.close();
    }
    await writeSheet(browser, file('old-subscription-options'), pictures, 320, 1020);
  });
}

/** The example, with ways of buying that it lacks. */
function boughtInEveryWay(): Change[] {
  const today = localDay();
  const bought = (id: string, agreement: 'mosa' | 'mca-enterprise' | 'volume-licensing'): Change => ({
    ...{ type: 'edit-row', tenant: 'old', id, set: { agreement } },
  });
  return [
    ...examplePlan(today),
    bought('r9', 'mosa'),
    bought('r10', 'mca-enterprise'),
    bought('r11', 'volume-licensing'),
  ];
}
