import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import contoso from '../examples/contoso-twelve-products.json';
import { addDays, daysBetween } from '../src/calendar/days.ts';
import type { Agreement } from '../src/guidance/model.ts';
import { localDay } from '../src/calendar/local-day.ts';
import { READ_FIELDS, type ReadRow } from '../src/inventory/model.ts';
import type { Change } from '../src/plan/changes/apply-change.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import { launch } from '../tests/e2e/support/launch.ts';
import { panel } from '../tests/e2e/support/panel.ts';
import { setLanguage } from '../tests/e2e/support/set-language.ts';
import type { BrowserKind, BrowserUnderTest, Site } from '../tests/e2e/support/types.ts';
import { ROOT } from './run-command.ts';

const FOLDER = path.join(ROOT, 'screenshots');
const LANGUAGES = ['en', 'da'] as const;
/** The customer under which a partner opens the old tenant: so the panel knows which tenant it is in. */
const OLD_ORG = 'contoso.com';

interface Shot {
  lang: (typeof LANGUAGES)[number];
  dark: boolean;
  stage: Stage;
}

/** How far the user is: at the first run, with both questions answered, with the subscriptions read. */
type Stage = '' | '-answered' | '-planned';

/**
 * Writes the panel, the popup and the tab in both themes and both languages to ./screenshots: as on the first run,
 * `-answered` with both questions answered, and `-planned` panel, hints and tab with Contoso's twelve subscriptions.
 */
export async function writeScreenshots(kind: BrowserKind, site: Site): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const browser = await launch(kind, { site, reducedMotion: true });
  try {
    for (const stage of ['', '-answered', '-planned'] as const) {
      if (stage === '-answered') await answer(browser);
      if (stage === '-planned') await store(browser, ...contosoChanges());
      for (const lang of LANGUAGES) {
        await setLanguage(browser, lang);
        for (const dark of [false, true]) await shoot(browser, { lang, dark, stage });
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

/** The example as a plan: two readings, so that what the second changed is seen. Its days are moved to today. */
function contosoChanges(): Change[] {
  const { today, subscriptions, agreement } = contoso;
  const now = localDay();
  const moved = (day: string) => addDays(day, daysBetween(today, now));
  const rows = subscriptions.map((all): ReadRow => {
    const fields = Object.entries(all).filter(([field]) =>
      (READ_FIELDS as readonly string[]).includes(field),
    );
    const days = fields.map(([field, value]) => [field, field.endsWith('On') ? moved(String(value)) : value]);
    return { subscription: Object.fromEntries(days) as ReadRow['subscription'] };
  });
  const reading = (some: ReadRow[]) => ({
    ...{ source: 'page' as const, rows: some, total: some.length, notes: [], faults: [] },
  });
  return [
    { type: 'agreement', value: agreement as Agreement },
    { type: 'fate', value: 'leave' },
    { type: 'answer', field: 'plan.buyOn', value: addDays(now, 8) },
    { type: 'tenant-org', tenant: 'old', org: OLD_ORG },
    { type: 'tenant-name', tenant: 'old', name: 'contoso.onmicrosoft.com' },
    { type: 'tenant-name', tenant: 'new', name: 'contosogroup.onmicrosoft.com' },
    { type: 'read', tenant: 'old', reading: reading(rows.slice(1)) },
    { type: 'edit-row', tenant: 'old', id: 'r1', set: { purchased: 12 } },
    { type: 'read', tenant: 'old', reading: reading(rows) },
    { type: 'read', tenant: 'new', reading: reading(rows.slice(2, 6)) },
  ];
}

async function shoot(browser: BrowserUnderTest, shot: Shot): Promise<void> {
  await browser.setDark(shot.dark);
  await shootPanel(browser, shot);
  if (shot.stage === '-planned') {
    // High enough for the picture and the table.
    const tall = { width: 1280, height: 1800, deviceScaleFactor: 1 };
    await shootOwnPage(browser, 'popup/popup.html?view=tab', tall, name('tab', shot));
    return;
  }
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
  const org = shot.stage === '-planned' ? `&delegatedOrg=${OLD_ORG}` : '';
  await page.goto(`https://admin.cloud.microsoft/?lang=${shot.lang}&theme=${theme}${org}#/subscriptions`);
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

function name(what: string, { lang, dark, stage }: Shot): `${string}.png` {
  return path.join(FOLDER, `${what}${stage}-${lang}-${dark ? 'dark' : 'light'}.png`) as `${string}.png`;
}
