import { describe, expect, it } from 'vitest';
import type { Cloud } from '../../../src/guidance/model.ts';
import { emptyPlan, type Plan } from '../../../src/plan/stored/model.ts';
import { cloudsOf, namedClouds } from '../../../src/policy/named-clouds.ts';
import { NO_POLICY, type Policy } from '../../../src/policy/policy.ts';

const plan = (clouds: { old?: Cloud; new?: Cloud }, part: Partial<Plan> = {}): Plan => ({
  ...emptyPlan({ id: 'p', madeOn: '2026-11-26' }),
  answers: { clouds },
  ...part,
});
const GCC_HIGH: Policy = { ...NO_POLICY, values: { cloud: 'gcc-high' } };

describe('cloudsOf', () => {
  it('is what was answered, and the policy’s for an old tenant that nobody named', () => {
    expect(cloudsOf(plan({ old: 'dod', new: 'worldwide' }), GCC_HIGH)).toEqual({
      old: 'dod',
      new: 'worldwide',
    });
    expect(cloudsOf(plan({}), GCC_HIGH)).toEqual({ old: 'gcc-high' });
    expect(cloudsOf(plan({}), NO_POLICY)).toEqual({});
  });
});

describe('namedClouds', () => {
  it('names each cloud of a plan in use once, and the policy’s', () => {
    const plans = [plan({ old: 'dod', new: 'dod' }), plan({ new: '21vianet' }), plan({})];
    expect(namedClouds({ plans }, NO_POLICY)).toEqual(['dod', '21vianet']);
    expect(namedClouds({ plans: [] }, GCC_HIGH)).toEqual(['gcc-high']);
    expect(namedClouds({ plans: [plan({ old: 'gcc-high' })] }, GCC_HIGH)).toEqual(['gcc-high']);
  });

  it('forgets a plan that is put away', () => {
    expect(namedClouds({ plans: [plan({ old: 'dod' }, { archived: true })] }, NO_POLICY)).toEqual([]);
  });
});
