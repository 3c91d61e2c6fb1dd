import { actBy } from '../act-by.ts';
import type { Case } from '../case.ts';
import { deletionOf } from '../dates.ts';
import type { StepBuilder } from './builder.ts';

/** Data out before it may be deleted: by an admin, since people are locked out [L-05, L-07, M-25]. */
export function addRescue(item: Case, builder: StepBuilder, due: string | null): void {
  builder.add(
    {
      id: 'rescue-data',
      certainty: 'stated',
      roles: 'globalAdmin',
      facts: 'L-05 L-07 M-25',
      actions: ['rescue'],
      due,
    },
    item,
  );
}

/** What has ended: its data first, by the day before it may go [L-05, L-07, L-08]. */
export function addRescues(items: readonly Case[], builder: StepBuilder): void {
  for (const item of items) {
    const { state, sub, decision, situation } = item;
    if ((state !== 'disabled' && state !== 'expired') || sub.holdsData === false) continue;
    if (decision === 'renew' || decision === 'stays') continue;
    const deletion = deletionOf(item);
    addRescue(item, builder, deletion && actBy('deletion', deletion.on, situation.today));
  }
}
