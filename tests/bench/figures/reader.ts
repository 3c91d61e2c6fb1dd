import type { Figure } from '../figure.ts';
import { median } from '../stats.ts';
import { readWhileScrolling, type ReadingTimes } from '../support/reading.ts';

/** What the product's description promises, in ms: the median of a read, and the longest task. */
const READ_MS = 4;
const TASK_MS = 50;

/** Reading 5,000 subscriptions while they are scrolled through, in both kinds of virtualized table. */
export const readingFigures: readonly Figure[] = (['v8', 'v9'] as const).flatMap((table) => [
  figure(`reading-${table}-median`, table, READ_MS, ({ reads }) => median(reads)),
  figure(`reading-${table}-longest-task`, table, TASK_MS, ({ longest }) => longest),
]);

/** One pass gives hundreds of reads: it is made once. */
function figure(
  name: string,
  table: 'v8' | 'v9',
  floor: number,
  valueOf: (times: ReadingTimes) => number,
): Figure {
  return {
    name,
    unit: 'ms',
    goal: 1,
    runs: 1,
    warmUps: 0,
    measure: async () => ({ value: valueOf(await readWhileScrolling(table)), floor }),
  };
}
