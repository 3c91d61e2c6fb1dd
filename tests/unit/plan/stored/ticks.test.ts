import { describe, expect, it } from 'vitest';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { rowsOfStep, ticksOf } from '../../../../src/plan/stored/ticks.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';

const ADD: Change[] = ['Visio Plan 2', 'Power BI Pro'].map((product) => ({
  type: 'add-row',
  tenant: 'old',
  product,
}));
const STEP = { id: 'cancel-now', parts: [{ subscription: 0 }, { subscription: 1 }] };
const tick = (rows: string[], done = true): Change => ({ type: 'tick', step: STEP.id, rows, done });
const after = (...changes: Change[]) => currentPlan([...ADD, ...changes].reduce(applyChange, emptyStored()));

describe('ticks', () => {
  it('belong to step and subscription: the step is done when all of its parts are', () => {
    const half = after(tick(['r1']));
    expect(ticksOf(half).isPartDone(STEP, 0)).toBe(true);
    expect(ticksOf(half).isPartDone(STEP, 1)).toBe(false);
    expect(ticksOf(half).isDone(STEP)).toBe(false);
    expect(ticksOf(after(tick(['r1']), tick(['r2']))).isDone(STEP)).toBe(true);
  });

  it('of the whole step are for its present subscriptions: one that comes later is open', () => {
    const both = after(tick(rowsOfStep(STEP, after())));
    expect(ticksOf(both).isDone(STEP)).toBe(true);
    const later = { ...STEP, parts: [...STEP.parts, { subscription: 2 }] };
    expect(ticksOf(both).isDone(later)).toBe(false);
  });

  it('of a step without subscriptions belong to the step', () => {
    const step = { id: 'choose-tool', parts: [] };
    const plan = after({ type: 'tick', step: step.id, rows: [], done: true });
    expect(ticksOf(plan).isDone(step)).toBe(true);
    expect(ticksOf(after()).isDone(step)).toBe(false);
  });

  it('can be taken away, each or all', () => {
    expect(after(tick(['r1', 'r2']), tick(['r1'], false)).ticks.map(({ row }) => row)).toEqual(['r2']);
    expect(after(tick(['r1', 'r2']), tick(['r1', 'r2'], false)).ticks).toEqual([]);
  });

  it('go with their subscription, and a later one of its id does not have them', () => {
    const removed: Change = { type: 'remove-rows', tenant: 'old', ids: ['r2'] };
    const added: Change = { type: 'add-row', tenant: 'old', product: 'Copilot' };
    const plan = after(tick(['r1', 'r2']), removed, added);
    expect(plan.rows.old.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(ticksOf(plan).isPartDone(STEP, 1)).toBe(false);
    expect(after(tick(['r1', 'r2']), removed, { type: 'undo' }).ticks).toHaveLength(2);
  });

  it('keep the day of the first tick', () => {
    const plan = after(tick(['r1']));
    expect(plan.ticks).toEqual([{ step: 'cancel-now', row: 'r1', on: '2026-11-22' }]);
  });
});
