import { actBy } from '../act-by.ts';
import type { Case } from '../case.ts';
import { isOver } from '../ending.ts';
import { stepCost } from '../conflicts/cost.ts';
import { text } from '../text.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { YOUR_PRODUCTS } from './reduce.ts';
import { AFTER_MOVE, DATA_FIRST, DAY_EARLY, DELETE_IS_NOT_CANCEL } from './stop-words.ts';
import type { StepId } from './table.ts';

/* What the user chose instead of the usual end: swap, extension, renewal, bridge. */

type Words = Omit<StepRule, 'id'>;

/** Monthly licences beside the annual ones, people reassigned, the annual ones cancelled: inside the window [C-23]. */
export function swap(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'swap-to-monthly',
      ...YOUR_PRODUCTS,
      certainty: 'inferred',
      roles: 'billingAccountOwner billingProfileOwner',
      facts: 'C-23 C-05 C-16',
      actions: ['swapBuy', 'swapCancel'],
      due: item.windowEnds && actBy('refund-window', item.windowEnds, item.situation.today),
      cost: stepCost('swap-to-monthly', item),
      warnings: [DAY_EARLY],
    },
    item,
  );
  cancelAfterMove(item, builder, 'C-23 C-06', 'monthlyEnd');
}

/** The paid extension is a scheduled change: it and 'recurring billing off' exclude each other [L-14, L-15]. */
export function extend(item: Case, builder: StepBuilder, words: Words | null, askedAs: StepId): void {
  if (!words) return;
  const id = item.way.asks ? askedAs : 'schedule-extension';
  const cost = item.way.asks ? {} : { cost: stepCost('extend', item) };
  builder.add({ id, ...words, due: extendBy(item), ...cost }, item);
  if (!item.way.asks) cancelAfterMove(item, builder, 'L-14', 'extensionEnd');
}

function extendBy({ sub: { renewsOn }, way, situation }: Case): string | null {
  return renewsOn ? actBy(way.asks ? 'partner' : 'renewal', renewsOn, situation.today) : null;
}

function cancelAfterMove(item: Case, builder: StepBuilder, facts: string, action: string): void {
  builder.add(
    {
      id: 'cancel-after-move',
      ...YOUR_PRODUCTS,
      roles: 'billingAccountOwner billingProfileOwner',
      facts,
      actions: ['openYourProducts', action],
      waitsFor: `${AFTER_MOVE} clear-licensing-groups`,
      warnings: [DELETE_IS_NOT_CANCEL, ...(item.sub.holdsData === false ? [] : [DATA_FIRST])],
    },
    item,
  );
}

/** Recurring billing on again: without it nothing renews [C-11, R-02]. */
export function turnOn(item: Case, builder: StepBuilder): void {
  const { sub, way, situation } = item;
  // What is over is reactivated (after-end.ts).
  if (sub.recurringBilling !== false || isOver(item)) return;
  if (way.asks) {
    const due = sub.renewsOn ? actBy('partner', sub.renewsOn, situation.today) : null;
    const id = way.asks === 'partner' ? 'ask-partner' : 'ask-seller';
    builder.add({ id, roles: 'partner', facts: 'C-13 L-04a X-23', actions: ['partnerRenew'], due }, item);
    return;
  }
  builder.add(
    {
      id: 'turn-billing-on',
      ...YOUR_PRODUCTS,
      roles: 'billingAccountOwner billingProfileOwner billingAdmin',
      facts: 'C-11 R-02',
      actions: ['openYourProducts', 'recurringOn'],
      due: sub.renewsOn ? actBy('renewal', sub.renewsOn, situation.today) : null,
    },
    item,
  );
}

/** Monthly licences carry people from the end of the old term to the cut-over [C-24]. */
export function addBridgeMonths(item: Case, builder: StepBuilder): void {
  cancelAfterMove(item, builder, 'C-24 C-11', 'monthlyEnd');
  const { accessEnds, sub, situation } = item;
  const end = accessEnds?.on ?? sub.renewsOn;
  const count = sub.needed ?? sub.assigned;
  builder.add(
    {
      id: 'bridge-licences',
      ...YOUR_PRODUCTS,
      tenant: 'old',
      title: text('step_bridgeMonths'),
      certainty: 'inferred',
      roles: 'billingAccountOwner billingAdmin',
      facts: 'C-24 P-02',
      actions: [text('follow_buyMonthly', count === undefined ? undefined : { count }), 'bridgeReassign'],
      due: end ? actBy('renewal', end, situation.today) : null,
      cost: stepCost('bridge', item),
    },
    item,
  );
}
