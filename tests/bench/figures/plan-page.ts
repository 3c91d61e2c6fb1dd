import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../../e2e/support/types.ts';
import type { Figure } from '../figure.ts';
import { csvOf, graphOf } from '../support/large-files.ts';
import { openRows, settled } from '../support/many-rows.ts';
import { longestTask } from '../support/tasks.ts';

const MANY = 10_000;
/** No task of the page may be longer once it is drawn: the floor of most of these figures. */
const NOTICED_MS = 50;
/** One frame: what an edit among a thousand rows may take. */
const FRAME_MS = 16;

/** What the user does, and what is to be measured of it. */
type Act = (page: Page) => Promise<void>;

/** The longest task of the plan page with ten thousand rows, once it is drawn, while the user does one thing. */
export const planPageFigures: readonly Figure[] = [
  rowsFigure('rows-sort', (page) => page.click('.col-product button')),
  rowsFigure('rows-filter', (page) => press(page, '.filter:last-of-type')),
  rowsFigure('rows-search', (page) => page.type('.search input', '77')),
  rowsFigure('rows-turn-page', (page) => press(page, '.pager button:last-of-type')),
  rowsFigure('rows-decide', decide),
  rowsFigure('rows-type', typeQuantity),
  rowsFigure('rows-plan-view', (page) => page.click('#tab-view-plan')),
  rowsFigure('rows-timeline', moreOfTimeline, (page) => page.click('#tab-view-plan')),
  importFigure('rows-import-csv', 'list.csv', csvOf(MANY)),
  importFigure('rows-import-graph', 'list.json', graphOf(MANY)),
  {
    name: 'edit-1000-rows',
    unit: 'ms',
    goal: 1,
    runs: 5,
    measure: (_, bench) =>
      bench.product(async (browser) => ({ value: await editTask(browser, 1_000), floor: FRAME_MS })),
  },
  {
    name: 'edit-10000-rows',
    unit: 'ms',
    goal: 12,
    runs: 5,
    measure: (_, bench) =>
      bench.product(async (browser) => ({
        value: await editTask(browser, MANY),
        floor: await editTask(browser, 1_000),
      })),
  },
];

function rowsFigure(name: string, act: Act, before?: Act): Figure {
  return {
    ...{ name, unit: 'ms', goal: 1, runs: 3 },
    measure: (_, bench) =>
      bench.product(async (browser) => ({
        value: await withRows(browser, MANY, act, before),
        floor: NOTICED_MS,
      })),
  };
}

/** From the drop of a file to the rows in the plan. */
function importFigure(name: string, file: string, text: string): Figure {
  return {
    ...{ name, unit: 'ms', goal: 1, runs: 3 },
    measure: (_, bench) =>
      bench.product(async (browser) => ({
        value: await withRows(browser, 0, takeFile, (page) => holdFile(page, file, text)),
        floor: NOTICED_MS,
      })),
  };
}

function editTask(browser: BrowserUnderTest, count: number): Promise<number> {
  return withRows(browser, count, decide);
}

async function withRows(browser: BrowserUnderTest, count: number, act: Act, before?: Act): Promise<number> {
  const page = await openRows(browser, count);
  try {
    if (before) {
      await before(page);
      await settled(page);
    }
    return await longestTask(page, async () => {
      await act(page);
      await settled(page);
    });
  } finally {
    await page.close();
  }
}

function press(page: Page, selector: string): Promise<void> {
  return page.$eval(selector, (button) => (button as HTMLElement).click());
}

/** Decides that a row is not bought again. */
function decide(page: Page): Promise<void> {
  return page.$eval('.cell-select select', (select) => {
    select.value = 'none';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Opens a row and types how many licences there are. */
async function typeQuantity(page: Page): Promise<void> {
  await press(page, '.subscriptions-table tbody .product');
  const input = await page.waitForSelector('.row-details input[type="number"]');
  await input?.type('12');
  await page.keyboard.press('Tab');
}

function moreOfTimeline(page: Page): Promise<void> {
  return press(page, '.timeline-foot button');
}

/** Puts a file into the page, so that to bring it there is no part of what is measured. */
function holdFile(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    (named, content) => {
      const held = new DataTransfer();
      held.items.add(new File([content], named));
      Object.assign(window, { benchFile: held });
    },
    name,
    text,
  );
}

/** Drops the file and takes its rows. */
async function takeFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { benchFile: dataTransfer } = window as unknown as { benchFile: DataTransfer };
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  const take = await page.waitForSelector('.import-dialog .primary:enabled', { timeout: 60_000 });
  await take?.click();
  await page.waitForSelector('.subscriptions-table tbody tr', { timeout: 60_000 });
}
