import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { StoredSchema } from '../../../../src/plan/stored/stored-schema.ts';
import { applyChange, emptyStored, ON } from '../../support/stored.ts';

const NEW: Change = { type: 'plan-new', id: 'b', name: ' Fabrikam ' };
const after = (...changes: Change[]) => {
  const stored = changes.reduce(applyChange, emptyStored());
  expect(v.safeParse(StoredSchema, stored).issues).toBeUndefined();
  return stored;
};

describe('several plans', () => {
  it('a new one is shown at once, made today, and the others keep what they have', () => {
    const stored = after({ type: 'agreement', value: 'mca' }, NEW, { type: 'agreement', value: 'trial' });
    expect(stored.plans.map(({ answers }) => answers.agreement)).toEqual(['mca', 'trial']);
    expect(currentPlan(stored)).toMatchObject({ id: 'b', name: 'Fabrikam', madeOn: ON });
  });

  it('one of an id that is there is no second', () => {
    expect(after(NEW, NEW).plans).toHaveLength(2);
  });

  it('can be renamed and switched to', () => {
    const stored = after(
      NEW,
      { type: 'plan-rename', id: 'plan-1', name: 'Contoso' },
      { type: 'plan-switch', id: 'plan-1' },
    );
    expect(currentPlan(stored)).toMatchObject({ id: 'plan-1', name: 'Contoso' });
  });

  it('archived, another is shown; it is kept and can come back', () => {
    const archived = after(NEW, { type: 'plan-archive', id: 'b', archived: true });
    expect(currentPlan(archived).id).toBe('plan-1');
    expect(archived.plans).toHaveLength(2);
    const back = applyChange(archived, { type: 'plan-archive', id: 'b', archived: false });
    expect(back.plans.map(({ archived }) => archived)).toEqual([undefined, undefined]);
  });

  it('deleted, it is gone; after the last one there is an empty one', () => {
    const one = after(
      NEW,
      { type: 'agreement', value: 'trial' },
      { type: 'plan-delete', id: 'b', fresh: 'c' },
    );
    expect(one.plans.map(({ id }) => id)).toEqual(['plan-1']);
    const none = applyChange(one, { type: 'plan-delete', id: 'plan-1', fresh: 'c' });
    expect(none.plans).toMatchObject([{ id: 'c', answers: {}, madeOn: ON }]);
    expect(currentPlan(none).id).toBe('c');
  });

  it('what names no plan changes nothing', () => {
    const before = after(NEW);
    for (const type of ['plan-switch', 'plan-delete'] as const) {
      expect(applyChange(before, { type, id: 'gone', fresh: 'c' })).toBe(before);
    }
  });

  it('undo is each plan’s own', () => {
    const stored = after({ type: 'agreement', value: 'mca' }, NEW, { type: 'undo' });
    expect(stored.plans[0]?.answers.agreement).toBe('mca');
  });

  it('one decision for several subscriptions is taken back as one', () => {
    const add = (product: string): Change => ({ type: 'add-row', tenant: 'old', product });
    const decide: Change = { type: 'decide', ids: ['r1', 'r2'], end: 'end-at-term' };
    const ends = (...changes: Change[]) =>
      currentPlan(after(add('Visio'), add('Project'), ...changes)).rows.old.map(
        ({ subscription }) => subscription.end,
      );
    expect(ends(decide)).toEqual(['end-at-term', 'end-at-term']);
    expect(ends(decide, { type: 'undo' })).toEqual([undefined, undefined]);
    expect(ends(decide, { type: 'decide', ids: ['r2'], end: null })).toEqual(['end-at-term', undefined]);
  });
});
