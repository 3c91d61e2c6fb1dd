import * as fc from '../../support/fast-check.ts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { acceptChange } from '../../../../src/plan/changes/accept-change.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { ChangeSchema } from '../../../../src/plan/changes/change-schema.ts';
import { currentPlan, type Stored } from '../../../../src/plan/stored/model.ts';
import { StoredSchema } from '../../../../src/plan/stored/stored-schema.ts';
import { reading } from '../../support/rows.ts';
import { emptyStored, ON } from '../../support/stored.ts';

const row = fc.constantFrom('r1', 'r2', 'r999999999');
const days = fc.constantFrom(ON, '1999-12-31', '2126-01-01', '2000-01-01', '2099-12-31');
const count = fc.constantFrom(0, 1, 10_000_000);
const step = fc.constantFrom('buy-licences', 'x', 'z'.repeat(64));
const plan = fc.constantFrom('plan-1', 'b', 'c');

/** What any surface, file or page could send: all of it passes the schema of changes, not all fits a plan. */
const change = fc.oneof(
  fc.record({
    type: fc.constant('tick' as const),
    step,
    rows: fc.array(row, { maxLength: 3 }),
    done: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('read' as const),
    tenant: fc.constantFrom('old' as const, 'new' as const),
    reading: fc.constantFrom(
      reading({ product: 'Visio Plan 2', purchased: 10_000_000 }),
      reading({ product: 'x'.repeat(500), renewsOn: '2099-12-31' }),
      reading(),
    ),
  }),
  fc.record({
    type: fc.constant('edit-row' as const),
    tenant: fc.constant('old' as const),
    id: row,
    set: fc.constantFrom(
      { purchased: -1 },
      { purchased: 1e308 },
      { renewsOn: 'soon' },
      { product: ' ' },
      { term: 'x' },
    ),
  }),
  fc.record({
    type: fc.constant('decide' as const),
    ids: fc.array(row, { maxLength: 2 }),
    needed: count,
    end: fc.constantFrom('stays' as const, null),
  }),
  fc.record({
    type: fc.constant('carry-in' as const),
    content: fc.constant<Extract<Change, { type: 'carry-in' }>['content']>({
      ...{ answers: {}, tenants: { old: {}, new: {} }, reads: {} },
      ticks: [{ step: 'a', row: 'r999999999', on: ON }],
      rows: {
        old: [{ id: 'r999999999', subscription: { product: 'Visio' }, source: 'csv' as const, readOn: ON }],
        new: [],
      },
    }),
  }),
  fc.record({
    type: fc.constant('add-row' as const),
    tenant: fc.constant('old' as const),
    product: fc.constant('Visio'),
  }),
  fc.record({
    type: fc.constant('mapping' as const),
    columns: fc.string({ maxLength: 8 }),
    fields: fc.constant<null[]>([null]),
  }),
  fc.record({ type: fc.constant('plan-new' as const), id: plan, name: fc.string({ maxLength: 120 }) }),
  fc.record({ type: fc.constant('plan-archive' as const), id: plan, archived: fc.boolean() }),
  fc.record({ type: fc.constant('plan-delete' as const), id: plan, fresh: plan }),
  fc.constant({ type: 'undo' as const }),
  fc.constant({ type: 'start-over' as const }),
);

describe('acceptChange', () => {
  it('leaves a readable state after every accepted change, whatever came before and on whatever day', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, days), { maxLength: 12 }), (changes) => {
        let stored: Stored = emptyStored();
        for (const [at, [any, today]] of changes.entries()) {
          const one: Change = v.parse(ChangeSchema, any);
          const result = acceptChange(stored, { id: `c${String(at)}`, change: one }, today);
          if ('unfit' in result) continue;
          stored = result.stored;
          // As it comes back from the browser.
          expect(v.safeParse(StoredSchema, JSON.parse(JSON.stringify(stored))).issues).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives rows of a file ids of ours: no later row shares one', () => {
    const there = {
      ...{ answers: {}, ticks: [], tenants: { old: {}, new: {} }, reads: {} },
      rows: {
        old: [{ id: 'r999999999', subscription: { product: 'Visio' }, source: 'csv' as const, readOn: ON }],
        new: [],
      },
    };
    const changes: Change[] = [
      { type: 'carry-in', content: there },
      { type: 'add-row', tenant: 'old', product: 'Project' },
      { type: 'add-row', tenant: 'old', product: 'Copilot' },
    ];
    const stored = changes.reduce<Stored>((before, one, at) => {
      const result = acceptChange(before, { id: `c${String(at)}`, change: one }, ON);
      return 'stored' in result ? result.stored : before;
    }, emptyStored());
    expect(currentPlan(stored).rows.old.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
  });

  it('keeps the last hundred ids', () => {
    let stored: Stored = emptyStored();
    for (let at = 0; at < 120; at += 1) {
      const change = { type: 'panel-shown', value: at % 2 === 0 } as const;
      const result = acceptChange(stored, { id: `c${String(at)}`, change }, ON);
      if ('stored' in result) stored = result.stored;
    }
    expect(stored.applied).toHaveLength(100);
    expect(stored.applied.at(-1)).toBe('c119');
  });
});
