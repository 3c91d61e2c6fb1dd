import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../../src/plan/changes/apply-change.ts';
import { currentPlan, emptyContent, emptyStored } from '../../../../src/plan/stored/model.ts';
import { tickId, ticksOf } from '../../../../src/plan/stored/ticks.ts';
import { rowOf } from '../../exports/plan.ts';

const rows = { old: [rowOf({ product: 'A' }, 0), rowOf({ product: 'B' }, 1)], new: [] };
const isDone = (...done: string[]) => ticksOf({ ...emptyContent(), rows, done });

describe('a tick', () => {
  it('of a part is one of its row only', () => {
    const done = isDone(tickId('turn-off-recurring-billing', 'r2'));
    expect(done('turn-off-recurring-billing', 1)).toBe(true);
    expect(done('turn-off-recurring-billing', 0)).toBe(false);
    expect(done('turn-off-recurring-billing', null)).toBe(false);
  });

  it('of a step is one of all its parts, under the ids that it had before as well', () => {
    expect(isDone('turn-off-recurring-billing')('turn-off-recurring-billing', 1)).toBe(true);
    expect(isDone('migrate-mailboxes')('migrate-data', null)).toBe(true);
    expect(isDone('unheard-of')('unheard-of', null)).toBe(true);
  });

  it('of several is one change; opening a step opens its parts', () => {
    const steps = [tickId('cancel-now', 'r1'), tickId('cancel-now', 'r2')];
    const ticked = applyChange(emptyStored(), { type: 'tick-all', steps: [...steps, steps[0] ?? ''] });
    expect(currentPlan(ticked).done).toEqual(steps);
    expect(currentPlan(applyChange(ticked, { type: 'undo' })).done).toEqual([]);
    const opened = applyChange(ticked, { type: 'tick', step: 'cancel-now', done: false });
    expect(currentPlan(opened).done).toEqual([]);
  });
});
