import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSession } from './support/session.ts';
import { panel } from './support/panel.ts';
import { useBrowser } from './support/use-browser.ts';
import { readAll, readStored, store } from './steps/stored.ts';
import { visit } from './steps/visit.ts';
import { eventually, expectNoErrors } from './steps/watch.ts';

const world = useBrowser({ width: 1440, height: 900 });
let tab: Page;

expectNoErrors(world);

const openTab = () => world.browser.openExtensionPage('popup/popup.html?view=tab');
const ticks = async () => (await readStored(world.browser))?.plans[0]?.ticks.map(({ step }) => step);

beforeEach(async () => {
  await store(world.browser, { type: 'agreement', value: 'mca' });
  tab = await openTab();
  await tab.waitForSelector('main');
});

afterEach(() => tab.close().catch(() => undefined));

/** Leaves ticks in the outbox and sends the first, as a surface does with two quick clicks, and waits for nothing. */
function tickAndLeave(page: Page, steps: string[]): Promise<void> {
  return page.evaluate((all) => {
    for (const [order, step] of all.entries()) {
      const one = { id: `quick-${step}`, change: { type: 'tick', step, rows: [], done: true } };
      const change = JSON.stringify(one.change);
      void chrome.storage.local.set({ [`pending-${one.id}`]: { id: one.id, change, at: Date.now(), order } });
      if (order > 0) continue;
      chrome.runtime.sendMessage({ type: 'changes', changes: [one] }).catch(() => undefined);
    }
  }, steps);
}

/** Sends requests at once from a page of ours, and waits until all are answered. */
function send(page: Page, requests: object[]): Promise<unknown[]> {
  return page.evaluate(
    (all) => Promise.all(all.map((request): Promise<unknown> => chrome.runtime.sendMessage(request))),
    requests,
  );
}

const tick = (step: string, id = `id-${step}`) => ({
  type: 'changes',
  changes: [{ id, change: { type: 'tick', step, rows: [], done: true } }],
});

describe('the one writer', () => {
  it('two quick changes survive a stopped background and a tab that closes at once', async () => {
    await world.browser.stopBackground();
    await tickAndLeave(tab, ['first', 'second']);
    await tab.close();
    // The next surface that is opened brings what the background may not have heard of.
    tab = await openTab();
    await eventually(ticks, ['first', 'second']);
    await eventually(async () => Object.keys(await readAll(world.browser)), ['tenant-transfer-guide']);
  });

  it('none of 100 changes of two tabs at once is lost, and one sent twice counts once', async () => {
    const other = await openTab();
    const steps = (name: string) => Array.from({ length: 50 }, (_, at) => `${name}-${String(at)}`);
    await Promise.all([
      send(
        tab,
        steps('a').flatMap((step) => [tick(step), tick(step)]),
      ),
      send(
        other,
        steps('b').map((step) => tick(step)),
      ),
    ]);
    const stored = await ticks();
    expect(stored).toHaveLength(100);
    expect([...(stored ?? [])].sort()).toEqual([...steps('a'), ...steps('b')].sort());
    const before = (await readStored(world.browser))?.plans[0]?.undo.length;
    const undo = { type: 'changes', changes: [{ id: 'undo-once', change: { type: 'undo' } }] };
    await send(tab, [undo, undo, undo]);
    expect((await readStored(world.browser))?.plans[0]?.undo.length).toBe((before ?? 0) - 1);
    await other.close();
  });

  it('what is deleted stays deleted, whatever is being written meanwhile', async () => {
    const writes = Array.from({ length: 30 }, (_, at) => tick(`s-${String(at)}`));
    await send(tab, [...writes, { type: 'delete-all' }]);
    expect(await readAll(world.browser)).toEqual({});
    const session = await readSession(world.browser);
    expect(Object.keys(session).filter((key) => key === 'tenants-of-tabs')).toEqual([]);
  });

  it('what does not fit is refused with a reason, and the plan stays readable', async () => {
    const many = Array.from({ length: 12_000 }, (_, at) => ({
      subscription: { product: `P ${String(at)}` },
    }));
    const read = (name: string) => ({
      type: 'changes',
      changes: [
        {
          id: name,
          change: {
            type: 'read',
            tenant: 'new',
            reading: {
              ...{ source: 'csv', total: null, isPart: true, notes: [], faults: [] },
              rows: many.map(({ subscription: { product } }) => ({
                subscription: { product: `${product} ${name}` },
              })),
            },
          },
        },
      ],
    });
    await send(tab, [read('one')]);
    const [reply] = (await send(tab, [read('two')])) as [{ refused: { reason: string }[] }];
    expect(reply.refused.map(({ reason }) => reason)).toEqual(['too-many']);
    const [state] = (await send(tab, [{ type: 'state' }])) as [{ trouble: unknown }];
    expect(state.trouble).toBeNull();
  });

  it('a change of one surface is drawn in another, which asks for nothing', async () => {
    const other = await openTab();
    await other.waitForSelector('main');
    await send(tab, [
      { type: 'changes', changes: [{ id: 'da', change: { type: 'language', value: 'da' } }] },
    ]);
    await eventually(() => other.$eval('html', (html) => html.lang), 'da');
    await other.close();
  });

  it('what is stored is locked against scripts in a page, where the browser has such a lock', async () => {
    const hasLock = await world.browser.backgroundEvaluate(() => 'setAccessLevel' in chrome.storage.local);
    expect(hasLock).toBe(world.browser.kind === 'chromium');
    if (!hasLock) return;
    await store(world.browser);
    const page = await world.browser.newPage();
    await visit(page, 'Domains');
    await panel(page);
    const session = await page.createCDPSession();
    const worlds: number[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id);
    });
    await session.send('Runtime.enable');
    const inOurWorld = async (expression: string) => {
      const contextId = worlds[0] ?? 0;
      const { result } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        contextId,
      });
      return String(result.value);
    };
    expect(
      await inOurWorld('chrome.storage.local.get().then(() => "read", (error) => error.message)'),
    ).toMatch(/not allowed/);
    // The session stands open to them: with the first panel of those who have begun nothing, and no word of a plan.
    const keys = 'chrome.storage.session.get().then((all) => Object.keys(all).sort().join())';
    await eventually(() => inOurWorld(keys), 'fresh-plan,ready-panel,session-mark');
    const begun = { id: 'begun', change: { type: 'agreement', value: 'mca' } };
    await send(tab, [{ type: 'changes', changes: [begun] }]);
    await send(tab, [{ type: 'state' }]);
    await eventually(async () => 'ready-snapshot' in (await readSession(world.browser)), true);
    expect(await inOurWorld(keys)).toBe('fresh-plan,session-mark');
    await page.close();
  });
});
