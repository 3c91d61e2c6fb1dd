import type { Page, Viewport } from 'puppeteer-core';
import { localDay } from '../src/calendar/local-day.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import { setLanguage } from '../tests/e2e/support/set-language.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { inLooks, type Look } from './screenshots-looks.ts';
import { settle } from './settle.ts';

const PAGE = 'popup/popup.html?view=tab';
/** As wide as the design's pictures, and higher than any of them. */
const VIEWPORT = { width: 1280, height: 1180, deviceScaleFactor: 1 };

/** An A4 sheet between its margins, in CSS pixels. */
const PAPER = { width: 680, height: 1100, deviceScaleFactor: 2 };

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
  await inLooks(browser, folder, async ({ lang, theme, file }) => {
    await setLanguage(browser, lang);
    for (const { name, hash, before } of PICTURES) {
      const page = await openPlanPage(browser, hash, VIEWPORT);
      await before?.(page);
      await settle(page, 300);
      await page.screenshot({ path: file(name) });
      await page.close();
    }
    // Paper is black on white in any theme.
    if (theme === 'light') await print(browser, file);
  });
}

async function openPlanPage(browser: BrowserUnderTest, hash: string, size: Viewport): Promise<Page> {
  const page = await browser.openExtensionPage(PAGE + hash, size);
  await page.waitForSelector('.plan-page main');
  return page;
}

/** All of the plan on paper: as sheets, and in Chromium, where a tab can be as paper is, as one picture. */
async function print(browser: BrowserUnderTest, file: Look['file']): Promise<void> {
  const page = await openPlanPage(browser, '#plan', PAPER);
  await settle(page, 300);
  await page.pdf({ path: file('print', 'pdf'), format: 'a4', preferCSSPageSize: true });
  if (browser.kind === 'chromium') {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMediaType('print');
    await page.screenshot({ path: file('print'), fullPage: true });
  }
  await page.close();
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
