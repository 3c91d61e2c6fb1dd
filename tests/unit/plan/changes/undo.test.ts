import * as v from 'valibot';
import * as fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { currentPlan, type Stored } from '../../../../src/plan/stored/model.ts';
import { StoredSchema } from '../../../../src/plan/stored/stored-schema.ts';
import { reading } from '../../support/rows.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    type: fc.constant('agreement' as const),
    value: fc.constantFrom('mca' as const, 'mosa' as const),
  }),
  fc.record({
    type: fc.constant('fate' as const),
    value: fc.constantFrom('leave' as const, 'keep' as const),
  }),
  fc.record({
    type: fc.constant('tick' as const),
    step: fc.constantFrom('buy-licences', 'migrate'),
    rows: fc.subarray(['r1', 'r2']),
    done: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('add-row' as const),
    tenant: fc.constantFrom('old' as const, 'new' as const),
    product: fc.constantFrom('Visio Plan 2', 'Power BI Pro'),
  }),
  fc.record({
    type: fc.constant('decide' as const),
    ids: fc.subarray(['r1', 'r2', 'r3']),
    needed: fc.constantFrom(null, 0, 25),
  }),
  fc.record({
    type: fc.constant('edit-row' as const),
    tenant: fc.constant('old' as const),
    id: fc.constantFrom('r1', 'r2'),
    set: fc.constantFrom({ purchased: 5 }, { purchased: null }, { product: 'Project Plan 3' }),
  }),
  fc.record({
    type: fc.constant('remove-rows' as const),
    tenant: fc.constant('old' as const),
    ids: fc.subarray(['r1', 'r2']),
  }),
  fc.record({
    type: fc.constant('read' as const),
    tenant: fc.constant('old' as const),
    reading: fc.constantFrom(reading({ product: 'Visio Plan 2', purchased: 3 }), reading()),
  }),
  fc.record({
    type: fc.constant('tenant-name' as const),
    tenant: fc.constant('new' as const),
    name: fc.constantFrom('Fabrikam', ' '),
  }),
  fc.constant({ type: 'start-over' as const }),
);

function contentOf(stored: Stored) {
  const { undo: _, ...content } = currentPlan(stored);
  const ticks = content.ticks.map((tick) => JSON.stringify(tick)).sort();
  return { ...content, ticks };
}

describe('undo', () => {
  it('takes back every change, one after the other, to the plan as it was', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const states = [emptyStored()];
        for (const one of changes) {
          const last = states.at(-1) as Stored;
          const next = applyChange(last, one);
          if (currentPlan(next).undo.length > currentPlan(last).undo.length) states.push(next);
        }
        let stored = states.at(-1) as Stored;
        expect(v.safeParse(StoredSchema, stored).issues).toBeUndefined();
        for (const before of states.slice(0, -1).reverse()) {
          stored = applyChange(stored, { type: 'undo' });
          expect(contentOf(stored)).toEqual(contentOf(before));
        }
        expect(applyChange(stored, { type: 'undo' })).toEqual(stored);
      }),
    );
  });

  it('has nothing to take back where nothing changed', () => {
    const once = applyChange(emptyStored(), { type: 'agreement', value: 'mca' });
    expect(applyChange(once, { type: 'agreement', value: 'mca' })).toEqual(once);
  });

  it('leaves settings alone', () => {
    const danish = applyChange(emptyStored(), { type: 'language', value: 'da' });
    expect(applyChange(danish, { type: 'undo' }).settings.language).toBe('da');
    expect(currentPlan(danish).undo).toEqual([]);
  });

  it('keeps 30 steps, and large ones only while they are the newest', () => {
    let stored = emptyStored();
    for (let step = 0; step < 40; step += 1) {
      stored = applyChange(stored, { type: 'tick', step: `s${String(step)}`, rows: [], done: true });
    }
    expect(currentPlan(stored).undo).toHaveLength(30);
    const many = Array.from({ length: 3000 }, (_, i) => ({ product: `Product ${String(i)}` }));
    stored = applyChange(stored, { type: 'read', tenant: 'old', reading: reading(...many) });
    stored = applyChange(stored, { type: 'start-over' });
    expect(currentPlan(stored).undo).toHaveLength(1);
    expect(currentPlan(applyChange(stored, { type: 'undo' })).rows.old).toHaveLength(3000);
  });
});
