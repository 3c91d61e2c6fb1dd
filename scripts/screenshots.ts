import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { launch } from '../tests/e2e/support/launch.ts';
import type { BrowserKind, Site } from '../tests/e2e/support/types.ts';
import { ROOT } from './run-command.ts';
import { shootLanguages } from './screenshots-languages.ts';
import { shootOptions } from './screenshots-options.ts';
import { shootPanel } from './screenshots-panel.ts';
import { shootPlanPage } from './screenshots-plan.ts';
import { shootUnderPolicy } from './screenshots-policy.ts';
import { shootPopup } from './screenshots-popup.ts';
import { shootSidePanel } from './screenshots-side.ts';
import { shootStates } from './screenshots-states.ts';

/** Each writes its pictures with a browser of its own. */
const SETS = [
  shootPopup,
  shootPlanPage,
  shootOptions,
  shootPanel,
  shootSidePanel,
  shootStates,
  shootLanguages,
];
/** The side panel is 900 px high in it, as the design's. */
const WINDOW_HEIGHT = 1035;
const FOLDER = path.join(ROOT, 'screenshots');

/** Writes the counterparts of the design's pictures to ./screenshots: light and dark, English and
 * Danish; and contact sheets of all languages. */
export async function writeScreenshots(kind: BrowserKind, site: Site): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  for (const shoot of SETS) {
    // Each begins as a new user does.
    const browser = await launch(kind, { site, reducedMotion: true, height: WINDOW_HEIGHT });
    try {
      await shoot(browser, FOLDER);
    } finally {
      await browser.close();
    }
  }
  await shootUnderPolicy(kind, site, FOLDER);
  console.log(`The screenshots are in ${path.relative(process.cwd(), FOLDER) || '.'}.`);
}
