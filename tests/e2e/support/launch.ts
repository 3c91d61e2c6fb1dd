import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { BrowserKind, BrowserUnderTest, LaunchOptions } from './types.ts';

/** Starts a browser with a fresh profile and the extension in it, on a network where only `site` exists. */
export function launch(kind: BrowserKind, options: LaunchOptions): Promise<BrowserUnderTest> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
