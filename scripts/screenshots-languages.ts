import path from 'node:path';
import { localDay } from '../src/calendar/local-day.ts';
import { LOCALES, type Locale } from '../src/i18n/locales.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { hintedPlan, OLD_ORG } from '../tests/e2e/steps/hinted-plan.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import { addressOf, HOSTS } from '../tests/e2e/steps/visit.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { writeSheet, type Captioned } from './screenshots-sheet.ts';
import { settle } from './settle.ts';

/** A surface in one language, as a PNG. */
type Shoot = (browser: BrowserUnderTest, locale: Locale) => Promise<Uint8Array>;

const CARD = 'tenant-transfer-guide >>> .card';

/** What stands on each contact sheet, and how wide one picture is on it. */
const SHEETS: Readonly<Record<string, { width: number; shoot: Shoot }>> = {
  popup: {
    width: 400,
    shoot: (browser, locale) => own(browser, locale, 'popup/popup.html', { width: 400, height: 600 }),
  },
  'side-panel': {
    width: 360,
    shoot: (browser, locale) =>
      own(browser, locale, 'popup/popup.html?view=side', { width: 360, height: 900 }),
  },
  card: { width: 380, shoot: card },
  plan: {
    width: 960,
    shoot: (browser, locale) =>
      own(browser, locale, 'popup/popup.html?view=tab#plan', { width: 1280, height: 1180 }),
  },
};

/** Writes a contact sheet for each surface: all languages side by side. */
export async function shootLanguages(browser: BrowserUnderTest, folder: string): Promise<void> {
  await browser.setDark(false);
  for (const [name, { width, shoot }] of Object.entries(SHEETS)) {
    const pictures: Captioned[] = [];
    for (const locale of LOCALES) pictures.push([locale, await shoot(browser, locale)]);
    await writeSheet(browser, path.join(folder, `languages-${name}.png`), pictures, width);
  }
}

async function own(
  browser: BrowserUnderTest,
  locale: Locale,
  address: string,
  viewport: { width: number; height: number },
): Promise<Uint8Array> {
  await store(browser, ...examplePlan(localDay()), { type: 'language', value: locale });
  const page = await browser.openExtensionPage(address, { ...viewport, deviceScaleFactor: 1 });
  await page.waitForSelector(`html[lang='${locale}'] main`);
  await settle(page, 500);
  const png = await page.screenshot();
  await page.close();
  return png;
}

/** The card over the admin center, whose own direction it leaves as it is. */
async function card(browser: BrowserUnderTest, locale: Locale): Promise<Uint8Array> {
  const open = { type: 'panel-view', host: HOSTS[0], view: 'open' } as const;
  await store(browser, open, ...hintedPlan(), { type: 'language', value: locale });
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(addressOf('subscriptions', { query: `lang=${locale}&delegatedOrg=${OLD_ORG}` }));
  await page.waitForSelector(CARD);
  await settle(page, 700);
  // It is drawn anew when the page's table is there.
  const box = await (await page.$(CARD))?.boundingBox();
  if (!box) throw new Error(`${locale}: the card is not there`);
  const png = await page.screenshot({
    clip: { x: box.x - 20, y: box.y - 20, width: box.width + 40, height: box.height + 40 },
  });
  await page.close();
  return png;
}
