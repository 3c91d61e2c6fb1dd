import { endingOf, hasToMove } from '../ending.ts';
import { cloudsMix } from '../clouds.ts';
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

/** The exception doesn't exist between these clouds [M-14, V-03]. Where only the tool is ruled out, that is a limit. */
export const cloudsDoNotMix: Finder = (item) => {
  const { situation, way } = item;
  if (!way.oneCloud || cloudsMix(situation)) return null;
  if (endingOf(item) === 'nothing' || !hasToMove(item)) return null;
  return {
    id: 'clouds-do-not-mix',
    certainty: 'stated',
    facts: 'M-14 V-03',
    on: null,
    by: null,
    options: ['accept'],
  };
};
