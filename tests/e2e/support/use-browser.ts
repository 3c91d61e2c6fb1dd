import { afterAll, beforeAll } from 'vitest';
import { startAdminCenter } from '../../admin-center/server.ts';
import { launch } from './launch.ts';
import type { BrowserKind, BrowserUnderTest, LaunchOptions } from './types.ts';

type AdminCenter = Awaited<ReturnType<typeof startAdminCenter>>;

/** The browser that this run of the file is for: each file runs once in either. */
export const browserKind: BrowserKind = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/**
 * One stand-in admin center and one browser for all tests of a file. Read the fields inside tests only: they are
 * there once the file's `beforeAll` has run.
 */
export function useBrowser(options: Omit<LaunchOptions, 'site'> = {}): {
  readonly browser: BrowserUnderTest;
  readonly site: AdminCenter;
} {
  let site: AdminCenter | undefined;
  let browser: BrowserUnderTest | undefined;
  beforeAll(async () => {
    site = await startAdminCenter();
    browser = await launch(browserKind, { site, ...options });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get browser() {
      return there(browser);
    },
    get site() {
      return there(site);
    },
  };
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The browser runs inside tests only.');
  return value;
}
