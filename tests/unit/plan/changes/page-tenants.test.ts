import { describe, expect, it } from 'vitest';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { acceptChange } from '../../../../src/plan/changes/accept-change.ts';
import { carryOut } from '../../../../src/exports/carry-out.ts';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { applyChange, emptyStored, ON } from '../../support/stored.ts';

const SALT = '0'.repeat(32);
const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

const named = (hash: string, tenant: 'old' | 'new' | null, plan = 'plan-1', salt = SALT): Change => ({
  type: 'page-tenant',
  ...{ hash, salt, plan, tenant },
});
const after = (...changes: Change[]) => changes.reduce(applyChange, emptyStored());
const known = (...changes: Change[]) =>
  after(...changes).pageTenants?.known.map(
    ({ hash, plan, tenant }) => `${plan} ${tenant} ${hash.slice(0, 1)}`,
  );

describe('the tenants of pages', () => {
  it('are kept as said, one hash a tenant, and one tenant a hash', () => {
    expect(known(named(A, 'old'), named(B, 'new'))).toEqual(['plan-1 old a', 'plan-1 new b']);
    expect(known(named(A, 'old'), named(B, 'old'))).toEqual(['plan-1 old b']);
    expect(known(named(A, 'old'), named(A, 'new'))).toEqual(['plan-1 new a']);
    expect(known(named(A, 'old'), named(A, null))).toEqual([]);
  });

  it('may be of several plans', () => {
    const second: Change = { type: 'plan-new', id: 'plan-2', name: '' };
    expect(known(named(A, 'new'), second, named(A, 'new', 'plan-2'))).toEqual([
      'plan-1 new a',
      'plan-2 new a',
    ]);
  });

  it('are of one salt and of plans that are there', () => {
    expect(known(named(A, 'old'), named(B, 'new', 'plan-1', '1'.repeat(32)))).toEqual(['plan-1 old a']);
    expect(known(named(A, 'old', 'plan-9'))).toBeUndefined();
  });

  it('go with their plan, and when it begins anew', () => {
    const second: Change = { type: 'plan-new', id: 'plan-2', name: '' };
    const both = [named(A, 'old'), second, named(B, 'old', 'plan-2')];
    expect(known(...both, { type: 'plan-delete', id: 'plan-2', fresh: 'x' })).toEqual(['plan-1 old a']);
    expect(known(...both, { type: 'start-over' })).toEqual(['plan-1 old a']);
  });

  it('are gone, with their salt, when it is turned off', () => {
    const off = after(named(A, 'old'), { type: 'tenant-detection', value: false });
    expect(JSON.stringify(off)).not.toMatch(new RegExp(`${A}|${SALT}|pageTenants`));
    expect(off.settings.tenantDetection).toBe(false);
  });

  it('are in no file and no undo, and no undo takes them back', () => {
    const stored = after(named(A, 'old'), { type: 'agreement', value: 'mca' }, { type: 'undo' });
    expect(stored.pageTenants?.known).toHaveLength(1);
    expect(carryOut(currentPlan(stored), ON)).not.toContain(A);
    expect(JSON.stringify(stored.plans)).not.toContain(A);
  });

  it('are refused where they are no hash: a GUID is never stored', () => {
    const guid = 'a1a1a1a1-0000-4000-8000-00000000000a';
    const change = named(guid, 'old');
    expect(acceptChange(emptyStored(), { id: 'x', change }, ON)).toEqual({ unfit: 'invalid' });
  });
});
