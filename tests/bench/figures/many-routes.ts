import type { CDPSession, Page } from 'puppeteer-core';
import type { Figure } from '../figure.ts';
import { FIRST_ROUTE, LATER_ROUTE } from '../support/product.ts';
import { inTab, PANEL_HOST, visit } from '../support/stand-in.ts';

const FEW = 10;
const MANY = 1000;
/** With the panel, and without: it comes and goes. */
const ROUTES = [LATER_ROUTE, 'homepage', 'Domains', 'users', FIRST_ROUTE];

interface Held {
  heap: number;
  nodes: number;
  listeners: number;
}

/**
 * What the page holds after 1,000 changes of route, beside what it held after 10. The page's own router is held back,
 * so all that grows is ours. Fails when a node or a listener is left over.
 */
export const manyRoutes: Figure = {
  name: 'heap-after-1000-routes',
  unit: 'MB',
  goal: 1.01,
  runs: 3,
  warmUps: 0,
  measure: (_, bench) =>
    bench.product((browser) =>
      inTab(browser, async (page) => {
        await visit(page, FIRST_ROUTE);
        await page.locator(`${PANEL_HOST} >>> .card`).wait();
        const session = await page.createCDPSession();
        await session.send('Performance.enable');
        // The browser compiles code better and better while it runs, and keeps that: about 5 % in the first thousand.
        await change(page, MANY);
        await change(page, FEW);
        const few = await held(session, page);
        await change(page, MANY - FEW);
        const many = await held(session, page);
        if (many.nodes > few.nodes || many.listeners > few.listeners) {
          throw new Error(`left over: ${JSON.stringify({ few, many })}`);
        }
        return { value: many.heap, floor: few.heap };
      }),
    ),
};

/** Changes the route so many times, in place of the present one, and lets a frame pass between. */
function change(page: Page, times: number): Promise<void> {
  return page.evaluate(
    async (count, routes) => {
      Object.assign(window, { benchMuted: true });
      for (let done = 1; done <= count; done += 1) {
        location.replace(`#/${routes[done % routes.length] ?? ''}`);
        await new Promise(requestAnimationFrame);
      }
    },
    times,
    ROUTES,
  );
}

async function held(session: CDPSession, page: Page): Promise<Held> {
  // Twice: what the first frees may hold what only the second finds.
  for (let time = 0; time < 2; time += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  }
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return {
    heap: value('JSHeapUsedSize') / 2 ** 20,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}
