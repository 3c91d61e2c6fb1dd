import { describe, expect, it } from 'vitest';
import type { StepId, StepPart } from '../../../src/guidance/model.ts';
import type { Row } from '../../../src/plan/stored/row.ts';
import { seenDone } from '../../../src/views/progress.ts';
import { rowOf } from '../exports/plan.ts';

const NOTHING = () => false;
const part = (subscription: number): StepPart => ({ subscription, due: null, missed: false });
const step = (id: StepId, count: number) => ({
  id,
  parts: Array.from({ length: count }, (_, at) => part(at)),
});
const row = (fields: object, more: Partial<Row> = {}, index = 0): Row => ({
  ...rowOf({ product: 'E3', ...fields }, index),
  ...more,
});
const seen = (id: StepId, old: Row[], there: Row[] = [], isDone: Parameters<typeof seenDone>[2] = NOTHING) =>
  seenDone({ steps: [step(id, old.length)], done: [] }, { old, new: there }, isDone).map(
    ({ subscription }) => subscription,
  );

describe('what the last reading shows to be done', () => {
  it('recurring billing is off, or the subscription is gone', () => {
    const rows = [
      row({ recurringBilling: false }),
      row({ recurringBilling: true }),
      row({}, { found: 'gone' }),
    ];
    expect(seen('turn-off-recurring-billing', rows)).toEqual([0, 2]);
    expect(seen('cancel-now', rows)).toEqual([2]);
  });

  it('a quantity was reduced as far as it should be', () => {
    const before = { purchased: 60 };
    const rows = [
      row({ purchased: 10, needed: 50 }, { before }),
      row({ purchased: 30, needed: 50 }, { before }),
      row({ purchased: 60, needed: 50 }),
      row({ purchased: 10, needed: 50 }, { before, byHand: ['purchased'] }),
    ];
    expect(seen('reduce-licences', rows)).toEqual([0]);
  });

  it('licences are there in the new tenant', () => {
    const old = [row({ assigned: 57 }), row({ product: 'Visio', assigned: 7 }, {}, 1)];
    const there = [row({ purchased: 57 }), row({ product: 'Visio', purchased: 3 }, {}, 1)];
    expect(seen('buy-licences', old, there)).toEqual([0]);
    expect(seen('buy-licences', old)).toEqual([]);
  });

  it('recurring billing that was on before is off: the guide has no step of it any more', () => {
    const off = { recurringBilling: false };
    const old = [
      row(off, { before: { recurringBilling: true } }),
      row(off, {}, 1),
      row(off, { before: { recurringBilling: true }, source: 'hand' }, 2),
    ];
    const done = old.map((_, subscription) => ({
      step: 'turn-off-recurring-billing' as const,
      subscription,
    }));
    const parts = seenDone({ steps: [], done }, { old, new: [] }, NOTHING);
    expect(parts).toEqual([{ step: 'turn-off-recurring-billing', subscription: 0 }]);
    expect(seenDone({ steps: [], done }, { old, new: [] }, () => true)).toEqual([]);
  });

  it('what the user typed proves nothing, nor does a step that leaves no trace', () => {
    const typed = row({ recurringBilling: false }, { byHand: ['recurringBilling'] });
    expect(seen('turn-off-recurring-billing', [typed])).toEqual([]);
    expect(seen('clear-holds', [row({ recurringBilling: false })])).toEqual([]);
  });

  it('what is ticked is not offered again', () => {
    const rows = [row({ recurringBilling: false }), row({ recurringBilling: false }, {}, 1)];
    expect(seen('turn-off-recurring-billing', rows, [], (_, subscription) => subscription === 0)).toEqual([
      1,
    ]);
  });
});
