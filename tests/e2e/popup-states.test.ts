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
  /** What ends in the first view; nothing where the state was scrolled to. */
  whole?: '.first-run' | '.first-view' | '.now-card';
}

const STATES: readonly State[] = [
  { name: 'first run', changes: [], shows: '.verdict h2', whole: '.first-run' },
  { name: 'no dates', changes: EXAMPLE.slice(0, 2), shows: '.four-answers', whole: '.now-card' },
  { name: 'a decision', changes: EXAMPLE, shows: '[role=radio]', whole: '.first-view' },
  {
    name: 'decided',
    changes: EXAMPLE,
    press: '[role=radio]:nth-child(2)',
    shows: '.decided',
    whole: '.now-card',
  },
  { name: 'a gap', changes: decidedPlan(TODAY, 3), shows: '[role=radio]', whole: '.now-card' },
  { name: 'calm', changes: calmPlan(TODAY), shows: '.due-tag.calm', whole: '.first-view' },
  {
    name: 'all done',
    changes: donePlan(TODAY),
    shows: '.first-view:not(:has(.four-answers, .next-dates))',
    whole: '.first-view',
  },
  {
    ...{ name: 'the phases', changes: EXAMPLE },
    ...{ press: '.tracker > :nth-child(4)', shows: '#phase-stop[aria-expanded=true]' },
  },
];
const CASES = STATES.flatMap((state) => (['en', 'da'] as const).map((language) => ({ ...state, language })));

describe('the popup, 400 by 600', () => {
  it.each(CASES)('$name, $language: the bar is in sight, nothing is cut', async (state) => {
    const { changes, language, shows, press, whole } = state;
    await store(world.browser, { type: 'language', value: language }, ...changes);
    page = await world.browser.openExtensionPage('popup/popup.html', SIZE);
    if (press) await (await page.waitForSelector(press))?.click();
    await page.waitForSelector(shows);
    await page.evaluate(() => document.fonts.ready);
    const t = words(language);
    const [buy, reduce, stop, ...others] = (await barLinks(asPopup(page))).map(({ title }) => title);
    expect([buy, reduce]).toEqual([t('do_buy'), t('do_reduce')]);
    expect([t('do_cancel'), t('bar_stop')]).toContain(stop);
    expect(others).toEqual([]);
    const seen = await measure();
    expect(seen.wide).toBeLessThanOrEqual(SIZE.width);
    expect(seen.bar).toEqual({ top: seen.bar.top, bottom: SIZE.height });
    // The tracker sticks to the end of the view: what is whole ends above it.
    if (whole) expect(seen.ends[whole]).toBeLessThanOrEqual(seen.end);
    expect(await clippedTexts(page)).toEqual([]);
  });
});

/** The bar's edges, where the view ends above it, where its parts end, and how wide all is; in CSS pixels. */
function measure() {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const bottom = (selector: string) => Math.round(box(selector)?.bottom ?? Infinity);
    const bar = box('.bottom-bar');
    return {
      bar: { top: Math.round(bar?.top ?? 0), bottom: Math.round(bar?.bottom ?? 0) },
      end: Math.round(box('.tracker')?.top ?? bar?.top ?? 0),
      ends: {
        '.first-run': bottom('.first-run'),
        '.first-view': bottom('.first-view'),
        '.now-card': bottom('.now-card'),
      },
      wide: document.documentElement.scrollWidth,
    };
  });
}
