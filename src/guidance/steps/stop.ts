import { actBy } from '../act-by.ts';
import { endingOf, isUnused, stopBy, type Case } from '../case.ts';
import type { Warning } from '../model.ts';
import { act, warning, type Action } from '../text.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { reduceAdded, reduceAtTerm, YOUR_PRODUCTS, type ReduceRule } from './reduce.ts';
import { addRescue } from './rescue.ts';
import type { StepId } from './table.ts';

type Words = Omit<StepRule, 'id'>;

/** How a way of buying with fixed terms is stopped: in the refund window, and at the term's end. */
export interface StopRule {
  /** Ids: cancel what nobody uses; cancel what people use; keep it to the end instead; let the term end. */
  ids: { now: StepId; choice: StepId; keep: StepId; end: StepId };
  cancel: Words;
  end: Words;
  /** Schedules the paid extension; null where nobody sells it. */
  extend: Words | null;
}

/** What must be out of the old tenant before its subscription is cancelled [C-04, 7h]. */
export const AFTER_MOVE = 'migrate-data assign-licences move-domain remove-domain';

const LOSE_ACCESS = warning('people-lose-access-now', 'stated', 'L-06 X-05');
const DELETE_IS_NOT_CANCEL = warning('delete-is-not-cancel', 'stated', 'C-17');
const DATA_FIRST = warning('data-and-domain-first', 'stated', 'C-04');
const DAY_EARLY = warning('act-a-day-early', 'inferred', 'C-21');

/** Whom it locks out [L-06, X-05]. */
export function losesAccess({ sub: { product, assigned } }: Case): Warning {
  return product && assigned
    ? warning('people-lose-access-now', 'stated', 'L-06 X-05', 'Count', { count: assigned, product })
    : LOSE_ACCESS;
}

/** Cancelling: what it takes away, and the order that Microsoft asks for [C-04, C-17, L-06]. */
export function cancelWarnings(item: Case): Warning[] {
  const first = isUnused(item) ? [] : [losesAccess(item)];
  return [...first, DELETE_IS_NOT_CANCEL, ...(item.sub.holdsData === false ? [] : [DATA_FIRST])];
}

/** Stops at the term's end, in its refund window, or as the user decided [C-05, C-06, C-23, C-24, L-14, X-05, X-09]. */
export function stopAtTerm(
  item: Case,
  builder: StepBuilder,
  rule: StopRule,
  choice: string | null = null,
): void {
  if (item.undecided) return;
  switch (item.decision) {
    case 'swap-to-monthly':
      swap(item, builder);
      return;
    case 'extend':
      extend(item, builder, rule);
      return;
    case 'keep-and-pay':
      end(item, builder, rule, item.windowOpen ? rule.ids.keep : rule.ids.end, choice);
      return;
    case 'renew':
      turnOn(item, builder);
      // Whoever sells it renews it now; to end the next term is asked when that comes near.
      if (!item.way.asks) end(item, builder, rule, rule.ids.end, choice);
      return;
    case 'bridge':
      addBridgeMonths(item, builder);
      end(item, builder, rule, rule.ids.end, choice);
      return;
    default:
      if (isCancelled(item)) cancelInWindow(item, builder, rule);
      else end(item, builder, rule, rule.ids.end, choice);
  }
}

/** True where the open window is used: nobody has it, it was chosen, or people are out before the window closes. */
function isCancelled(item: Case): boolean {
  if (!item.windowOpen) return false;
  const { decision, sub } = item;
  if (decision) return decision === 'cancel-now';
  return isUnused(item) || sub.term !== 'monthly';
}

function cancelInWindow(item: Case, builder: StepBuilder, { ids, cancel }: StopRule): void {
  const due = item.windowEnds && actBy('refund-window', item.windowEnds, item.situation.today);
  const warnings = [...(cancel.warnings ?? []), ...cancelWarnings(item), DAY_EARLY];
  if (isUnused(item)) {
    builder.add({ id: ids.now, ...cancel, due, warnings }, item);
    return;
  }
  const hasData = item.sub.holdsData !== false;
  if (item.decision === 'cancel-now' && hasData) addRescue(item, builder, due);
  const first = item.decision === 'cancel-now' ? 'rescue-data' : AFTER_MOVE;
  builder.add({ id: ids.choice, ...cancel, due, warnings, waitsFor: hasData ? first : '' }, item);
}

