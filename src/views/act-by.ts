import type { Day, Verb } from '../guidance/model.ts';
import type { NowView } from './now/now.ts';

/** What is to be done first of an old subscription. */
export interface ActBy {
  verb: Verb;
  due: Day;
  missed: boolean;
}

/**
 * The nearest open item of each subscription in the old tenant, by its index: what stands in the column 'Act by' of
 * the timeline and of the table. Buying and moving are about the whole move: they have columns and flags of their own.
 */
export function actByOf({ dated }: Pick<NowView, 'dated'>): Map<number, ActBy> {
  const nearest = new Map<number, ActBy>();
  for (const { verb, due, missed, phase, subscriptions } of dated) {
    if (due === null || phase === 'buy' || phase === 'migrate') continue;
    for (const index of subscriptions) if (!nearest.has(index)) nearest.set(index, { verb, due, missed });
  }
  return nearest;
}
