import { describe, expect, it } from 'vitest';
import { acceptChange } from '../../../../src/plan/changes/accept-change.ts';
import { withoutOldPlans } from '../../../../src/plan/changes/old-plans.ts';
import { emptyStored, type Stored } from '../../../../src/plan/stored/model.ts';

const FRESH = { id: 'fresh', madeOn: '2026-11-25' };
const first = emptyStored({ id: 'first', madeOn: '2026-06-01' });

function accepted(
  stored: Stored,
  id: string,
  change: NonNullable<Parameters<typeof acceptChange>[1]['change']>,
  day: string,
) {
  const result = acceptChange(stored, { id, change }, day);
  if ('unfit' in result) throw new Error(result.unfit);
  return result.stored;
}

describe('plans that nobody changed for long', () => {
  const two = accepted(first, 'c1', { type: 'plan-new', id: 'second', name: '' }, '2026-08-01');

  it('go, and the one that is left is shown', () => {
    const kept = withoutOldPlans(two, '2026-07-01', FRESH);
    expect(kept.plans.map(({ id }) => id)).toEqual(['second']);
    expect(kept.current).toBe('second');
  });

  it('stay when they were changed since', () => {
    const back = accepted(two, 'c2', { type: 'plan-switch', id: 'first' }, '2026-08-02');
    const changed = accepted(back, 'c3', { type: 'agreement', value: 'mca' }, '2026-09-01');
    expect(changed.plans[0]?.changedOn).toBe('2026-09-01');
    expect(withoutOldPlans(changed, '2026-08-15', FRESH).plans.map(({ id }) => id)).toEqual(['first']);
    expect(withoutOldPlans(changed, '2026-07-01', FRESH)).toBe(changed);
  });

  it('leave an empty plan where all of them go', () => {
    const kept = withoutOldPlans(two, '2026-11-01', FRESH);
    expect(kept).toMatchObject({ current: 'fresh', plans: [{ id: 'fresh', answers: {} }] });
  });

  it('take what is known of their tenants with them', () => {
    const hash = 'a'.repeat(64);
    const known = ['first', 'second'].map((plan) => ({ hash, plan, tenant: 'old' as const }));
    const kept = withoutOldPlans(
      { ...two, pageTenants: { salt: 'b'.repeat(32), known } },
      '2026-07-01',
      FRESH,
    );
    expect(kept.pageTenants?.known.map(({ plan }) => plan)).toEqual(['second']);
  });
});
