import type { Bench } from './bench.ts';
import type { Pair } from './stats.ts';

/** One number of the bench: a file in figures/, named in figures/index.ts. */
export interface Figure {
  /** kebab-case; `npm run bench -- <name>` runs it alone. */
  name: string;
  unit: string;
  /** The ratio to the floor that is still good. */
  goal: number;
  /** 20 unless told. */
  runs?: number;
  /** Runs before those that count, 1 unless told. */
  warmUps?: number;
  /**
   * Measures the product and its floor once, right after each other. `run` counts from 0. A figure that takes no
   * `bench` starts no browser.
   */
  measure(run: number, bench: Bench): Promise<Pair>;
}

/** How many runs of a figure count. */
export function runsOf({ runs = 20 }: Figure): number {
  return runs;
}
