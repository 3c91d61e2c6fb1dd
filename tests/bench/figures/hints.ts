import { startAdminCenter } from '../../admin-center/server.ts';
import { subscriptionRows } from '../../admin-center/fixtures.ts';
import { launchChromium } from '../../e2e/support/chromium.ts';
import { hintedPlan, OLD_ORG } from '../../e2e/steps/hinted-plan.ts';
import { store } from '../../e2e/steps/stored.ts';
import { visit } from '../../e2e/steps/visit.ts';
import type { Figure } from '../figure.ts';
import { inTab, PANEL_HOST } from '../support/stand-in.ts';
import { scriptTime } from '../support/trace.ts';

const ROWS = 100;
const FRAMES = 60;
/** What the issue allows the hints of a frame. */
const ALLOWED_MS = 2;

/**
 * What hints cost the main thread in a frame while the page scrolls: 100 rows have one, 3 are shown. Its floor is what
 * they may cost. A browser of its own, since the other figures want a plan without hints.
 */
export const hintsFrame: Figure = {
  name: 'hints-frame',
  unit: 'ms',
  goal: 1,
  runs: 5,
  warmUps: 0,
  async measure() {
    const site = await startAdminCenter();
    const browser = await launchChromium({ site });
    try {
      await store(browser, ...hintedPlan(subscriptionRows(ROWS)));
      const value = await inTab(browser, async (page) => {
        await visit(page, 'subscriptions', {
          query: `table=plain&rows=${String(ROWS)}&delegatedOrg=${OLD_ORG}`,
        });
        await page.locator(`${PANEL_HOST} >>> .chip:nth-child(3)`).wait();
        const scripts = browser.extensionUrl('content-scripts/');
        return scriptTime(page, scripts, () => page.evaluate(scroll, FRAMES));
      });
      return { value: value / FRAMES, floor: ALLOWED_MS };
    } finally {
      await browser.close();
      await site.close();
    }
  },
};

/** Runs in the page: a step of scrolling in each frame. */
async function scroll(frames: number): Promise<void> {
  const content = document.querySelector('.content');
  for (let frame = 0; frame < frames; frame += 1) {
    content?.scrollBy(0, 40);
    await new Promise(requestAnimationFrame);
  }
}
