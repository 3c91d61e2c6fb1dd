import type { Figure } from '../figure.ts';
import { FIRST_ROUTE } from '../support/product.ts';
import { inTab, PANEL_HOST, visit } from '../support/stand-in.ts';
import { scriptTime } from '../support/trace.ts';

const SECONDS = 3;
const PER_SECOND = 10_000;
/** What we may take of the main thread, in percent. */
const ALLOWED = 5;

/**
 * Our share of the main thread while the page changes 10,000 nodes a second, in its table and among the children of
 * its body. The floor is what is allowed.
 */
export const restlessPage: Figure = {
  name: 'restless-page-share',
  unit: '%',
  goal: 1,
  runs: 5,
  measure: (_, bench) =>
    bench.product((browser) =>
      inTab(browser, async (page) => {
        await visit(page, FIRST_ROUTE);
        await page.locator(`${PANEL_HOST} >>> .card`).wait();
        const scripts = browser.extensionUrl('content-scripts/');
        const time = await scriptTime(page, scripts, () => page.evaluate(mutate, PER_SECOND, SECONDS));
        return { value: time / (SECONDS * 10), floor: ALLOWED };
      }),
    ),
};

/** Runs in the page: texts, attributes and nodes of the table, and one change in ten among the children of the body. */
async function mutate(perSecond: number, seconds: number): Promise<void> {
  const cells = [...document.querySelectorAll<HTMLElement>('[role="gridcell"]')];
  const banner = document.createElement('div');
  const begun = performance.now();
  for (let done = 0; done < perSecond * seconds;) {
    const due = Math.min(((performance.now() - begun) / 1000) * perSecond, perSecond * seconds);
    for (; done < due; done += 1) {
      const cell = cells[done % cells.length];
      if (done % 10 === 0) {
        if (banner.isConnected) banner.remove();
        else document.body.prepend(banner);
      } else if (done % 3 === 0) cell?.setAttribute('data-change', String(done));
      else if (done % 3 === 1) cell?.append(document.createElement('i'));
      else cell?.querySelector('i')?.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
}
