import type { Page } from 'puppeteer-core';
import { ChromeScope } from '../support/chrome-scope.ts';
import type { BrowserKind } from '../support/types.ts';

/** The page is drawn in the system's few colours, as for a user of high contrast: until it is closed, or told again. */
export async function forceColors(page: Page, kind: BrowserKind, on = true): Promise<void> {
  if (kind === 'firefox') {
    // 2: always the user's colours; 0: as the system says.
    const value = on ? '2' : '0';
    await new ChromeScope(page.browser()).run(
      `Services.prefs.setIntPref('browser.display.document_color_use', ${value});`,
    );
  } else {
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: on ? 'active' : 'none' }];
    await session.send('Emulation.setEmulatedMedia', { features });
  }
  await page.waitForFunction((is) => matchMedia('(forced-colors: active)').matches === is, {}, on);
}
