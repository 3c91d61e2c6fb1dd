import { setTimeout } from 'node:timers/promises';
import { runsOf, type Figure } from '../figure.ts';
import { timeRouteChange } from '../support/paint.ts';
import { FIRST_ROUTE, LATER_ROUTE } from '../support/product.ts';
import { median } from '../stats.ts';
import { inTab, PANEL_HOST, visit } from '../support/stand-in.ts';

/** A panel that has just come is still appearing, and looks at the page a first time: then nobody goes on. */
const REST_MS = 400;
/** To and fro twice: four changes, at four points of the frame. */
const ROUTES = [LATER_ROUTE, FIRST_ROUTE, LATER_ROUTE, FIRST_ROUTE];

/**
 * From one known route to another with the panel in the page: its text changes. The median of the first four changes
 * in a new page, since one alone is mostly the wait for the next frame.
 */
export const panelLater: Figure = {
  name: 'panel-later-paint',
  unit: 'ms',
  goal: 1.3,
  measure: (run, bench) =>
    bench.all(run, (browser) =>
      inTab(browser, async (page) => {
        await visit(page, FIRST_ROUTE);
        await page.locator(`${PANEL_HOST} >>> section`).wait();
        await setTimeout(REST_MS);
        const times: number[] = [];
        for (const [index, route] of ROUTES.entries()) {
          const share = (index + (run + 0.5) / runsOf(panelLater)) / ROUTES.length;
          times.push(await timeRouteChange(page, route, share));
        }
        return median(times);
      }),
    ),
};