function end(item: Case, builder: StepBuilder, rule: StopRule, id: StepId, choice: string | null): void {
  if (item.sub.recurringBilling === false && item.decision !== 'renew' && !item.way.asks) return;
  const actions =
    id === rule.ids.keep && id !== rule.ids.end ? keepActions(item, rule.end) : endActions(item, rule);
  builder.add({ id, ...rule.end, actions, due: stopBy(item), choice }, item);
}

function keepActions({ sub: { product, renewsOn } }: Case, words: Words): Action[] {
  const pay = product && renewsOn ? act('keepAndPay', { product, day: { day: renewsOn } }) : 'keepAndPay_all';
  return [pay, ...(words.actions ?? [])];
}

/** Says first whether the window can still be used: only where that is known is it said flat. */
function endActions(item: Case, { end: words }: StopRule): readonly Action[] {
  const actions = words.actions ?? [];
  if (item.way.refundDays(item.situation) === 0 || item.windowOpen) return actions;
  return [item.windowEnds && item.startSure ? 'windowClosed' : 'windowUnknown', ...actions];
}

/** Monthly licences beside the annual ones, people reassigned, the annual ones cancelled: inside the window [C-23]. */
function swap(item: Case, builder: StepBuilder): void {
  builder.add(
    {
      id: 'swap-to-monthly',
      ...YOUR_PRODUCTS,
      certainty: 'inferred',
      roles: 'billingAccountOwner billingProfileOwner',
      facts: 'C-23 C-05 C-16',
      actions: ['swapBuy', 'swapReassign', 'swapCancel'],
      due: item.windowEnds && actBy('refund-window', item.windowEnds, item.situation.today),
      warnings: [DAY_EARLY],
    },
    item,
  );
  cancelAfterMove(item, builder, 'C-23 C-06', 'swapEnd');
}

/** The paid extension is a scheduled change: it and 'recurring billing off' exclude each other [L-14, L-15]. */
function extend(item: Case, builder: StepBuilder, rule: StopRule): void {
  if (!rule.extend) return;
  const id = item.way.asks ? rule.ids.end : 'schedule-extension';
  builder.add({ id, ...rule.extend, due: extendBy(item) }, item);
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
  if (sub.recurringBilling !== false) return;
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
  const { accessEnds, sub, situation } = item;
  const end = accessEnds?.on ?? sub.renewsOn;
  const count = sub.needed ?? sub.assigned;
  builder.add(
    {
      id: 'bridge-licences',
      ...YOUR_PRODUCTS,
      tenant: 'old',
      certainty: 'inferred',
      roles: 'billingAccountOwner billingAdmin',
      facts: 'C-24 P-02',
      actions: [
        count !== undefined && sub.product
          ? act('bridgeBuy', { count, product: sub.product })
          : 'bridgeBuy_all',
        'bridgeReassign',
      ],
      due: end ? actBy('renewal', end, situation.today) : null,
    },
    item,
  );
}

/** Stops or reduces by the tenant's fate; where that is unknown both are shown, as a choice. */
export function stopOrReduce(
  item: Case,
  builder: StepBuilder,
  stop: (item: Case) => StopRule,
  reduce: (item: Case) => ReduceRule,
): void {
  const ending = endingOf(item);
  const choice = ending === 'either' ? 'stop-or-reduce' : null;
  if (ending === 'stop' || ending === 'either') stopAtTerm(item, builder, stop(item), choice);
  if (ending === 'reduce' || (ending === 'either' && !item.windowOpen)) {
    if (item.decision === 'bridge') addBridgeMonths(item, builder);
    if (item.decision === 'renew') turnOn(item, builder);
    reduceAtTerm(item, builder, reduce(item), choice);
  }
  if (ending === 'nothing' && item.decision === 'stays') turnOn(item, builder);
  if (ending === 'nothing' && item.decision === 'renew') turnOn(item, builder);
  reduceAdded(item, builder);
}
