import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useBrowser } from './support/use-browser.ts';
import { painted } from './steps/painted.ts';
import { readStored, store } from './steps/stored.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';

const world = useBrowser({ width: 1280, height: 900, dark: false });
const LIGHT = '#ffffff';
const DARK = '#292929';
let settings: Page;

expectNoErrors(world);

beforeEach(async () => {
  await store(world.browser);
  settings = await openAt('#settings');
  await settings.waitForSelector('#appearance');
});

afterEach(() => settings.close());

const openAt = (rest: string) => world.browser.openExtensionPage(`popup/popup.html?view=tab${rest}`);

/** The colour of the first part, as it is on the screen. */
async function colorOf(page: Page, selector: string): Promise<string | undefined> {
  const part = await page.waitForSelector(selector);
  return part ? (await painted(page, part)).background : undefined;
}

it('is chosen for our own pages, whatever the system does, and stays', async () => {
  const color = () => colorOf(settings, '.page-header');
  expect(await color()).toBe(LIGHT);
  await settings.select('#appearance', 'dark');
  await eventually(color, DARK);
  await eventually(async () => (await readStored(world.browser))?.settings.appearance, 'dark');
  const popup = await world.browser.openExtensionPage('popup/popup.html', { width: 400, height: 600 });
  await eventually(() => colorOf(popup, '.bottom-bar'), DARK);
  await popup.close();
  await settings.select('#appearance', 'light');
  await world.browser.setDark(true);
  await eventually(color, LIGHT);
  await settings.close();
  settings = await openAt('#settings');
  await eventually(color, LIGHT);
  await settings.select('#appearance', '');
  await eventually(color, DARK);
  await world.browser.setDark(false);
});
