import type { Page, Viewport } from 'puppeteer-core';
import type { Day } from '../src/calendar/days.ts';
import { localDay } from '../src/calendar/local-day.ts';
import type { Change } from '../src/plan/changes/apply-change.ts';
import { SUBSCRIPTIONS } from '../tests/admin-center/fixtures.ts';
import { exampleOnPage } from '../tests/e2e/steps/example-on-page.ts';
import { hintedPlan, NEW_ORG, OLD_ORG } from '../tests/e2e/steps/hinted-plan.ts';
import { selectRow } from '../tests/e2e/steps/hints.ts';
import { storeOn } from '../tests/e2e/steps/stored.ts';
import { addressOf, HOSTS } from '../tests/e2e/steps/visit.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { inLooks, type Look } from './screenshots-looks.ts';
import { settle } from './settle.ts';

const VIEWPORT = { width: 1440, height: 900, deviceScaleFactor: 1 };
/** Before each selector in the panel. */
export const HOST = 'tenant-transfer-guide >>>';

/** A state of the panel, and how one comes there. */
export interface PanelState {
  route: string;
  /** The customer under which a partner opens the tenant: so it is known which one the page shows. */
  org: string | null;
  changes: (today: Day) => readonly Change[];
  /** More for the stand-in's address, beginning with `&`. */
  query?: string;
  /** What is pressed in the card before the picture is taken, one after the other. */
  press?: readonly string[];
  /** What is done in the page before the picture is taken. */
  before?: (page: Page) => Promise<void>;
  view?: 'open' | 'pill';
}

function detailOf(index: number): string {
  return `subscriptions/webdirect/${SUBSCRIPTIONS[index]?.id ?? ''}`;
}

const READ = () => hintedPlan();

/** What each picture of the card shows. */
const PICTURES: readonly (PanelState & { name: string })[] = [
  {
    ...{ name: 'admin-page', route: 'subscriptions', org: OLD_ORG, changes: exampleOnPage },
    before: selectCopilot,
  },
  { name: 'panel-first-visit', route: 'subscriptions', org: null, changes: () => [] },
  { name: 'panel-decision', route: 'subscriptions', org: OLD_ORG, changes: READ },
  { name: 'panel-options', route: 'subscriptions', org: OLD_ORG, changes: READ, press: ['.decide'] },
  { name: 'panel-menu', route: 'subscriptions', org: OLD_ORG, changes: READ, press: ['.toggle-menu'] },
  { name: 'panel-details', route: detailOf(0), org: OLD_ORG, changes: READ },
  { name: 'panel-partner', route: detailOf(8), org: OLD_ORG, changes: exampleOnPage },
  { name: 'panel-pill', route: 'subscriptions', org: OLD_ORG, changes: exampleOnPage, view: 'pill' },
  {
    ...{ name: 'panel-turned-off', route: 'subscriptions', org: OLD_ORG, changes: exampleOnPage },
    press: ['.toggle-menu', '.menu .turn-off'],
  },
  { name: 'panel-new-tenant', route: 'subscriptions', org: NEW_ORG, changes: READ },
  { name: 'panel-marketplace', route: 'catalog', org: NEW_ORG, changes: READ },
  { name: 'panel-wrong-tenant', route: 'catalog', org: OLD_ORG, changes: READ },
  { name: 'panel-domains', route: 'Domains', org: OLD_ORG, changes: READ },
  { name: 'panel-unknown-tenant', route: 'subscriptions', org: null, changes: READ },
];

/** Writes the counterparts of the design's pictures of the card in the admin center into a folder. */
export async function shootPanel(browser: BrowserUnderTest, folder: string): Promise<void> {
  await inLooks(browser, folder, async (look) => {
    for (const picture of PICTURES) {
      const page = await openPanel(browser, picture, look);
      await page.screenshot({ path: look.file(picture.name) });
      await page.close();
    }
  });
}

/** Opens the admin center in this look with the panel on it, and does what comes before the picture. */
export async function openPanel(
  browser: BrowserUnderTest,
  { route, org, changes, press = [], before, view = 'open', query = '' }: PanelState,
  { lang, theme }: Look,
  viewport: Viewport = VIEWPORT,
): Promise<Page> {
  const shown = { type: 'panel-view', host: HOSTS[0], view } as const;
  const today = localDay();
  await storeOn(browser, today, shown, { type: 'language', value: lang }, ...changes(today));
  const page = await browser.newPage();
  await page.setViewport(viewport);
  const whose = org ? `&delegatedOrg=${org}` : '';
  await page.goto(addressOf(route, { query: `theme=${theme}&lang=${lang}${whose}${query}` }));
  await page.waitForSelector(`${HOST} ${view === 'open' ? '.card' : '.pill'}`);
  for (const selector of press) await (await page.waitForSelector(`${HOST} ${selector}`))?.click();
  await before?.(page);
  // The page's own table comes late, and the chips with it.
  await settle(page, 800);
  return page;
}

/** Selects Copilot's row, and waits for what is said at the command that would take it from people. */
async function selectCopilot(page: Page): Promise<void> {
  await selectRow(page, 'Microsoft 365 Copilot');
  await page.waitForSelector(`${HOST} .callout`);
}
