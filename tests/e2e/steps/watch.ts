import type { Browser, Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, vi } from 'vitest';
import type { PageState } from '../../../src/messages/page-requests.ts';
import type { BrowserUnderTest } from '../support/types.ts';
import { watchOwnPages, type OwnPagesWatch } from './own-pages.ts';

/** Firefox's own notes when a page is left while the background still works for it: nobody waits any more. */
const LEFT_EARLY = /Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/;

/** Firefox's note of a plural form that a message does without: the translator asks for it first. */
const NO_PLURAL = /Unknown localization message \w+_(?:one|other)$/;

/** After each test of the file: nothing new on any console, neither the page's nor the extension's. */
export function expectNoErrors(world: { readonly browser: BrowserUnderTest }): void {
  let known = 0;
  let own: OwnPagesWatch | undefined;
  beforeAll(async () => {
    if (world.browser.kind === 'chromium') own = watchOwnPages(await puppeteerOf(world.browser));
  });
  afterEach(async () => {
    const errors = [...(await world.browser.errors()), ...(own?.errors.splice(0) ?? [])];
    const found = errors.slice(known).filter((error) => !LEFT_EARLY.test(error) && !NO_PLURAL.test(error));
    known = (await world.browser.errors()).length;
    expect(found).toEqual([]);
  });
}

/** The driver under the harness. */
export async function puppeteerOf(browser: BrowserUnderTest): Promise<Browser> {
  const [page] = await browser.pages();
  return (page ?? (await browser.newPage())).browser();
}

/** Asks again and again until the answer is the one expected. */
export async function eventually<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  await vi.waitFor(
    async () => {
      expect(await ask()).toEqual(expected);
    },
    { timeout: 10_000, interval: 50 },
  );
}

/** How the panel's script in a page says it stands, as the popup asks it; undefined where no script answers. */
export function pageState(browser: BrowserUnderTest, page: Page): Promise<PageState | undefined> {
  return browser.backgroundEvaluate(async (url: string) => {
    const tabs = await chrome.tabs.query({});
    const tab = tabs.find((candidate) => candidate.url === url);
    if (tab?.id === undefined) return undefined;
    try {
      return await chrome.tabs.sendMessage<object, PageState>(tab.id, { type: 'page-state' }, { frameId: 0 });
    } catch {
      return undefined;
    }
  }, page.url());
}

interface TabSummary {
  id: number;
  index: number;
  url: string;
  active: boolean;
}

/**
 * The tabs of the window, in order, without the harness's own. Some versions of Chromium don't tell an extension the
 * addresses of its own tabs there.
 */
export async function tabs(browser: BrowserUnderTest): Promise<TabSummary[]> {
  const all = await browser.backgroundEvaluate(async () => {
    const found = await chrome.tabs.query({});
    const isChromium = 'getContexts' in chrome.runtime;
    const own = isChromium ? await chrome.runtime.getContexts({ contextTypes: ['TAB'] as never }) : [];
    return found.map(({ id = -1, index, url, active }) => {
      const page = own.find(({ tabId }) => tabId === id);
      return { id, index, url: url ?? page?.documentUrl ?? '', active };
    });
  });
  return all.filter(({ url }) => !url.endsWith('.css'));
}

/** Closes the guide's own tabs. */
export async function closeGuides(browser: BrowserUnderTest): Promise<void> {
  const guides = (await tabs(browser)).filter(({ url }) => url.includes('view=tab'));
  await browser.backgroundEvaluate(
    (ids: number[]) => chrome.tabs.remove(ids),
    guides.map(({ id }) => id),
  );
}
