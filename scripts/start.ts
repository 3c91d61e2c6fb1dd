/**
 * `npm start`: builds, starts the stand-in admin center and opens a browser on its *Your products* with the extension
 * loaded. `--firefox` picks the browser, `--watch` rebuilds and reloads, `--headless` writes screenshots and exits.
 */
import { parseArgs } from 'node:util';
import { startAdminCenter } from '../tests/admin-center/server.ts';
import { launch } from '../tests/e2e/support/launch.ts';
import type { BrowserKind, BrowserUnderTest } from '../tests/e2e/support/types.ts';
import { build } from './build.ts';
import { ensureBrowsers, findBrowser } from './find-browser.ts';
import { writeScreenshots } from './screenshots.ts';

const YOUR_PRODUCTS = 'https://admin.cloud.microsoft/?#/subscriptions';

const { values: options } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
  },
});

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  const kind = chooseBrowser();
  if (!options.headless) requireDisplay();
  const reload = { run: () => Promise.resolve() };
  await build({ watch: options.watch, onRebuild: soon(() => reload.run()) });
  const site = await startAdminCenter();
  try {
    if (options.headless) {
      await writeScreenshots(kind, site);
      return;
    }
    const browser = await launch(kind, { site, headless: false, ...systemLanguage() });
    reload.run = () => reloadAll(browser);
    await browser.newPage(YOUR_PRODUCTS);
    console.log(`${kind} shows the stand-in admin center. Close it, or press Ctrl+C here, to end.`);
    process.once('SIGINT', () => void browser.close());
    await browser.closed();
  } finally {
    await site.close();
    // esbuild's watchers would keep the process alive.
    if (options.watch) process.exit();
  }
}

function chooseBrowser(): BrowserKind {
  if (options.firefox) ensureBrowsers(['firefox']);
  else if (findBrowser('chromium')) return 'chromium';
  else if (!findBrowser('firefox')) ensureBrowsers(['chromium']);
  else return 'firefox';
  return options.firefox ? 'firefox' : 'chromium';
}

function requireDisplay(): void {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  throw new Error(
    'There is no display to open a browser on. `npm start -- --headless` writes screenshots instead.',
  );
}

/** The browser speaks as it would for this user. */
function systemLanguage(): { lang?: string } {
  const base = Intl.DateTimeFormat().resolvedOptions().locale.split('-')[0];
  return base ? { lang: base } : {};
}

/** Many files are built for one change of a source: the browser reloads once. */
function soon(run: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      run().catch((error: unknown) => {
        console.error('The extension did not reload:', error);
      });
    }, 200);
  };
}

async function reloadAll(browser: BrowserUnderTest): Promise<void> {
  await browser.reloadExtension();
  for (const page of await browser.pages()) {
    if (page.url().startsWith('https://admin.')) await page.reload();
  }
  console.log('Reloaded.');
}
