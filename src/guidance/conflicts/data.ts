import { actBy } from '../act-by.ts';
import { cutOverOf } from '../ending.ts';
import { deletionOf } from '../dates.ts';
import type { Finder } from './found.ts';

/**
 * An expired or disabled subscription's data may be deleted before the move [L-05, L-07, L-10]. Where it can't be had
 * back there is nothing to choose: the data comes out.
 */
export const dataBeforeCutOver: Finder = (item) => {
  const { state, sub, way, situation, fate } = item;
  if ((state !== 'disabled' && state !== 'expired') || sub.holdsData === false || fate === 'keep')
    return null;
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
