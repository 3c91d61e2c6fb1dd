import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SUBSCRIPTIONS } from '../admin-center/fixtures.ts';
import { panel, PANEL_HOST } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { countMessages, messagesCounted } from './steps/count-messages.ts';
import { flood } from './steps/flood.ts';
import { readAs, rowsOf } from './steps/rows.ts';
import { readAll, store } from './steps/stored.ts';
import { goTo, HOSTS, visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';
import { words } from './steps/words.ts';
import { expectWorkingPanel } from './steps/working-panel.ts';

const world = useBrowser({ width: 1440, height: 900 });
const t = words();
let page: Page;

expectNoErrors(world);

beforeEach(async () => {
  await store(world.browser, { type: 'panel-view', host: HOSTS[0], view: 'open' });
  page = await world.browser.newPage();
});

afterEach(() => page.close());

describe('a page that changes its language and its address', () => {
  it('3,000 changes of html[lang]: the background is asked a few times, and the last one is drawn', async () => {
    await visit(page, 'Domains');
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), t('advice_leaveDomain'));
    await countMessages(world.browser);
    await page.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      for (let at = 0; at < 3000; at += 1) {
        document.documentElement.lang = at % 2 === 0 ? 'en' : 'da';
        // Each in a task of its own.
        await new Promise((next) => {
          port1.onmessage = next;
          port2.postMessage(null);
        });
      }
    });
    await eventually(() => shown.text('.sentence'), words('da')('advice_leaveDomain'));
    const { 'panel-update': updates = 0, 'panel-data': whole = 0 } = await messagesCounted(world.browser);
    expect(updates + whole).toBeGreaterThan(0);
    expect(updates + whole).toBeLessThanOrEqual(60);
  });

  it('a language of 100,000 letters and an address of 60,000: the panel comes all the same', async () => {
    await visit(page, 'homepage');
    await page.evaluate(() => {
      document.documentElement.lang = 'x'.repeat(100_000);
      location.hash = `#/Domains?filter=${'y'.repeat(60_000)}`;
    });
    await expectWorkingPanel(world.browser, page);
  });

  it('10,000 routes in a row: the page answers at once, few are followed, and the last one’s sentence is drawn', async () => {
    const routes = ['users', 'Domains', 'licenses', 'catalog', 'homepage'];
    await page.evaluateOnNewDocument(keepAsDrawn);
    await visit(page, 'users');
    const shown = await panel(page);
    await eventually(() => shown.text('.sentence'), t('advice_leavePeople'));
    await countMessages(world.browser);
    let seconds = 0;
    // In parts: the driver hears of each route, and falls behind.
    for (let part = 0; part < 10; part += 1) seconds += await page.evaluate(walk, routes, 1000);
    await goTo(page, 'Domains');
    expect(await page.evaluate(answered)).toBeLessThan(1000);
    await expectWorkingPanel(world.browser, page);
    // Twenty are followed at most in a second, and asked for together.
    const { 'look-again': looks = 0, ...asked } = await messagesCounted(world.browser);
    expect(looks).toBeLessThanOrEqual(2 * seconds + 20);
    expect(asked).not.toHaveProperty('panel-data');
  }, 300_000);

  it('15,000 changes a second: the page goes on drawing, and the panel works', async () => {
    await visit(page, 'subscriptions');
    await panel(page);
    const frames = await page.evaluate(flood, 45_000, 15_000);
    expect(frames).toBeGreaterThanOrEqual(10);
    await goTo(page, 'Domains');
    await expectWorkingPanel(world.browser, page);
  });
});

/** The stand-in draws its page anew on each route, which takes longer than all that we do: here it stays as it is. */
function keepAsDrawn(): void {
  const add = globalThis.addEventListener;
  globalThis.addEventListener = (type: string, ...rest: [EventListenerOrEventListenerObject]) => {
    if (type !== 'hashchange') add(type, ...rest);
  };
}

