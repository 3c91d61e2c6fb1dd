import { rm } from 'node:fs/promises';
import { startAdminCenter, type AdminCenter } from '../admin-center/server.ts';
import { launchChromium } from '../e2e/support/chromium.ts';
import type { BrowserUnderTest } from '../e2e/support/types.ts';
import { buildFloor } from './floor/build.ts';
import type { Pair } from './stats.ts';
import { openPanelForGood, readTexts } from './support/product.ts';
import type { Texts } from './support/shell.ts';
import { buildUsual } from './support/usual.ts';

interface Other {
  browser: BrowserUnderTest;
  folder: string;
}

type Measure = (browser: BrowserUnderTest) => Promise<number>;

/** Wide enough for the card: where it would cover a key column it is a pill. */
const SIZE = { width: 1440, height: 900 };

/**
 * Browsers side by side: one with the built extension, one with the floor and one with the usual build, both made from
 * what the extension shows. Each starts with the first figure that wants it.
 */
export class Bench {
  #site: Promise<AdminCenter> | undefined;
  #product: Promise<{ browser: BrowserUnderTest; texts: Texts }> | undefined;
  #floor: Promise<Other> | undefined;
  #usual: Promise<Other> | undefined;

  /** Measures product and floor, one after the other; who comes first changes from run to run. */
  async both(run: number, measure: Measure): Promise<Pair> {
    const { browser: floor } = await (this.#floor ??= this.#startOther(buildFloor));
    const { browser: product } = await this.#startedProduct();
    return inTurns(run, { value: product, floor }, measure);
  }

  /** Measures product, floor and usual build, one after the other; who comes first changes from run to run. */
  async all(run: number, measure: Measure): Promise<Pair> {
    const { browser: floor } = await (this.#floor ??= this.#startOther(buildFloor));
    const { browser: usual } = await (this.#usual ??= this.#startOther(buildUsual));
    const { browser: product } = await this.#startedProduct();
    return inTurns(run, { value: product, floor, usual }, measure);
  }

  /** Measures the product alone: the figure knows its floor. */
  async product(measure: (browser: BrowserUnderTest) => Promise<Pair>): Promise<Pair> {
    return measure((await this.#startedProduct()).browser);
  }

  async close(): Promise<void> {
    const others = await Promise.all([this.#floor, this.#usual]);
    await (await this.#product)?.browser.close();
    for (const other of others) {
      await other?.browser.close();
      if (other) await rm(other.folder, { recursive: true, force: true });
    }
    await (await this.#site)?.close();
  }

  #startedSite(): Promise<AdminCenter> {
    return (this.#site ??= startAdminCenter());
  }

  #startedProduct(): Promise<{ browser: BrowserUnderTest; texts: Texts }> {
    return (this.#product ??= this.#startProduct());
  }

  async #startProduct(): Promise<{ browser: BrowserUnderTest; texts: Texts }> {
    const browser = await launchChromium({ site: await this.#startedSite(), ...SIZE });
    await openPanelForGood(browser);
    return { browser, texts: await readTexts(browser) };
  }

  async #startOther(build: (texts: Texts) => Promise<string>): Promise<Other> {
    const folder = await build((await this.#startedProduct()).texts);
    const site = await this.#startedSite();
    return { folder, browser: await launchChromium({ site, ...SIZE, extensionDir: folder }) };
  }
}

async function inTurns<T extends Record<string, BrowserUnderTest>>(
  run: number,
  sides: T,
  measure: Measure,
): Promise<Record<keyof T, number>> {
  const names = Object.keys(sides);
  const first = run % names.length;
  const found: Record<string, number> = {};
  for (const name of [...names.slice(first), ...names.slice(0, first)]) {
    found[name] = await measure(sides[name] as BrowserUnderTest);
  }
  return found as Record<keyof T, number>;
}
