import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launch } from '../tests/e2e/support/launch.ts';
import type { BrowserKind, Site } from '../tests/e2e/support/types.ts';
import { ROOT } from './run-command.ts';
import { shootLanguages } from './screenshots-languages.ts';
import { shootPanel } from './screenshots-panel.ts';
import { shootPlanPage } from './screenshots-plan.ts';
import { shootPopup } from './screenshots-popup.ts';

const FOLDER = path.join(ROOT, 'screenshots');

/** Writes the counterparts of the design's pictures to ./screenshots: light and dark, English and
 * Danish; and contact sheets of all languages. */
export async function writeScreenshots(kind: BrowserKind, site: Site): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const shoot of [shootPopup, shootPlanPage, shootPanel, shootLanguages]) {
    // Each begins as a new user does.
    const browser = await launch(kind, { site, reducedMotion: true });
    try {
      await shoot(browser, FOLDER);
    } finally {
      await browser.close();
    }
  }
  console.log(`The screenshots are in ${path.relative(process.cwd(), FOLDER) || '.'}.`);
}
