import { HOST, openPanel } from './screenshots-panel.ts';
import { exampleOnPage } from '../tests/e2e/steps/example-on-page.ts';
import { OLD_ORG } from '../tests/e2e/steps/hinted-plan.ts';
import type { BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { inLooks } from './screenshots-looks.ts';
import { settle } from './settle.ts';
import { drawPage, pngSource } from './store-pictures/draw-page.ts';

const WIDTH = 1440;
const HEIGHT = 900;
const SIDE_WIDTH = 360;

/** Writes the side panel beside *Your products*: the browser's own, after 'Show on the page'. */
export async function shootSidePanel(browser: BrowserUnderTest, folder: string): Promise<void> {
  const changes = exampleOnPage;
  const size = { width: WIDTH - SIDE_WIDTH - 1, height: HEIGHT };
  await inLooks(browser, folder, async (look) => {
    const page = await openPanel(
      browser,
      { route: 'subscriptions', org: OLD_ORG, changes, view: 'pill' },
      look,
      size,
    );
    const side = await browser.openSidePanel(page);
    await side.waitFor('.page-strip');
    await side.click('.show-on-page');
    await page.waitForSelector(`${HOST} .chip`);
    await settle(page, 800);
    const [beside, panel] = [await page.screenshot(), await side.screenshot()];
    await drawPage(browser, { width: WIDTH, height: HEIGHT }, look.file('side-panel-with-page'), [
      `<img src="${pngSource(beside)}" style="position: absolute; inset: 0 auto auto 0">`,
      `<img src="${pngSource(panel)}" width="${String(SIDE_WIDTH)}" style="position: absolute; inset: 0 0 auto auto">`,
    ]);
    await side.close();
    await page.close();
  });
}
