import type { Change } from '../../src/plan/changes/apply-change.ts';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { axe } from './support/axe.ts';
import { panel, PANEL_HOST } from './support/panel.ts';
import { browserKind, useBrowser } from './support/use-browser.ts';
import { openPopupState, POPUP_SIZE, POPUP_STATES } from './steps/popup-states.ts';
import { DAMAGED_KEY, readAll, store, storeRaw } from './steps/stored.ts';
import { HOSTS, visit } from './steps/visit.ts';
import { words } from './steps/words.ts';

const world = useBrowser({ width: 1440, height: 900, reducedMotion: true });
const ANSWERS: Change[] = [
  { type: 'agreement', value: 'mca' },
  { type: 'tick', step: 'buy-licences', rows: [], done: true },
];
let page: Page;

afterEach(() => page.close());

/**
 * Theme and language, or theme and direction, decide apart from each other: either browser sees two of four cases, and so
 * each theme and each language.
 */
const PART = browserKind === 'firefox' ? ([2, 4] as const) : ([0, 2] as const);
const CASES = (
  [
    { theme: 'light', language: 'en' },
    { theme: 'dark', language: 'da' },
    { theme: 'dark', language: 'en' },
    { theme: 'light', language: 'da' },
  ] as const
).slice(...PART);

describe.each(CASES)('axe, $theme, $language', ({ theme, language }) => {
  const begin = async (...more: Parameters<typeof store>[1][]) => {
    await world.browser.setDark(theme === 'dark');
    await store(world.browser, { type: 'language', value: language }, ...more);
  };

  it('has nothing to say about the open panel, without and with answers', async () => {
    const t = words(language);
    await begin({ type: 'panel-view', host: HOSTS[0], view: 'open' });
    page = await world.browser.newPage();
    await visit(page, 'subscriptions', { query: `theme=${theme}&delegatedOrg=contoso.com` });
    const shown = await panel(page);
    expect(await shown.text('.sentence')).toBe(t('advice_dontCancelYet'));
    expect(await page.$eval(PANEL_HOST, (host) => host.getAttribute('data-theme'))).toBe(theme);
    await axe(page, { include: [PANEL_HOST, '.card'] });
    await begin({ type: 'panel-view', host: HOSTS[0], view: 'open' }, ...ANSWERS);
    await shown.find('.tick');
    await axe(page, { include: [PANEL_HOST, '.card'] });
  });

  it('has nothing to say about the pill', async () => {
    await begin({ type: 'panel-view', host: HOSTS[0], view: 'pill' });
    page = await world.browser.newPage();
    await visit(page, 'Domains', { query: `theme=${theme}` });
    await (await panel(page)).find('.pill');
    await axe(page, { include: [PANEL_HOST, '.pill'] });
  });

  it('has nothing to say about the popup: first run, and answered with all unfolded', async () => {
    await begin();
    page = await world.browser.openExtensionPage('popup/popup.html', POPUP_SIZE);
    await ready('.verdict h2', language, theme);
    await axe(page);
    await unfold();
    await page.waitForSelector('.exceptions');
    await axe(page);
    await page.close();
    await begin(...ANSWERS);
    page = await world.browser.openExtensionPage('popup/popup.html', POPUP_SIZE);
    await ready('.now-card', language, theme);
    await page.waitForSelector('.folded-phase');
    await unfold();
    await stretch();
    await axe(page);
  });

  it('has nothing to say about the tab, with a notice and all unfolded', async () => {
    await begin(...ANSWERS);
    await storeRaw(world.browser, { ...(await readAll(world.browser)), [DAMAGED_KEY]: 'damaged' });
    page = await world.browser.openExtensionPage('popup/popup.html?view=tab', { width: 1280, height: 900 });
    await page.waitForSelector(`html[lang="${language}"] .notices .bar`);
    await unfold();
    await axe(page);
  });
});

const LOOKS = (
  [
    ['light', 'en'],
    ['dark', 'ar'],
    ['dark', 'en'],
    ['light', 'ar'],
  ] as const
).slice(...PART);

describe.each(POPUP_STATES)('axe, the popup: $name', (state) => {
  it.each(LOOKS)('has nothing to say (%s, %s)', async (theme, language) => {
    await world.browser.setDark(theme === 'dark');
    page = await openPopupState(world.browser, state, language);
    await ready(state.shows, language, theme);
    await stretch();
    await axe(page, state.menu ? { include: state.menu } : {});
  });
});

async function ready(part: string, language: string, theme: string): Promise<void> {
  await page.waitForSelector(`html[lang="${language}"] ${part}`);
  await page.waitForFunction(
    (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
    {},
    theme === 'dark',
  );
}

/** Everything but menus, which lie over what is below them. Of the phases only the last one stays unfolded. */
async function unfold(): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.menu)'))
      details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]'))
      button.click();
  });
}

/** Makes the popup so high that nothing scrolls: axe can't tell the colours of what lies half under the edge. */
async function stretch(): Promise<void> {
  const height = 6000;
  await page.setViewport({ ...POPUP_SIZE, height });
  await page.evaluate(
    (px) => {
      for (const part of document.querySelectorAll<HTMLElement>('body, .compact')) part.style.height = px;
    },
    `${String(height)}px`,
  );
}
