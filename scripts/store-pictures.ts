/**
 * `npm run store-pictures`: writes the screenshots and tiles of the stores' listings to ./store-pictures, from the built
 * extension in a real browser on the stand-in admin center. What each is for: docs/store/listing.md.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { startAdminCenter } from '../tests/admin-center/server.ts';
import { launch } from '../tests/e2e/support/launch.ts';
import { build } from './build.ts';
import { ensureBrowsers } from './find-browser.ts';
import { ROOT } from './run-command.ts';
import { shootForStores } from './store-pictures/screenshots.ts';
import { drawTiles } from './store-pictures/tiles.ts';

const FOLDER = path.join(ROOT, 'store-pictures');

ensureBrowsers(['chromium']);
await build();
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER);
const site = await startAdminCenter();
try {
  const browser = await launch('chromium', { site, reducedMotion: true });
  try {
    await shootForStores(browser, FOLDER);
    await drawTiles(browser, FOLDER);
  } finally {
    await browser.close();
  }
} finally {
  await site.close();
}
console.log(`The pictures are in ${path.relative(process.cwd(), FOLDER) || '.'}.`);
