import type { Page } from 'puppeteer-core';
import { localDay } from '../src/calendar/local-day.ts';
import type { Change } from '../src/plan/changes/apply-change.ts';
import { examplePlan } from '../tests/e2e/steps/example-plan.ts';
import { exampleOnPage } from '../tests/e2e/steps/example-on-page.ts';
import { OLD_ORG } from '../tests/e2e/steps/hinted-plan.ts';
import { donePlan, missedPlan } from '../tests/e2e/steps/plan-states.ts';
import { dropFiles } from '../tests/e2e/steps/planner.ts';
import { store } from '../tests/e2e/steps/stored.ts';
import { addressOf } from '../tests/e2e/steps/visit.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { inLooks, type Look } from './screenshots-looks.ts';
import { openPanel, type PanelState } from './screenshots-panel.ts';
import { writeSheet, type Captioned } from './screenshots-sheet.ts';
import { settle } from './settle.ts';

type State = (browser: BrowserUnderTest, look: Look) => Promise<Uint8Array>;

const POPUP = 'popup/popup.html';
const OLD = { route: 'subscriptions', org: OLD_ORG };
/** Whose list is so long that it must be scrolled to be read. */
const LONG = {
  ...OLD,
  changes: (): Change[] => [{ type: 'tenant-org', tenant: 'old', org: OLD_ORG }],
  query: '&rows=300',
};

/** The states of the design's picture, in its order: those that last. 'Kept off' needs a policy, and is taken there. */
const STATES: readonly [caption: string, state: State][] = [
  ['Empty', own(`${POPUP}?view=tab#subscriptions`, (today) => examplePlan(today).slice(0, 2), '.empty-plan')],
  ['Loading', card({ ...LONG, press: ['.read'] })],
  ['Partial', card({ ...LONG, press: ['.read', '.use-rows'] })],
  ['Error', own(`${POPUP}?view=tab#plan`, examplePlan, '.import-dialog', dropBadFile)],
  ['Offline', offline],
  ['Not recognised', notRecognised],
  ['Wrong tenant', card({ route: 'catalog', org: OLD_ORG, changes: exampleOnPage })],
  ['Missed', own(POPUP, missedPlan, '.compact')],
  ['All done', own(POPUP, donePlan, '.compact')],
];

/** Writes a sheet of the states in which there is little to show, or something in the way. */
export async function shootStates(browser: BrowserUnderTest, folder: string): Promise<void> {
  await inLooks(browser, folder, async (look) => {
    const pictures: Captioned[] = [];
    for (const [caption, state] of STATES) pictures.push([caption, await state(browser, look)]);
    await writeSheet(browser, look.file('states'), pictures, 400, 1260);
  });
}

/** A part of a page of our own. */
function own(
  address: string,
  changes: (today: string) => Change[],
  part: string,
  before?: (page: Page) => Promise<void>,
): State {
  return async (browser, { lang }) => {
    await store(browser, { type: 'language', value: lang }, ...changes(localDay()));
    const page = await browser.openExtensionPage(address, sizeOf(address));
    await page.waitForSelector('main');
    await before?.(page);
    return shootPart(page, part);
  };
}

function sizeOf(address: string) {
  return { ...(address === POPUP ? { width: 400, height: 600 } : { width: 640, height: 800 }) };
}

/** The card in the admin center. */
function card(state: PanelState): State {
  return async (browser, look) => shootPart(await openPanel(browser, state, look), CARD);
}

const CARD = 'tenant-transfer-guide >>> .card';

async function shootPart(page: Page, part: string): Promise<Uint8Array> {
  await page.waitForSelector(part);
  await settle(page, 300);
  // It may be drawn anew meanwhile.
  const element = await page.$(part);
  if (!element) throw new Error(`${part} is not there`);
  const picture = await element.screenshot();
  await page.close();
  return picture;
}

async function dropBadFile(page: Page): Promise<void> {
  await dropFiles(page, { 'licences.json': '{"value":[{"skuPartNumber":"SPE_E3"' });
  await page.waitForSelector('.import-dialog [role=alert]');
}

/** The popup while the network is away. */
async function offline(browser: BrowserUnderTest, { lang }: Look): Promise<Uint8Array> {
  await store(browser, { type: 'language', value: lang }, ...examplePlan(localDay()));
  const page = await browser.openExtensionPage(POPUP, sizeOf(POPUP));
  await page.waitForSelector('main');
  await browser.setOffline(true);
  try {
    await page.waitForSelector('.notices > .bar');
    return await shootPart(page, '.compact');
  } finally {
    await browser.setOffline(false);
  }
}

/** The popup over a page of the admin center that the guide says nothing on. */
async function notRecognised(browser: BrowserUnderTest, { lang }: Look): Promise<Uint8Array> {
  await store(browser, { type: 'language', value: lang }, ...examplePlan(localDay()));
  const page = await browser.newPage(addressOf('homepage'));
  const picture = await shootPopupOver(browser, page);
  await page.close();
  return picture;
}

/** The real popup over a page, once it knows how the panel stands there. */
export async function shootPopupOver(browser: BrowserUnderTest, page: Page): Promise<Uint8Array> {
  const popup = await browser.openPopup(page);
  await popup.waitFor('.notices .bar');
  // Nothing is done to the page under it meanwhile: in Firefox that would close it.
  await popup.evaluate(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
  const picture = await popup.screenshot();
  await popup.close();
  return picture;
}
