import * as fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/plan/stored/row.ts';
import { mergeReading } from '../../../../src/plan/changes/merge-reading.ts';
import { reading, row } from '../../support/rows.ts';

const ON = '2026-11-22';
const premium = { product: 'Microsoft 365 Business Premium', purchased: 150, renewsOn: '2027-01-14' };
const visio = { product: 'Visio Plan 2', purchased: 10 };
const GUID = 'f9c1ea2d-2c6e-4717-8c3b-7130812d70ba';

function foundOf(rows: readonly Row[]) {
  return rows.map(({ subscription, found }) => [subscription.product, found]);
}

describe('mergeReading', () => {
  it('says what is new, changed and gone', () => {
    const before = [row('r1', premium), row('r2', visio)];
    const { rows, counts } = mergeReading(
      before,
      reading({ ...premium, purchased: 140 }, { product: 'Power BI Pro' }),
      ON,
    );
    expect(counts).toEqual({ new: 1, changed: 1, gone: 1 });
    expect(foundOf(rows)).toEqual([
      ['Microsoft 365 Business Premium', 'changed'],
      ['Visio Plan 2', 'gone'],
      ['Power BI Pro', 'new'],
    ]);
    expect(rows[0]).toMatchObject({
      before: { purchased: 150 },
      readOn: ON,
      subscription: { purchased: 140 },
    });
    expect(rows.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
  });

  it('settles the marks of the reading before', () => {
    const before = [row('r1', premium, { found: 'changed', before: { purchased: 140 } })];
    const { rows } = mergeReading(before, reading(premium), ON);
    expect(rows[0]?.found).toBeUndefined();
    expect(rows[0]?.before).toBeUndefined();
  });

  it('overwrites nothing that was typed, and offers what was read', () => {
    const before = [row('r1', premium, { byHand: ['purchased'] })];
    const { rows } = mergeReading(before, reading({ ...premium, purchased: 99, assigned: 7 }), ON);
    expect(rows[0]?.subscription).toMatchObject({ purchased: 150, assigned: 7 });
    expect(rows[0]?.offered).toEqual({ purchased: 99 });
  });

  it('does not let a guess take the place of what is known', () => {
    const guess = { subscription: { ...premium, renewsOn: '2027-04-01' }, unsure: ['renewsOn' as const] };
    const { rows } = mergeReading([row('r1', premium)], reading(guess), ON);
    expect(rows[0]?.subscription.renewsOn).toBe('2027-01-14');
  });

  it('keeps decisions', () => {
    const decided = row('r1', { ...premium, needed: 25, oldTenant: 'keep' }, { target: visio });
    const { rows } = mergeReading([decided], reading(premium), ON);
    expect(rows[0]).toMatchObject({ subscription: { needed: 25, oldTenant: 'keep' }, target: visio });
  });

  it('calls nothing gone that a part does not show, nor what was typed by hand', () => {
    const part = { ...reading(premium), total: 12 };
    expect(mergeReading([row('r1', visio)], part, ON).counts.gone).toBe(0);
    const filtered = { ...reading(premium), isPart: true };
    expect(mergeReading([row('r1', visio)], filtered, ON).counts.gone).toBe(0);
    const hand = row('r1', visio, { source: 'hand' });
    expect(mergeReading([hand], reading(premium), ON).counts.gone).toBe(0);
  });

  it('knows two subscriptions of one product apart: by GUID, by date, by order', () => {
    const before = [
      row('r1', { ...visio, renewsOn: '2027-05-01' }),
      row('r2', { ...visio, renewsOn: '2027-06-01' }, { ref: GUID }),
    ];
    const next = reading(
      { subscription: { ...visio, renewsOn: '2028-06-01', purchased: 2 }, ref: GUID.toUpperCase() },
      { ...visio, renewsOn: '2027-05-01', purchased: 1 },
    );
    const { rows } = mergeReading(before, next, ON);
    expect(rows.map(({ subscription }) => subscription.purchased)).toEqual([1, 2]);
  });

  it('never makes one of two GUIDs', () => {
    const other = '00000000-2c6e-4717-8c3b-7130812d70ba';
    const { rows } = mergeReading(
      [row('r1', visio, { ref: GUID })],
      reading({ subscription: visio, ref: other }),
      ON,
    );
    expect(foundOf(rows)).toEqual([
      ['Visio Plan 2', 'gone'],
      ['Visio Plan 2', 'new'],
    ]);
  });

  it('finds nothing new in what it has just read, whatever that was', () => {
    const subscription = fc.record(
      {
        product: fc.constantFrom('A', 'B', 'C'),
        purchased: fc.nat(50),
        renewsOn: fc.constantFrom('2027-01-01', '2027-02-01'),
      },
      { requiredKeys: ['product'] },
    );
    fc.assert(
      fc.property(fc.array(subscription, { maxLength: 12 }), (subscriptions) => {
        const all = reading(...subscriptions);
        const once = mergeReading([], all, ON).rows;
        const twice = mergeReading(once, all, ON);
        expect(twice.counts).toMatchObject({ new: 0, gone: 0 });
        expect(twice.rows).toHaveLength(subscriptions.length);
        expect(new Set(twice.rows.map(({ id }) => id)).size).toBe(subscriptions.length);
      }),
    );
  });
});
