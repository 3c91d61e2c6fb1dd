import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from '../tests/e2e/support/launch.ts';
import { panel } from '../tests/e2e/support/panel.ts';
import { setLanguage } from '../tests/e2e/support/set-language.ts';
import type { BrowserKind, BrowserUnderTest, Site } from '../tests/e2e/support/types.ts';
import { ROOT } from './run-command.ts';

const FOLDER = path.join(ROOT, 'screenshots');
const LANGUAGES = ['en', 'da'] as const;

interface Shot {
  lang: (typeof LANGUAGES)[number];
  dark: boolean;
  answered: boolean;
}

/**
 * Writes the panel, the popup and the tab in both themes and both languages to ./screenshots: as on the first run,
 * and `-answered` with both questions answered.
 */
export async function writeScreenshots(kind: BrowserKind, site: Site): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await launch(kind, { site, reducedMotion: true });
  try {
    for (const answered of [false, true]) {
      if (answered) await answer(browser);
      for (const lang of LANGUAGES) {
        await setLanguage(browser, lang);
        for (const dark of [false, true]) await shoot(browser, { lang, dark, answered });
      }
    }
  } finally {
    await browser.close();
  }
  console.log(`The screenshots are in ${path.relative(process.cwd(), FOLDER) || '.'}.`);
}

/** Answers both questions as a user would. */
async function answer(browser: BrowserUnderTest): Promise<void> {
  const page = await browser.openExtensionPage('popup/popup.html?view=tab');
  await page.waitForSelector('#agreement');
  await page.select('#agreement', 'mca');
  await page.click('input[name=fate]');
  await page.waitForSelector('.plan .step');
  await settle(page);
  await page.close();
}

async function shoot(browser: BrowserUnderTest, shot: Shot): Promise<void> {
  await browser.setDark(shot.dark);
  await shootPanel(browser, shot);
  await shootOwnPage(
    browser,
    'popup/popup.html',
    { width: 400, height: 600, deviceScaleFactor: 2 },
    name('popup', shot),
  );
  const wide = { width: 1280, height: 900, deviceScaleFactor: 1 };
  await shootOwnPage(browser, 'popup/popup.html?view=tab', wide, name('tab', shot));
}

async function shootPanel(browser: BrowserUnderTest, shot: Shot): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  const theme = shot.dark ? 'dark' : 'light';
  await page.goto(`https://admin.cloud.microsoft/?lang=${shot.lang}&theme=${theme}#/subscriptions`);
  await panel(page);
  // The page renders late, and the card opens once it is clear what it would cover.
  await page.waitForSelector('html[data-settled="subscriptions"]');
  await page.waitForSelector('tenant-transfer-guide >>> .card');
  await settle(page);
  await page.screenshot({ path: name('panel', shot) });
  await page.close();
}

async function shootOwnPage(
  browser: BrowserUnderTest,
  address: string,
  viewport: { width: number; height: number; deviceScaleFactor: number },
  file: `${string}.png`,
): Promise<void> {
  const page = await browser.openExtensionPage(address, viewport);
  await page.waitForSelector('main');
  await settle(page);
  await page.screenshot({ path: file });
  await page.close();
}

/** Fonts are there and two frames are drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
}

function name(what: string, { lang, dark, answered }: Shot): `${string}.png` {
  return path.join(
    FOLDER,
    `${what}${answered ? '-answered' : ''}-${lang}-${dark ? 'dark' : 'light'}.png`,
  ) as `${string}.png`;
}
