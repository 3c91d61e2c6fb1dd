import { guide } from '../../../src/guidance/guide.ts';
import { addDays, type Day } from '../../../src/calendar/days.ts';
import type { Phase, Step } from '../../../src/guidance/model.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import { currentPlan, situationOf } from '../../../src/plan/stored/model.ts';
import { applyChange, emptyStored } from '../../unit/support/stored.ts';
import { examplePlan } from './example-plan.ts';

/** The example with the decisions of its first rows made, and what came of the nearest ones done. */
export function decidedPlan(today: Day, rows: number): Change[] {
  const ends = ['swap-to-monthly', 'swap-to-monthly', 'end-at-term', 'extend', 'end-at-term'] as const;
  const decisions = ends.slice(0, rows).map((end, at): Change => ({
    ...{ type: 'decide', ids: [`r${String(at + 1)}`], end },
  }));
  const ticks = (['swap-to-monthly', 'rescue-data', 'turn-off-recurring-billing'] as const).map(
    (step): Change => ({ type: 'tick', step, rows: ['r1', 'r2', 'r3', 'r5'], done: true }),
  );
  return [...examplePlan(today), ...decisions, ...ticks];
}

/** The example with all of its next two weeks decided and done: nothing is due soon. */
export function calmPlan(today: Day): Change[] {
  const soon = addDays(today, 14);
  return withTicks(decidedPlan(today, 5), today, ({ due }) => due !== null && due <= soon);
}

/** The example on its way out of the old tenant: all is moved, and the first subscriptions are stopped. */
export function stopPlan(today: Day): Change[] {
  const before: readonly Phase[] = ['prepare', 'buy', 'migrate'];
  const isDone = ({ phase, due }: Step) =>
    before.includes(phase) || (phase === 'stop' && due !== null && due <= addDays(today, 9));
  return withTicks(decidedPlan(today, 5), today, isDone);
}

/** The example three days later: nobody decided in time what becomes of its first two subscriptions. */
export function missedPlan(today: Day): Change[] {
  return examplePlan(addDays(today, -3));
}

/** The example once every step of it is ticked. */
export function donePlan(today: Day): Change[] {
  return withTicks(examplePlan(today), today, () => true);
}

/** With a tick on each step that is wanted. */
function withTicks(changes: Change[], today: Day, isWanted: (step: Step) => boolean): Change[] {
  const plan = currentPlan(changes.reduce(applyChange, emptyStored()));
  const steps = guide(situationOf(plan, today)).steps.filter(isWanted);
  const ticks = steps.map(({ id, parts }): Change => ({
    ...{ type: 'tick', step: id, done: true },
    rows: parts.flatMap(({ subscription }) => plan.rows.old[subscription]?.id ?? []),
  }));
  return [...changes, ...ticks];
}