/** Goes from route to route, ten in each task; how long it took, in seconds. */
async function walk(routes: readonly string[], times: number): Promise<number> {
  const began = performance.now();
  const { port1, port2 } = new MessageChannel();
  for (let at = 0; at < times; at += 1) {
    location.hash = `#/${routes[at % routes.length] ?? ''}`;
    if (at % 10 < 9) continue;
    await new Promise((next) => {
      port1.onmessage = next;
      port2.postMessage(null);
    });
  }
  return (performance.now() - began) / 1000;
}

/** How long the page takes to draw two frames and to end a task, in ms. */
async function answered(): Promise<number> {
  const began = performance.now();
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((next) => {
    setTimeout(next, 0);
  });
  return performance.now() - began;
}

describe('a page that forges while its table is read', () => {
  it('rows, clicks, keys and events: nothing is stored before the user says so, and then what stands there', async () => {
    await visit(page, 'subscriptions', { query: 'rows=300' });
    const shown = await readAs(page, 'old');
    await shown.waitForText(/of 300/);
    const before = await readAll(world.browser);
    await page.evaluate(async (name) => {
      const root = document.querySelector(name)?.shadowRoot;
      const press = { bubbles: true, composed: true, cancelable: true };
      for (let round = 0; round < 20; round += 1) {
        for (const button of root?.querySelectorAll<HTMLElement>('button, a, input, [tabindex]') ?? []) {
          button.click();
          for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'focusin', 'change', 'input'])
            button.dispatchEvent(new Event(type, press));
          for (const key of ['Enter', ' ', 'Escape'])
            for (const type of ['keydown', 'keyup'])
              button.dispatchEvent(new KeyboardEvent(type, { ...press, key }));
        }
        for (const target of [window, document, document.body])
          for (const type of [
            'scroll',
            'focus',
            'blur',
            'hashchange',
            'popstate',
            'visibilitychange',
            'message',
          ])
            target.dispatchEvent(new Event(type, press));
        await new Promise(requestAnimationFrame);
      }
    }, PANEL_HOST);
    expect(await readAll(world.browser)).toEqual(before);
    // It is still being read: nobody ended it, or took its rows.
    await shown.waitForText(/of 300/);
    await page.evaluate(() => {
      const rows = [...document.querySelectorAll('[role="grid"] [role="row"]')];
      const last = rows.at(-1);
      for (const text of ['{"__proto__":1}', '<img src=x onerror=alert(1)>', 'z'.repeat(200_000)]) {
        const forged = last?.cloneNode(true) as HTMLElement | undefined;
        if (!forged || !last) throw new Error('no row');
        const link = forged.querySelector('a');
        if (link) link.textContent = text;
        forged.setAttribute('aria-rowindex', String(9000 + text.length));
        last.after(forged);
      }
    });
    await new Promise((done) => setTimeout(done, 300));
    expect(await readAll(world.browser)).toEqual(before);
    await shown.click('.actions .use-rows');
    await eventually(async () => (await rowsOf(world.browser, 'old')).length > 0, true);
    const rows = await rowsOf(world.browser, 'old');
    const genuine = rows.filter(({ subscription: { product } }) =>
      SUBSCRIPTIONS.some((one) => one.product === product),
    );
    expect(rows.length - genuine.length).toBeLessThanOrEqual(3);
    await eventually(() => page.evaluate(() => document.querySelectorAll('img[src="x"]').length), 0);
  });
});

describe('a table that is larger than any', () => {
  it('says that it has a thousand million rows: what is there is read', async () => {
    await visit(page, 'subscriptions', { query: 'table=plain' });
    await page.$eval('table', (table) => {
      table.setAttribute('aria-rowcount', '1000000000');
    });
    const shown = await readAs(page, 'old');
    await eventually(async () => (await rowsOf(world.browser, 'old')).length, SUBSCRIPTIONS.length);
    await eventually(() => shown.text('.sentence'), t('panel_rowsRead', { read: 12, total: 12 }));
  });
});
