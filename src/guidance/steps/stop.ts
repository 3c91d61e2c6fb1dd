import { actBy } from '../act-by.ts';
import type { Case } from '../case.ts';
import { endingOf, isUnused, stopBy } from '../ending.ts';
import type { Action } from '../text.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { reduceAdded, reduceAtTerm, type ReduceRule } from './reduce.ts';
import { addBridgeMonths, extend, swap, turnOn } from './decided.ts';
import { addRescue } from './rescue.ts';
import { AFTER_MOVE, cancelWarnings, DAY_EARLY } from './stop-words.ts';
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
      extend(item, builder, rule.extend, rule.ids.end);
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
  if (item.sub.recurringBilling === false && item.decision !== 'renew' && !item.way.asks) {
    builder.isDone(id, item);
    return;
  }
  const actions =
    id === rule.ids.keep && id !== rule.ids.end
      ? withFirst('paidToEnd', rule.end.actions ?? [])
      : endActions(item, rule);
  builder.add({ id, ...rule.end, actions, due: stopBy(item), choice }, item);
}

/** Says first whether the window can still be used: only where that is known is it said flat. */
function endActions(item: Case, { end: words }: StopRule): readonly Action[] {
  const actions = words.actions ?? [];
  if (item.way.refundDays(item.situation) === 0 || item.windowOpen) return actions;
  return withFirst(item.windowEnds && item.startSure ? 'windowClosed' : 'windowUnknown', actions);
}

const lists = new Map<string, WeakMap<readonly Action[], readonly Action[]>>();

/** One list for all subscriptions with the same words: what has been merged is then not merged again. */
function withFirst(first: string, actions: readonly Action[]): readonly Action[] {
  let known = lists.get(first);
  if (!known) lists.set(first, (known = new WeakMap()));
  let list = known.get(actions);
  if (!list) known.set(actions, (list = [first, ...actions]));
  return list;
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
    reduceAsDecided(item, builder, reduce(item), choice);
  }
  if (ending === 'nothing' && (item.decision === 'stays' || item.decision === 'renew')) turnOn(item, builder);
  reduceAdded(item, builder);
}

function reduceAsDecided(item: Case, builder: StepBuilder, rule: ReduceRule, choice: string | null): void {
  if (item.decision === 'bridge') addBridgeMonths(item, builder);
  if (item.decision === 'renew') turnOn(item, builder);
  reduceAtTerm(item, builder, rule, choice);
}
