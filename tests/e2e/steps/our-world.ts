import type { Page } from 'puppeteer-core';

/**
 * Runs a function in the isolated world of our scripts in a page, the very one that they run in. `own` is a tab of the
 * extension. The function must not close over anything, and what it takes and gives must survive JSON.
 */
export async function inOurWorld<Args extends unknown[], T>(
  own: Page,
  page: Page,
  run: (...args: Args) => T | Promise<T>,
  ...args: Args
): Promise<T> {
  const href = await page.evaluate(() => location.href);
  // As text: the one way in which a function goes through two worlds, whose policy admits no eval.
  const call = `(async () => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === ${JSON.stringify(href)});
    const target = { tabId: tab.id, frameIds: [0] };
    const [found] = await chrome.scripting.executeScript({ target, func: ${run.toString()}, args: ${JSON.stringify(args)} });
    if (found.error) throw found.error;
    return found.result;
  })()`;
  return (await own.evaluate(call)) as T;
}
