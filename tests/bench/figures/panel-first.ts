import type { BrowserUnderTest } from '../../e2e/support/types.ts';
import { runsOf, type Figure } from '../figure.ts';
import { timeRouteChange } from '../support/paint.ts';
import { FIRST_ROUTE } from '../support/product.ts';
import { inTab, visit } from '../support/stand-in.ts';

/** The first known route of a page, background awake: the panel comes, gets its data, and the whole card is painted. */
export const panelFirst: Figure = {
  name: 'panel-first-paint',
  unit: 'ms',
  goal: 1.3,
  measure: (run, bench) => bench.all(run, (browser) => timePanel(browser, run)),
};

/** The same with the background asleep, as it is for a user who comes once a day. */
export const panelFirstAsleep: Figure = {
  name: 'panel-first-paint-asleep',
  unit: 'ms',
  goal: 0.65,
  measure: (run, bench) => bench.all(run, (browser) => timePanel(browser, run, true)),
};

function timePanel(browser: BrowserUnderTest, run: number, isAsleep = false): Promise<number> {
  return inTab(browser, async (page) => {
    await visit(page, 'homepage');
    if (isAsleep) await browser.stopBackground();
    else await browser.backgroundEvaluate(() => undefined);
    return timeRouteChange(page, FIRST_ROUTE, (run + 0.5) / runsOf(panelFirst));
  });
}
