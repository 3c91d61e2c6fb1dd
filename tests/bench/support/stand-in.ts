import type { Page } from 'puppeteer-core';
import type { BrowserUnderTest } from '../../e2e/support/types.ts';

/** The element that both the product and the floor put into the page. */
export const PANEL_HOST = 'tenant-transfer-guide';

/** The stand-in with no waiting and no re-rendering: nothing else runs while we measure. */
const STAND_IN = 'https://admin.cloud.microsoft/?late=0&renders=0';
/** Longer than the page needs to come to rest after it says that it has. */
const QUIET_MS = 100;

/** A new tab on nothing, ready for `visit`. */
export async function openTab(browser: BrowserUnderTest): Promise<Page> {
  const page = await browser.newPage();
  await page.bringToFront();
  // tsx names functions by this helper; those that are sent into the page miss it there.
  await page.evaluateOnNewDocument('globalThis.__name = (f) => f');
  await page.evaluateOnNewDocument(makeRouterMutable);
  return page;
}

/** Goes to a route of the stand-in and waits until the page has settled. */
export async function visit(page: Page, route: string): Promise<void> {
  await page.goto(`${STAND_IN}#/${route}`);
  await settled(page, route);
}

/** Follows a link inside the page. */
export async function moveTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/${route}`);
  await settled(page, route);
}

async function settled(page: Page, route: string): Promise<void> {
  await page.waitForSelector(`html[data-settled="${route}"]`);
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
}

/** Opens a tab, measures in it, and closes it whatever happens. */
export async function inTab<T>(browser: BrowserUnderTest, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await openTab(browser);
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/**
 * Runs in the page, before its own scripts. The page's router renders when the hash changes, and that is the page's
 * time, not ours: with `window.benchMuted` its listener is held back. Content scripts have an `addEventListener` of
 * their own, so theirs are not.
 */
function makeRouterMutable(): void {
  const add = window.addEventListener.bind(window);
  const muted = (listener: EventListener) => (event: Event) => {
    if (!('benchMuted' in window)) listener(event);
  };
  window.addEventListener = (type: string, listener: unknown, options?: AddEventListenerOptions) => {
    const heard = listener as EventListener;
    add(type, type === 'hashchange' ? muted(heard) : heard, options);
  };
}
