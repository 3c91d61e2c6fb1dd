import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/calendar/local-day.ts';
import type { Change } from '../../src/plan/changes/apply-change.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { clippedTexts } from './steps/clipped.ts';
import { examplePlan } from './steps/example-plan.ts';
import { calmPlan, decidedPlan, donePlan } from './steps/plan-states.ts';
import { barLinks } from './steps/popup.ts';
import { store } from './steps/stored.ts';
import { expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, reducedMotion: true });
const TODAY = localDay();
const EXAMPLE = examplePlan(TODAY);
const SIZE = { width: 400, height: 600 };
let page: Page;

expectNoErrors(world);

afterEach(() => page.close());

interface State {
  name: string;
  changes: readonly Change[];
  /** What this state shows and no other does. */
  shows: string;
  /** What is pressed to come there. */
  press?: string;
  /** False where the state is longer than the first view, and scrolls by design. */
  isWhole?: boolean;
}

const STATES: readonly State[] = [
  { name: 'first run', changes: [], shows: '.verdict h2' },
  { name: 'no dates', changes: EXAMPLE.slice(0, 2), shows: '.four-answers' },
  { name: 'a decision', changes: EXAMPLE, shows: '[role=radio]' },
  { name: 'decided', changes: EXAMPLE, press: '[role=radio]:nth-child(2)', shows: '.decided' },
  { name: 'a gap', changes: decidedPlan(TODAY, 3), shows: '[role=radio]' },
  { name: 'calm', changes: calmPlan(TODAY), shows: '.due-tag.calm' },
  { name: 'all done', changes: donePlan(TODAY), shows: '.first-view:not(:has(.four-answers, .next-dates))' },
  {
    ...{ name: 'the phases', changes: EXAMPLE, isWhole: false },
    ...{ press: '.tracker > :nth-child(4)', shows: '#phase-stop[aria-expanded=true]' },
  },
];
const CASES = STATES.flatMap((state) => (['en', 'da'] as const).map((language) => ({ ...state, language })));

describe('the popup, 400 by 600', () => {
  it.each(CASES)('$name, $language: the bar is in sight, nothing is cut', async (state) => {
    const { changes, language, shows, press, isWhole = true } = state;
    await store(world.browser, { type: 'language', value: language }, ...changes);
    page = await world.browser.openExtensionPage('popup/popup.html', SIZE);
    if (press) await (await page.waitForSelector(press))?.click();
    await page.waitForSelector(shows);
    await page.evaluate(() => document.fonts.ready);
    const t = words(language);
    const last = changes.length === 0 || state.name !== 'all done' ? 'do_cancel' : 'bar_stop';
    expect((await barLinks(asPopup(page))).map(({ title }) => title)).toEqual([
      t('do_buy'),
      t('do_reduce'),
      t(last),
    ]);
    const seen = await measure();
    expect(seen.wide).toBeLessThanOrEqual(SIZE.width);
    expect(seen.bar).toEqual({ top: seen.bar.top, bottom: SIZE.height });
    // What scrolls below it has its own place; the first view ends above the bar.
    if (isWhole) expect(seen.firstView).toBeLessThanOrEqual(seen.bar.top);
    expect(await clippedTexts(page)).toEqual([]);
  });
});

/** The bar's edges, where the first view ends, and how wide all is; in CSS pixels. */
function measure() {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const { top = 0, bottom = 0 } = box('.bottom-bar') ?? {};
    const end = box('.tracker') ?? box('.first-run') ?? box('.first-view');
    return {
      bar: { top: Math.round(top), bottom: Math.round(bottom) },
      firstView: Math.round(end?.bottom ?? Infinity),
      wide: document.documentElement.scrollWidth,
    };
  });
}
