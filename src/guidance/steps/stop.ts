import { addDays } from '../../calendar/days.ts';
import { endingOf, isUnused, type Line } from '../lines.ts';
import type { Warning } from '../model.ts';
import type { Plan, StepPart } from '../plan.ts';
import { act, warning, type Action } from '../text.ts';
import { addUnassign } from './reduce.ts';

type Words = Omit<StepPart, 'id'>;

/** How a way of buying with fixed terms is stopped: in the refund window, and at the term's end. */
export interface StopRule {
  /** Ids: cancel what nobody uses; cancel what people use; keep it to the end instead; let the term end. */
  ids: { now: string; choice: string; keep: string; end: string };
  cancel: Words;
  end: Words;
}

/** What must be out of the old tenant before its subscription is cancelled [C-04, 7h]. */
export const AFTER_MOVE =
  'migrate-mailboxes migrate-onedrive migrate-sharepoint migrate-teams assign-licences move-domain remove-domain';

const LOSE_ACCESS = warning('people-lose-access-now', 'stated', 'L-06 X-05');
const DELETE_IS_NOT_CANCEL = warning('delete-is-not-cancel', 'stated', 'C-17');
const DATA_FIRST = warning('data-and-domain-first', 'stated', 'C-04');
const DAY_EARLY = warning('act-a-day-early', 'inferred', 'C-21');

/** Whom it locks out [L-06, X-05]. */
export function losesAccess({ sub: { product, assigned } }: Line): Warning {
  return product && assigned
    ? warning('people-lose-access-now', 'stated', 'L-06 X-05', 'Count', { count: assigned, product })
    : LOSE_ACCESS;
}

/** Cancelling: what it takes away, and the order that Microsoft asks for [C-04, C-17, L-06]. */
export function cancelWarnings(line: Line): Warning[] {
  const first = isUnused(line) ? [] : [losesAccess(line)];
  return [...first, DELETE_IS_NOT_CANCEL, ...(line.sub.holdsData === false ? [] : [DATA_FIRST])];
}

/** Stops at the term's end, or in the refund window while it is open [C-05, C-06, X-05, X-09]. */
export function stopAtTerm(line: Line, plan: Plan, rule: StopRule, choice: string | null = null): void {
  if (line.windowOpen && line.windowEnds) stopInWindow(line, plan, rule);
  else if (line.sub.recurringBilling !== false) {
    plan.add(
      { id: rule.ids.end, ...rule.end, actions: endActions(line, rule, plan), due: lastDay(line), choice },
      line,
    );
  }
}

/** The day before renewal: the last to turn recurring billing off. */
export function lastDay(line: Line): string | null {
  return line.sub.renewsOn ? addDays(line.sub.renewsOn, -1) : null;
}

function stopInWindow(line: Line, plan: Plan, rule: StopRule): void {
  const { ids, cancel, end } = rule;
  const due = line.windowEnds;
  const warnings = [...(cancel.warnings ?? []), ...cancelWarnings(line), DAY_EARLY];
  if (isUnused(line)) {
    plan.add({ id: ids.now, ...cancel, due, warnings }, line);
    return;
  }
  // Data waits for its migration; what people use without data there only waits for their decision.
  const data = line.sub.holdsData === false ? '' : '-data';
  const choice = `${ids.choice}${data}`;
  plan.add({ id: choice, ...cancel, due, warnings, choice, waitsFor: data ? AFTER_MOVE : '' }, line);
  plan.add(
    { id: `${ids.keep}${data}`, ...end, actions: keepActions(line, end), due: lastDay(line), choice },
    line,
  );
}

function keepActions({ sub: { product, renewsOn } }: Line, end: Words): Action[] {
  const pay = product && renewsOn ? act('keepAndPay', { product, day: { day: renewsOn } }) : 'keepAndPay_all';
  return [pay, ...(end.actions ?? [])];
}

/** Says first what has been missed: the refund window, or the renewal itself. */
function endActions(line: Line, { end }: StopRule, { situation: { today } }: Plan): Action[] {
  const actions = [...(end.actions ?? [])];
  const { renewsOn } = line.sub;
  const days = line.way.refundDays({ today });
  if (days === 0) return actions;
  if (renewsOn && renewsOn <= today) {
    const until = addDays(renewsOn, days);
    actions.unshift(until >= today ? act('missedRenewal', { day: { day: until } }) : 'readRenewalDate');
  } else if (line.windowEnds) actions.unshift('windowClosed');
  else actions.unshift('windowUnknown');
  return actions;
}

/** How a way of buying is reduced: in the refund window, and at the next renewal. */
export interface ReduceRule {
  /** Ids: at renewal; and while the window is open: now, or at renewal. */
  ids: { renewal: string; now: string; later: string };
  now: Words;
  renewal: Words;
}

/**
 * Fewer licences in a kept old tenant: in the refund window or at renewal. While the window is open
 * it is a choice, since people lose access before they are moved.
 */
export function reduceAtTerm(
  line: Line,
  plan: Plan,
  { ids, now, renewal }: ReduceRule,
  choice: string | null,
): void {
  addUnassign(plan, line);
  const atRenewal = { ...renewal, due: lastDay(line), waitsFor: 'unassign-licences' };
  if (!line.windowOpen) {
    plan.add({ id: ids.renewal, ...atRenewal, choice }, line);
    return;
  }
  const warnings = [...(now.warnings ?? []), losesAccess(line)];
  plan.add({ id: ids.now, ...now, warnings, due: line.windowEnds, choice: ids.now }, line);
  plan.add({ id: ids.later, ...atRenewal, choice: ids.now }, line);
}

/** Stops or reduces by the tenant's fate; where that is unknown both are shown, as a choice. */
export function stopOrReduce(
  line: Line,
  plan: Plan,
  stop: (line: Line) => StopRule,
  reduce: (line: Line) => ReduceRule,
): void {
  const ending = endingOf(line);
  const choice = ending === 'either' ? 'stop-or-reduce' : null;
  if (ending === 'stop' || ending === 'either') stopAtTerm(line, plan, stop(line), choice);
  if (ending === 'reduce' || (ending === 'either' && !line.windowOpen))
    reduceAtTerm(line, plan, reduce(line), choice);
}
