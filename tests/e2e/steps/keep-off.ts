import type { Page } from 'puppeteer-core';
import { ChromeScope } from '../support/chrome-scope.ts';

/** Firefox's policies name domains for all extensions, and only set this preference: a run has a Firefox of its own. */
export async function restrictDomain(page: Page, host: string): Promise<() => Promise<void>> {
  const name = 'extensions.webextensions.restrictedDomains';
  const scope = new ChromeScope(page.browser());
  const before = await scope.run<string>(`
    const before = Services.prefs.getStringPref('${name}');
    Services.prefs.setStringPref('${name}', before + ',${host}');
    return before;
  `);
  return () => scope.run(`Services.prefs.setStringPref('${name}', ${JSON.stringify(before)});`);
}
