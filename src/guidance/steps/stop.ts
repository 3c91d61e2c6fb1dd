import { addDays } from '../../calendar/days.ts';
import { endingOf, isUnused, type Case } from '../case.ts';
import type { Warning } from '../model.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { act, warning, type Action } from '../text.ts';
import { addUnassign } from './reduce.ts';
import type { StepId } from './table.ts';

type Words = Omit<StepRule, 'id'>;

/** How a way of buying with fixed terms is stopped: in the refund window, and at the term's end. */
export interface StopRule {
  /** Ids: cancel what nobody uses; cancel what people use; keep it to the end instead; let the term end. */
  ids: { now: StepId; choice: StepId; keep: StepId; end: StepId };
  cancel: Words;
  end: Words;
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

/** Stops at the term's end, or in the refund window while it is open [C-05, C-06, X-05, X-09]. */
export function stopAtTerm(
  item: Case,
  builder: StepBuilder,
  rule: StopRule,
  choice: string | null = null,
): void {
  if (item.windowOpen && item.windowEnds) stopInWindow(item, builder, rule);
  else if (item.sub.recurringBilling !== false) {
    builder.add(
      { id: rule.ids.end, ...rule.end, actions: endActions(item, rule, builder), due: lastDay(item), choice },
      item,
    );
  }
}

/** The day before renewal: the last to turn recurring billing off. */
export function lastDay(item: Case): string | null {
  return item.sub.renewsOn ? addDays(item.sub.renewsOn, -1) : null;
}

function stopInWindow(item: Case, builder: StepBuilder, rule: StopRule): void {
  const { ids, cancel, end } = rule;
  const due = item.windowEnds;
  const warnings = [...(cancel.warnings ?? []), ...cancelWarnings(item), DAY_EARLY];
  if (isUnused(item)) {
    builder.add({ id: ids.now, ...cancel, due, warnings }, item);
    return;
  }
  // Data waits for its migration; what people use without data there only waits for their decision.
  const data = item.sub.holdsData === false ? '' : '-data';
  const choice = `cancel-or-pay${data}`;
  builder.add({ id: ids.choice, ...cancel, due, warnings, choice, waitsFor: data ? AFTER_MOVE : '' }, item);
  builder.add({ id: ids.keep, ...end, actions: keepActions(item, end), due: lastDay(item), choice }, item);
}

function keepActions({ sub: { product, renewsOn } }: Case, end: Words): Action[] {
  const pay = product && renewsOn ? act('keepAndPay', { product, day: { day: renewsOn } }) : 'keepAndPay_all';
  return [pay, ...(end.actions ?? [])];
}

/** Says first what has been missed: the refund window, or the renewal itself. */
function endActions(item: Case, { end }: StopRule, { situation: { today } }: StepBuilder): Action[] {
  const actions = [...(end.actions ?? [])];
  const { renewsOn } = item.sub;
  const days = item.way.refundDays({ today });
  if (days === 0) return actions;
  if (renewsOn && renewsOn <= today) {
    const until = addDays(renewsOn, days);
    actions.unshift(until >= today ? act('missedRenewal', { day: { day: until } }) : 'readRenewalDate');
  } else if (item.windowEnds) actions.unshift('windowClosed');
  else actions.unshift('windowUnknown');
  return actions;
}

/** How a way of buying is reduced: in the refund window, and at the next renewal. */
export interface ReduceRule {
  /** Ids: at renewal; and while the window is open: now, or at renewal. */
  ids: { renewal: StepId; now: StepId; later: StepId };
  now: Words;
  renewal: Words;
}

/**
 * Fewer licences in a kept old tenant: in the refund window or at renewal. While the window is open
 * it is a choice, since people lose access before they are moved.
 */
export function reduceAtTerm(
  item: Case,
  builder: StepBuilder,
  { ids, now, renewal }: ReduceRule,
  choice: string | null,
): void {
  addUnassign(builder, item);
  const atRenewal = { ...renewal, due: lastDay(item), waitsFor: 'unassign-licences' };
  if (!item.windowOpen) {
    builder.add({ id: ids.renewal, ...atRenewal, choice }, item);
    return;
  }
  const warnings = [...(now.warnings ?? []), losesAccess(item)];
  builder.add({ id: ids.now, ...now, warnings, due: item.windowEnds, choice: ids.now }, item);
  builder.add({ id: ids.later, ...atRenewal, choice: ids.now }, item);
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
  if (ending === 'reduce' || (ending === 'either' && !item.windowOpen))
    reduceAtTerm(item, builder, reduce(item), choice);
}
