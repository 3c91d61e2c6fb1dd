import * as fc from '../support/fast-check.ts';
import { guide } from '../../../src/guidance/guide.ts';
import type { Guide, Situation } from '../../../src/guidance/model.ts';

export type GuideCheck = (made: Guide, from: Situation) => void;

/**
 * Gives a check of every guide of an arbitrary. The guides are made once for all checks of a file: they cost far more
 * than the checks. What fails is looked for again by fast-check, which makes it smaller. `FC_RUNS` makes more of them.
 */
export function everyGuide(situations: fc.Arbitrary<Situation>, usualRuns: number) {
  const numRuns = Number(process.env['FC_RUNS'] ?? usualRuns);
  let all: readonly { from: Situation; made: Guide }[] | undefined;
  return (check: GuideCheck): void => {
    all ??= fc.sample(situations, numRuns).map((from) => ({ from, made: guide(from) }));
    try {
      for (const { from, made } of all) check(made, from);
    } catch (error) {
      const property = fc.property(situations, (from) => {
        check(guide(from), from);
      });
      fc.assert(property, { numRuns });
      throw error;
    }
  };
}
