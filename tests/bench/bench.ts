import { startAdminCenter, type AdminCenter } from '../admin-center/server.ts';
import { launchChromium } from '../e2e/support/chromium.ts';
import type { BrowserUnderTest } from '../e2e/support/types.ts';
import { buildFloor, removeFloor } from './floor/build.ts';
import type { Pair } from './stats.ts';
import { openPanelForGood, readTexts } from './support/product.ts';

interface Sides {
  site: AdminCenter;
  product: BrowserUnderTest;
  floor: BrowserUnderTest;
  floorFolder: string;
}

/**
 * Two browsers side by side: one with the built extension, one with the floor that was made from what the extension
 * shows. They start with the first figure that wants them.
 */
export class Bench {
  #sides: Promise<Sides> | undefined;

  /** Measures both sides, one after the other; who comes first changes from run to run. */
  async both(run: number, measure: (browser: BrowserUnderTest) => Promise<number>): Promise<Pair> {
    const { product, floor } = await (this.#sides ??= startSides());
    if (run % 2 === 0) {
      const value = await measure(product);
      return { value, floor: await measure(floor) };
    }
    const floorValue = await measure(floor);
    return { value: await measure(product), floor: floorValue };
  }

  /** Measures the product alone: the figure knows its floor. */
  async product(measure: (browser: BrowserUnderTest) => Promise<Pair>): Promise<Pair> {
    const { product } = await (this.#sides ??= startSides());
    return measure(product);
  }

  async close(): Promise<void> {
    const sides = await this.#sides;
    if (!sides) return;
    await Promise.all([sides.product.close(), sides.floor.close()]);
    await sides.site.close();
    await removeFloor(sides.floorFolder);
  }
}

/** Wide enough for the card: where it would cover a key column it is a pill. */
const SIZE = { width: 1440, height: 900 };

async function startSides(): Promise<Sides> {
  const site = await startAdminCenter();
  const product = await launchChromium({ site, ...SIZE });
  await openPanelForGood(product);
  const floorFolder = await buildFloor(await readTexts(product));
  const floor = await launchChromium({ site, ...SIZE, extensionDir: floorFolder });
  return { site, product, floor, floorFolder };
}
