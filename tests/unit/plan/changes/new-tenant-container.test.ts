import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ChangeSchema, PageChangeSchema } from '../../../../src/plan/changes/change-schema.ts';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { StoredSchema } from '../../../../src/plan/stored/stored-schema.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';

const choose = { type: 'new-tenant-container', value: 'firefox-container-2' } as const;

describe('the container for the new tenant', () => {
  it('is a setting: kept when one starts over, and no change of the plan', () => {
    const chosen = applyChange(emptyStored(), choose);
    expect(chosen.settings.newTenantContainer).toBe('firefox-container-2');
    expect(currentPlan(chosen).undo).toEqual([]);
    expect(v.is(StoredSchema, chosen)).toBe(true);
    expect(applyChange(chosen, { type: 'start-over' }).settings.newTenantContainer).toBe(
      'firefox-container-2',
    );
  });

  it('is forgotten without a trace', () => {
    const chosen = applyChange(emptyStored(), choose);
    expect(applyChange(chosen, { type: 'new-tenant-container', value: null })).toEqual(emptyStored());
  });

  it('is never a change of the page’s, nor longer than an id', () => {
    expect(v.is(ChangeSchema, choose)).toBe(true);
    expect(v.is(PageChangeSchema, choose)).toBe(false);
    expect(v.is(ChangeSchema, { ...choose, value: 'x'.repeat(101) })).toBe(false);
  });
});
