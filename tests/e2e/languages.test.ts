import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../src/calendar/local-day.ts';
import { directionOf, LOCALES, type Locale } from '../../src/i18n/locales.ts';
import { axe } from './support/axe.ts';
import { panel, PANEL_HOST } from './support/panel.ts';
import { setLanguage } from './support/set-language.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { clippedTexts } from './steps/clipped.ts';
import { examplePlan } from './steps/example-plan.ts';
import { hintedPlan, OLD_ORG } from './steps/hinted-plan.ts';
import { store } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { expectNoErrors } from './steps/watch.ts';

const world = useBrowser({ width: 1440, height: 900, reducedMotion: true });
/** Firefox measures letters as Chromium does: a long language and one from the right are enough there. */
const LANGUAGES: readonly Locale[] =
  browserKind === 'chromium'
    ? LOCALES
    : LOCALES.filter((locale) => locale === 'de' || directionOf(locale) === 'rtl');
const SURFACES = [
  ['popup', 'popup/popup.html', 400, 600],
  ['side panel', 'popup/popup.html?view=side', 360, 900],
  ['plan page', 'popup/popup.html?view=tab#plan', 1280, 900],
] as const;
let page: Page;

expectNoErrors(world);

afterEach(() => page.close());

describe('own pages', () => {
  beforeAll(() => store(world.browser, ...examplePlan(localDay())));

  it.each(LANGUAGES)('show every word in %s, and scroll to no side', async (locale) => {
    await setLanguage(world.browser, locale);
    for (const [name, address, width, height] of SURFACES) {
      page = await world.browser.openExtensionPage(address, { width, height });
      await page.waitForSelector(`html[lang="${locale}"][dir="${directionOf(locale)}"] .bottom-bar`);
      await page.waitForSelector('.now-card');
      expect(await clippedTexts(page), name).toEqual([]);
      expect(await overflow(), name).toBe(0);
      if (directionOf(locale) === 'rtl') await axe(page);
      await page.close();
    }
  });
});

describe('the card', () => {
  beforeAll(() =>
    store(world.browser, ...hintedPlan(), { type: 'panel-view', host: HOSTS[0], view: 'open' }),
  );

  it.each(LANGUAGES)('shows every word in %s', async (locale) => {
    await setLanguage(world.browser, locale);
    page = await world.browser.newPage();
    await visit(page, 'subscriptions', { query: `lang=${locale}&delegatedOrg=${OLD_ORG}` });
    const shown = await panel(page);
    await shown.find(`[lang="${locale}"][dir="${directionOf(locale)}"] .card .due`);
    const cut = await shown.evaluate((root) =>
      [...root.querySelectorAll<HTMLElement>('.card *')]
        .filter((part) => part.checkVisibility() && !part.closest('.unseen, svg') && part.clientWidth > 1)
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map((part) => `${part.className}: ${part.innerText}`),
    );
    expect(cut).toEqual([]);
    if (directionOf(locale) === 'rtl') await axe(page, { include: [PANEL_HOST, '.card'] });
  });
});

/** By how many pixels the page, or the popup's middle, is wider than what is seen of it. */
function overflow(): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('.compact-main, .bottom-bar')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
}
