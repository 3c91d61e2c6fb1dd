import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAdminCenter } from '../admin-center/server.ts';
import { launch } from './support/launch.ts';
import type { BrowserUnderTest } from './support/types.ts';
import { browserKind } from './support/use-browser.ts';
import { KEY, readAll, readStored, store } from './steps/stored.ts';
import { eventually } from './steps/watch.ts';

const PROFILE = mkdtempSync(path.join(tmpdir(), 'profile-'));
let site: Awaited<ReturnType<typeof startAdminCenter>>;
let browser: BrowserUnderTest;

const start = () => launch(browserKind, { site, profileDir: PROFILE });

beforeAll(async () => {
  site = await startAdminCenter();
  browser = await start();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await rm(PROFILE, { recursive: true, force: true });
});

it('a browser that is killed in mid-write: what was acknowledged is there, and the plan is readable', async () => {
  await store(browser, { type: 'agreement', value: 'mca' });
  const tab = await browser.openExtensionPage('popup/popup.html?view=tab');
  await tab.waitForSelector('main');
  const acknowledged: string[] = [];
  const tick = (step: string) =>
    tab.evaluate(async (name) => {
      const change = { type: 'tick', step: name, rows: [], done: true };
      const changes = [{ id: `id-${name}`, change }];
      const reply = await chrome.runtime.sendMessage<object, { saved: boolean }>({
        type: 'changes',
        changes,
      });
      return reply.saved;
    }, step);
  const steps = Array.from({ length: 400 }, (_, at) => `s-${String(at)}`);
  // All at once: some are stored, one is being written and many wait when the browser dies.
  const all = steps.map(async (step) => {
    if (await tick(step)) acknowledged.push(step);
  });
  const ended = Promise.allSettled(all);
  await eventually(() => Promise.resolve(acknowledged.length >= 20), true);
  await browser.kill();
  const known = [...acknowledged];
  await ended;
  expect(known.length).toBeLessThan(steps.length);
  browser = await start();
  const [state] = await Promise.all([stateOf(browser)]);
  expect(state.trouble).toBeNull();
  const ticks = (await readStored(browser))?.plans[0]?.ticks.map(({ step }) => step) ?? [];
  expect(ticks).toEqual(expect.arrayContaining(known));
  // Each once, and none that nobody made.
  expect(new Set(ticks).size).toBe(ticks.length);
  expect(steps).toEqual(expect.arrayContaining(ticks));
  expect(Object.keys(await readAll(browser))).toEqual([KEY]);
});

/** What the background says of what is stored, as it tells a popup. */
async function stateOf(of: BrowserUnderTest): Promise<{ trouble: unknown }> {
  const tab = await of.openExtensionPage('popup/popup.html?view=tab');
  await tab.waitForSelector('main');
  const state = await tab.evaluate(() =>
    chrome.runtime.sendMessage<object, { trouble: unknown }>({ type: 'state' }),
  );
  await tab.close();
  return state;
}
