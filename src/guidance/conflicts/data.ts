import { actBy } from '../act-by.ts';
import type { Case } from '../case.ts';
import { cutOverOf } from '../ending.ts';
import { deletionOf } from '../dates.ts';
import type { Finder } from './found.ts';

/** What has ended with data in it, in a tenant that is left. */
function isAtRisk({ state, sub, fate }: Case): boolean {
  return (state === 'disabled' || state === 'expired') && sub.holdsData !== false && fate !== 'keep';
}

/**
 * An expired or disabled subscription's data may be deleted before the move [L-05, L-07, L-10]. Where it can't be had
 * back there is nothing to choose: the data comes out.
 */
export const dataBeforeCutOver: Finder = (item) => {
  const { way, situation, state } = item;
  if (!isAtRisk(item)) return null;
  const deletion = deletionOf(item);
  const cutOver = cutOverOf(situation);
  if (deletion && cutOver && deletion.on > cutOver && state === 'expired') return null;
  return {
    id: 'data-may-go-before-cut-over',
    certainty: 'disputed',
    facts: 'L-05 L-07',
    on: deletion?.on ?? null,
    by: deletion && actBy('deletion', deletion.on, situation.today),
    options: ['get-data-out', 'reactivate'],
    ...(way.reactivates ? {} : { answered: true }),
  };
};
