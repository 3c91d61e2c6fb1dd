import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../../e2e/support/types.ts';
import type { Figure } from '../figure.ts';
import { FIRST_ROUTE } from '../support/product.ts';
import { inTab, visit } from '../support/stand-in.ts';

type State = 'awake' | 'asleep';
type Paint = 'first' | 'largest';

/** So long after a page came to the front its panel has asked the background what is new there, in ms. */
const LOOKED_AGAIN_MS = 400;
/** How long a popup rests before its largest paint is taken for the last. */
const REST_MS = 300;

/** From the click on the toolbar button to the first contentful paint of the real popup. */
export const popupFirst = figure('popup-first-paint', 'first', 'awake', 1.12);
export const popupFirstAsleep = figure('popup-first-paint-asleep', 'first', 'asleep', 1.15);
/** The same to its content: the largest paint, which no skeleton is. */
export const popupContent = figure('popup-content', 'largest', 'awake', 1.12);
export const popupContentAsleep = figure('popup-content-asleep', 'largest', 'asleep', 1.15);

function figure(name: string, paint: Paint, state: State, goal: number): Figure {
  return {
    ...{ name, goal, unit: 'ms' },
    measure: (run, bench) =>
      bench.all(run, (browser) =>
        inTab(browser, async (page) => (await timePopup(browser, page, state))[paint]),
      ),
  };
}

type Paints = Record<Paint, number>;

export async function timePopup(browser: BrowserUnderTest, page: Page, state: State): Promise<Paints> {
  await visit(page, FIRST_ROUTE);
  await page.bringToFront();
  await rest(LOOKED_AGAIN_MS);
  if (state === 'asleep') await browser.stopBackground();
  else await browser.backgroundEvaluate(() => undefined);
  const clicked = performance.timeOrigin + performance.now();
  const opened = await browser.openPopup(page);
  const paints = await opened.evaluate(readPaints, REST_MS);
  await opened.close();
  return { first: paints.first - clicked, largest: paints.largest - clicked };
}

/** Runs in the popup, and so names no function. Both paints as times since 1970, in ms. */
async function readPaints(_: Window, restMs: number): Promise<Paints> {
  const found = { first: 0, largest: 0 };
  new PerformanceObserver((list) => {
    found.first = list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? found.first;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    found.largest = list.getEntries().at(-1)?.startTime ?? found.largest;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  let before = -1;
  while (!found.first || before !== found.largest) {
    before = found.largest;
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  const { timeOrigin } = performance;
  return { first: timeOrigin + found.first, largest: timeOrigin + found.largest };
}
