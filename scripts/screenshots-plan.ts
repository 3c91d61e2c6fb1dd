import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { localDay } from '../src/calendar/local-day.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import { setLanguage } from '../tests/e2e/support/set-language.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { settle } from './settle.ts';

const LANGUAGES = ['en', 'da'] as const;
const PAGE = 'popup/popup.html?view=tab';
/** As wide as the design's pictures, and higher than any of them. */
const VIEWPORT = { width: 1280, height: 1180, deviceScaleFactor: 1 };

/** What each picture of the plan page shows: its address, and what is done before it is taken. */
const PICTURES: readonly { name: string; hash: string; before?: (page: Page) => Promise<void> }[] = [
  { name: 'plan', hash: '#plan' },
  { name: 'plan-subscriptions', hash: '#subscriptions' },
  { name: 'plan-subscriptions-select', hash: '#subscriptions', before: openSelect },
  { name: 'plan-answers', hash: '#answers' },
  { name: 'plan-settings', hash: '#settings' },
  { name: 'import-dialog', hash: '#plan', before: dropFile },
];

/** Writes the counterparts of the design's pictures of the plan page into a folder, both themes and languages. */
export async function shootPlanPage(browser: BrowserUnderTest, folder: string): Promise<void> {
  await store(browser, ...examplePlan(localDay()));
  for (const lang of LANGUAGES) {
    await setLanguage(browser, lang);
    for (const theme of ['light', 'dark'] as const) {
      await browser.setDark(theme === 'dark');
      for (const { name, hash, before } of PICTURES) {
        const page = await browser.openExtensionPage(PAGE + hash, VIEWPORT);
        await page.waitForSelector('.plan-page main');
        await before?.(page);
        await settle(page, 300);
        await page.screenshot({ path: path.join(folder, `${name}-${lang}-${theme}.png`) });
        await page.close();
      }
    }
  }
}

/** Opens the choices of the first row that waits for a decision. */
async function openSelect(page: Page): Promise<void> {
  await page.waitForSelector('.subscriptions-table tbody tr');
  const asks = await page.$$('.select-button.asks');
  const [first] = asks.length > 0 ? asks : await page.$$('.select-button');
  if (!first) return;
  await first.click();
  await page.waitForSelector('.choices-list');
}

/** A list whose header says nothing: the dialog asks about its columns. */
async function dropFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    const data = new DataTransfer();
    const lines = [
      'Ware;Stk;Zugewiesen;Notizen',
      'Microsoft 365 Business Premium;150;148;Sales team',
      'Visio Plan 2;10;7;',
    ];
    data.items.add(new File([lines.join('\n')], 'contoso-licences.csv', { type: 'text/csv' }));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector('.column-map select');
  for (const [at, field] of [
    [0, 'product'],
    [1, 'purchased'],
    [2, 'assigned'],
  ] as const) {
    await page.select(`#column-${String(at)}`, field);
  }
}
