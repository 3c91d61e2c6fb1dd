import type { Page } from 'puppeteer-core';
import { ChromeScope } from '../support/chrome-scope.ts';
import type { BrowserKind } from '../support/types.ts';

/** The page is laid out as for paper while `look` runs: as between the browser's own beforeprint and afterprint. */
export async function asPaper<T>(page: Page, kind: BrowserKind, look: () => Promise<T>): Promise<T> {
  await setMedium(page, kind, 'print');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.waitForFunction(() => matchMedia('print').matches);
  try {
    return await look();
  } finally {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await setMedium(page, kind, '');
  }
}

async function setMedium(page: Page, kind: BrowserKind, medium: string): Promise<void> {
  if (kind === 'firefox') {
    await new ChromeScope(page.browser()).run(
      `gBrowser.selectedBrowser.browsingContext.mediumOverride = ${JSON.stringify(medium)};`,
    );
    return;
  }
  await page.emulateMediaType(medium || undefined);
}
