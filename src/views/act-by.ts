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
 * the timeline and of the table. Buying in the new tenant has its own column.
 */
export function actByOf({ dated }: Pick<NowView, 'dated'>): Map<number, ActBy> {
  const nearest = new Map<number, ActBy>();
  for (const { verb, due, missed, tenant, subscriptions } of dated) {
    if (due === null || tenant === 'new') continue;
    for (const index of subscriptions) if (!nearest.has(index)) nearest.set(index, { verb, due, missed });
  }
  return nearest;
}
