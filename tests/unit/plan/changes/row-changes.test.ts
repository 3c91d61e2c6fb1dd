import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { currentPlan, situationOf, type Stored } from '../../../../src/plan/stored/model.ts';
import { reading } from '../../support/rows.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';

const ON = '2026-11-22';

function after(...changes: Change[]): Stored {
  return changes.reduce(applyChange, emptyStored());
}

function firstRow(stored: Stored) {
  return currentPlan(stored).rows.old[0];
}

const read: Change = {
  type: 'read',
  tenant: 'old',
  reading: reading({
    subscription: { product: 'Microsoft 365 Business Basic', purchased: 10, assigned: 8 },
    unsure: ['purchased'],
    candidates: ['3b555118-da6a-4418-894f-7df1e2096870', 'dab7782a-93b1-4074-8bb1-0e61318bea0b'],
  }),
};

describe('changes of rows', () => {
  it('reads into one tenant and leaves the other alone', () => {
    const { rows, reads } = currentPlan(after(read));
    expect(rows.old).toHaveLength(1);
    expect(rows.new).toEqual([]);
    expect(reads.old).toMatchObject({ on: ON, source: 'page', read: 1, total: 1, new: 1 });
    expect(reads.new).toBeUndefined();
  });

  it('takes what is typed for sure, and gives it back with null', () => {
    const edit = (purchased: number | null): Change => ({
      type: 'edit-row',
      tenant: 'old',
      id: 'r1',
      set: { purchased },
    });
    const typed = firstRow(after(read, edit(12)));
    expect(typed).toMatchObject({ subscription: { purchased: 12 }, byHand: ['purchased'] });
    expect(typed?.unsure).toBeUndefined();
    const taken = firstRow(after(read, edit(12), edit(null)));
    expect(taken?.subscription.purchased).toBeUndefined();
    expect(taken?.byHand).toBeUndefined();
  });

  it('keeps the row as it was where a value is none', () => {
    const bad: Change = { type: 'edit-row', tenant: 'old', id: 'r1', set: { purchased: -1 } };
    expect(firstRow(after(read, bad))).toEqual(firstRow(after(read)));
    const noDay: Change = { type: 'edit-row', tenant: 'old', id: 'r1', set: { renewsOn: '2027-02-31' } };
    expect(firstRow(after(read, noDay))).toEqual(firstRow(after(read)));
  });

  it('asks no more which SKU it is once one is chosen', () => {
    const sku = '3b555118-da6a-4418-894f-7df1e2096870';
    const chosen = firstRow(after(read, { type: 'edit-row', tenant: 'old', id: 'r1', set: { sku } }));
    expect(chosen).toMatchObject({ subscription: { sku } });
    expect(chosen?.candidates).toBeUndefined();
  });

  it('decides for several rows at once, and goes back to what is assigned', () => {
    const add: Change = { type: 'add-row', tenant: 'old', product: 'Visio Plan 2' };
    const decide = (needed: number | null): Change => ({ type: 'decide', ids: ['r1', 'r2'], needed });
    const needed = (stored: Stored) =>
      situationOf(currentPlan(stored), ON).subscriptions?.map((subscription) => subscription.needed);
    expect(needed(after(read, add))).toEqual([8, undefined]);
    expect(needed(after(read, add, decide(0)))).toEqual([0, 0]);
    expect(needed(after(read, add, decide(0), decide(null)))).toEqual([8, undefined]);
  });

  it('takes or drops what a reading offers in place of a typed value', () => {
    const typed: Change = { type: 'edit-row', tenant: 'old', id: 'r1', set: { assigned: 5 } };
    const offer = (take: boolean): Change => ({
      type: 'take-offer',
      tenant: 'old',
      id: 'r1',
      field: 'assigned',
      take,
    });
    expect(firstRow(after(read, typed, read))?.offered).toEqual({ assigned: 8 });
    expect(firstRow(after(read, typed, read, offer(true)))).toMatchObject({ subscription: { assigned: 8 } });
    const kept = firstRow(after(read, typed, read, offer(false)));
    expect(kept).toMatchObject({ subscription: { assigned: 5 }, byHand: ['assigned'] });
    expect(kept?.offered).toBeUndefined();
  });

  it('carries a plan into an empty profile as it is, and into a used one without loss', () => {
    const there = after(
      read,
      { type: 'agreement', value: 'mca' },
      { type: 'tick', step: 'a', rows: [], done: true },
    );
    const { id: _, undo: __, ...content } = currentPlan(there);
    const carry: Change = { type: 'carry-in', content };
    expect(currentPlan(after(carry))).toMatchObject(content);
    const here = after(
      { type: 'add-row', tenant: 'new', product: 'Visio Plan 2' },
      { type: 'tick', step: 'b', rows: [], done: true },
      carry,
    );
    expect(currentPlan(here).ticks.map(({ step }) => step)).toEqual(['b', 'a']);
    expect(currentPlan(here).rows.new).toHaveLength(1);
    expect(currentPlan(here).rows.old).toHaveLength(1);
    expect(currentPlan(applyChange(here, carry)).rows.old).toHaveLength(1);
  });

  it('knows a carried row again though its date and GUID have come since', () => {
    const { id: _, undo: __, ...content } = currentPlan(after(read));
    const ref = 'f9c1ea2d-2c6e-4717-8c3b-7130812d70ba';
    const [first] = content.rows.old;
    if (!first) throw new Error('one row was read');
    const later = { ...first, ref, subscription: { ...first.subscription, renewsOn: '2028-01-01' } };
    const carried = { ...content, rows: { ...content.rows, old: [later] } };
    expect(currentPlan(after(read, { type: 'carry-in', content: carried })).rows.old).toEqual([later]);
  });

  it('gives two rows that only share an id an id each', () => {
    const add = (product: string): Change => ({ type: 'add-row', tenant: 'old', product });
    const { id: _, undo: __, ...content } = currentPlan(after(add('Power BI Pro')));
    const rows = currentPlan(after(add('Visio Plan 2'), { type: 'carry-in', content })).rows.old;
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
  });

  it('gives an organisation to one tenant only', () => {
    const org = (tenant: 'old' | 'new' | null): Change => ({
      type: 'tenant-org',
      tenant,
      org: 'contoso.com',
    });
    expect(currentPlan(after(org('old'), org('new'))).tenants).toEqual({
      old: {},
      new: { org: 'contoso.com' },
    });
    expect(currentPlan(after(org('old'), org(null))).tenants).toEqual({ old: {}, new: {} });
  });
});
