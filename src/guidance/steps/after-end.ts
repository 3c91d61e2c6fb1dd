import { actBy } from '../act-by.ts';
import type { Case } from '../case.ts';
import { deletionOf } from '../dates.ts';
import { text, warning } from '../text.ts';
import type { StepBuilder } from './builder.ts';
import { addBridgeMonths } from './decided.ts';
import { YOUR_PRODUCTS } from './reduce.ts';

/** What was chosen for a subscription whose term is over, however it was bought [L-05, L-10, C-24]. */
export function addAfterEnd(item: Case, builder: StepBuilder): void {
  if (item.decision === 'bridge') addBridgeMonths(item, builder);
  if (item.decision === 'renew') reactivate(item, builder);
}

/** A new subscription with the same full term, while there is something to reactivate [L-10]. */
function reactivate(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'reactivate',
      ...YOUR_PRODUCTS,
      title: text('end_reactivate'),
      roles: 'billingAccountOwner billingProfileOwner billingAdmin',
      facts: 'L-10',
      actions: ['openYourProducts'],
      due: lastDay(item),
      warnings: [warning('reactivation-new-term', 'stated', 'L-10')],
    },
    item,
  );
}

/** Before people lose access; where they have, before its data may be deleted [L-07]. */
function lastDay(item: Case): string | null {
  const { accessEnds, state, situation } = item;
  if (state === 'expired' && accessEnds) return actBy('renewal', accessEnds.on, situation.today);
  const deletion = deletionOf(item);
  return deletion && actBy('deletion', deletion.on, situation.today);
}
