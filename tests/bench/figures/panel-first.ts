import { runsOf, type Figure } from '../figure.ts';
import { timeRouteChange } from '../support/paint.ts';
import { FIRST_ROUTE } from '../support/product.ts';
import { inTab, visit } from '../support/stand-in.ts';

/** The first known route of a page: the panel's script is put in, gets its data, and the whole card is painted. */
export const panelFirst: Figure = {
  name: 'panel-first-paint',
  unit: 'ms',
  goal: 1.3,
  measure: (run, bench) =>
    bench.both(run, (browser) =>
      inTab(browser, async (page) => {
        await visit(page, 'homepage');
        return timeRouteChange(page, FIRST_ROUTE, (run + 0.5) / runsOf(panelFirst));
      }),
    ),
};
