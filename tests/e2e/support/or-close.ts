import type { Browser } from 'puppeteer-core';

/** Makes a browser that has just started ready for use. One that can't be used is closed: nobody else would do it. */
export async function orClose<T>(browser: Browser, makeReady: () => Promise<T>): Promise<T> {
  try {
    return await makeReady();
  } catch (error) {
    await browser.close().catch(() => undefined);
    throw error;
  }
}
