import type { Figure } from '../figure.ts';
import { inTab, moveTo, visit } from '../support/stand-in.ts';
import { scriptTime } from '../support/trace.ts';

/**
 * What the extension's scripts take of the main thread where they have nothing to say: the homepage loads, then a route to another such page and back.
 */
export const idlePage: Figure = {
  name: 'idle-page-main-thread',
  unit: 'ms',
  goal: 1.5,
  measure: (run, bench) =>
    bench.all(run, (browser) =>
      inTab(browser, (page) =>
        scriptTime(page, browser.extensionUrl('content-scripts/'), async () => {
          await visit(page, 'homepage');
          await moveTo(page, 'setup');
          await moveTo(page, 'homepage');
        }),
      ),
    ),
};
