import type { Conflict, Text } from '../../guidance/model.ts';
import type { Row } from '../../plan/stored/row.ts';
import type { Item } from './items.ts';

/** What the user decided of the subscriptions that an item is about. */
export interface Decided {
  /** The option's title. */
  title: Text;
  /** Ids of the rows in the old tenant. */
  rows: readonly string[];
}

/** The decision behind a step: the option of a settled conflict that all its subscriptions took; null without one. */
export function decidedOf(
  { verb, subscriptions }: Pick<Item, 'verb' | 'subscriptions'>,
  conflicts: readonly Pick<Conflict, 'settled' | 'subscriptions' | 'options'>[],
  rows: readonly Row[],
): Decided | null {
  if (verb === 'decide' || subscriptions.length === 0) return null;
  for (const conflict of conflicts) {
    if (!conflict.settled || !subscriptions.every((index) => conflict.subscriptions.includes(index)))
      continue;
    const chosen = conflict.options.find(
      ({ sets }) =>
        sets.end !== undefined && subscriptions.every((index) => rows[index]?.subscription.end === sets.end),
    );
    const ids = subscriptions.flatMap((index) => rows[index]?.id ?? []);
    if (chosen) return { title: chosen.title, rows: ids };
  }
  return null;
}
