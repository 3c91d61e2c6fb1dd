import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { localDay } from '../../src/calendar/local-day.ts';
import { useBrowser } from './support/use-browser.ts';
import { asPopup } from './steps/as-popup.ts';
import { clippedTexts } from './steps/clipped.ts';
import { examplePlan } from './steps/example-plan.ts';
import { openPopupState, POPUP_SIZE, POPUP_STATES } from './steps/popup-states.ts';
import { barLinks } from './steps/popup.ts';
import { store } from './steps/stored.ts';
import { expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, reducedMotion: true });
let page: Page;

expectNoErrors(world);

afterEach(() => page.close());

const CASES = POPUP_STATES.flatMap((state) =>
  (['en', 'da'] as const).map((language) => ({ ...state, language })),
);

describe('the popup, 400 by 600', () => {
  it.each(CASES)('$name, $language: the bar is in sight, nothing is cut', async (state) => {
    const { language, whole } = state;
    page = await openPopupState(world.browser, state, language);
    const t = words(language);
    const [buy, reduce, stop, ...others] = (await barLinks(asPopup(page))).map(({ title }) => title);
    expect([buy, reduce]).toEqual([t('do_buy'), t('do_reduce')]);
    expect([t('do_cancel'), t('bar_stop')]).toContain(stop);
    expect(others).toEqual([]);
    const seen = await measure();
    expect(seen.wide).toBeLessThanOrEqual(POPUP_SIZE.width);
    expect(seen.bar).toEqual({ top: seen.bar.top, bottom: POPUP_SIZE.height });
    // The tracker sticks to the end of the view: what is whole ends above it.
    if (whole) expect(seen.ends[whole]).toBeLessThanOrEqual(seen.end);
    expect(await clippedTexts(page)).toEqual([]);
  });
});

describe('the side panel, as narrow as Firefox has it and narrower', () => {
  it.each(['en', 'da', 'de', 'fi'] as const)(
    'in %s nothing is cut, nor passes the edge of its card',
    async (language) => {
      await store(world.browser, { type: 'language', value: language }, ...examplePlan(localDay()));
      page = await world.browser.openExtensionPage('popup/popup.html?view=side', { width: 340, height: 900 });
      await page.waitForSelector('.compact .options');
      await page.waitForSelector('.folded-phase');
      for (const width of [340, 272, 232]) {
        await page.setViewport({ width, height: 900 });
        expect(await clippedTexts(page), String(width)).toEqual([]);
        expect(await pastTheCard(), String(width)).toEqual([]);
      }
    },
  );
});

/** What stands in a card and ends beyond it. */
function pastTheCard(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.now-card')].flatMap((card) => {
      const { right } = card.getBoundingClientRect();
      return [...card.querySelectorAll('*')]
        .filter((part) => part.getBoundingClientRect().right > right + 0.5)
        .map((part) => `${part.tagName} ${part.getAttribute('class') ?? ''}`);
    }),
  );
}

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
