import { endingOf, hasToMove } from '../ending.ts';
import { cloudsMix } from '../clouds.ts';
import { isNative } from '../steps/tools.ts';
import type { Finder } from './found.ts';

/** The user's own date lies behind today. */
export const cutOverPassed: Finder = (item) => {
  const { plan, today } = item.situation;
  const { cutOverOn } = plan ?? {};
  if (!cutOverOn || cutOverOn >= today || endingOf(item) === 'nothing' || !hasToMove(item)) return null;
  return {
    id: 'cut-over-passed',
    certainty: 'inferred',
    facts: 'X-02',
    on: cutOverOn,
    by: today,
    options: ['accept'],
  };
};

/** The chosen tools and exceptions don't exist between these clouds [M-14, V-03]. */
export const cloudsDoNotMix: Finder = (item) => {
  const { situation, way } = item;
  if (cloudsMix(situation) || endingOf(item) === 'nothing' || !hasToMove(item)) return null;
  const hasTool = situation.migrationTool !== undefined && isNative(situation.migrationTool);
  const hasException = way.oneCloud;
  if (!hasTool && !hasException) return null;
  return {
    id: 'clouds-do-not-mix',
    certainty: 'stated',
    facts: hasException ? 'M-14 V-03' : 'M-14',
    on: null,
    by: null,
    // Where only the tool is ruled out, choosing another is a step of its own.
    options: hasException ? ['accept'] : [],
  };
};
