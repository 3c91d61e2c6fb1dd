import path from 'node:path';
import type { Change } from '../src/plan/changes/apply-change.ts';
import { SUBSCRIPTIONS } from '../tests/admin-center/fixtures.ts';
import { hintedPlan, NEW_ORG, OLD_ORG } from '../tests/e2e/steps/hinted-plan.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import { addressOf, HOSTS } from '../tests/e2e/steps/visit.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { settle } from './settle.ts';

const LANGUAGES = ['en', 'da'] as const;
const VIEWPORT = { width: 1440, height: 900, deviceScaleFactor: 1 };
const HOST = 'tenant-transfer-guide >>>';

interface Picture {
  name: string;
  route: string;
  /** The customer under which a partner opens the tenant: so it is known which one the page shows. */
  org: string | null;
  changes: () => readonly Change[];
  /** What is pressed before the picture is taken. */
  press?: string;
}

function detailOf(index: number): string {
  return `subscriptions/webdirect/${SUBSCRIPTIONS[index]?.id ?? ''}`;
}

/** What each picture of the card shows. */
const PICTURES: readonly Picture[] = [
  { name: 'panel-first-visit', route: 'subscriptions', org: null, changes: () => [] },
  { name: 'panel-decision', route: 'subscriptions', org: OLD_ORG, changes: hintedPlan },
  { name: 'panel-options', route: 'subscriptions', org: OLD_ORG, changes: hintedPlan, press: '.decide' },
  { name: 'panel-menu', route: 'subscriptions', org: OLD_ORG, changes: hintedPlan, press: '.toggle-menu' },
  { name: 'panel-details', route: detailOf(0), org: OLD_ORG, changes: hintedPlan },
  { name: 'panel-new-tenant', route: 'subscriptions', org: NEW_ORG, changes: hintedPlan },
  { name: 'panel-marketplace', route: 'catalog', org: NEW_ORG, changes: hintedPlan },
  { name: 'panel-wrong-tenant', route: 'catalog', org: OLD_ORG, changes: hintedPlan },
  { name: 'panel-domains', route: 'Domains', org: OLD_ORG, changes: hintedPlan },
  { name: 'panel-unknown-tenant', route: 'subscriptions', org: null, changes: hintedPlan },
];

/** Writes the counterparts of the design's pictures of the card in the admin center into a folder. */
export async function shootPanel(browser: BrowserUnderTest, folder: string): Promise<void> {
  for (const lang of LANGUAGES) {
    for (const theme of ['light', 'dark'] as const) {
      await browser.setDark(theme === 'dark');
      for (const picture of PICTURES) {
        const open = { type: 'panel-view', host: HOSTS[0], view: 'open' } as const;
        await store(browser, open, { type: 'language', value: lang }, ...picture.changes());
        await shoot(browser, picture, lang, theme, folder);
      }
    }
  }
}

async function shoot(
  browser: BrowserUnderTest,
  { name, route, org, press }: Picture,
  lang: string,
  theme: string,
  folder: string,
): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport(VIEWPORT);
  const query = `theme=${theme}&lang=${lang}${org ? `&delegatedOrg=${org}` : ''}`;
  await page.goto(addressOf(route, { query }));
  await page.waitForSelector(`${HOST} .card`);
  if (press) await (await page.waitForSelector(`${HOST} ${press}`))?.click();
  // The page's own table comes late, and the chips with it.
  await settle(page, 800);
  await page.screenshot({ path: path.join(folder, `${name}-${lang}-${theme}.png`) });
  await page.close();
}
