import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ChangeSchema, PageChangeSchema } from '../../../../src/plan/changes/change-schema.ts';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { StoredSchema } from '../../../../src/plan/stored/stored-schema.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';

describe.each([
  { type: 'new-tenant-container', value: 'firefox-container-2', field: 'newTenantContainer' },
  { type: 'new-tenant-way', value: 'private', field: 'newTenantWay' },
  { type: 'appearance', value: 'dark', field: 'appearance' },
] as const)('the setting $field', ({ field, ...choose }) => {
  it('is kept when one starts over, and is no change of the plan', () => {
    const chosen = applyChange(emptyStored(), choose);
    expect(chosen.settings[field]).toBe(choose.value);
    expect(currentPlan(chosen).undo).toEqual([]);
    expect(v.is(StoredSchema, chosen)).toBe(true);
    expect(applyChange(chosen, { type: 'start-over' }).settings[field]).toBe(choose.value);
  });

  it('is forgotten without a trace', () => {
    const chosen = applyChange(emptyStored(), choose);
    expect(applyChange(chosen, { type: choose.type, value: null })).toEqual(emptyStored());
  });

  it('is what it may be, and never changed by the page', () => {
    expect(v.is(ChangeSchema, choose)).toBe(true);
    expect(v.is(PageChangeSchema, choose)).toBe(false);
    expect(v.is(ChangeSchema, { ...choose, value: 'x'.repeat(101) })).toBe(false);
  });
});
