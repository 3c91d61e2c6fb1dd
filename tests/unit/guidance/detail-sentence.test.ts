import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Situation, Subscription } from '../../../src/guidance/model.ts';

function detailOf(subscription: Partial<Subscription>, situation: Partial<Situation> = {}) {
  const { outcomes } = guide({
    today: '2026-11-22',
    goal: 'new-tenant',
    oldTenant: 'leave',
    agreement: 'mca',
    ...situation,
    subscriptions: [{ product: 'Microsoft 365 Copilot', ...subscription }],
  });
  return outcomes[0]?.detail?.text;
}

const fresh = { startedOn: '2026-11-17', renewsOn: '2027-11-17', term: 'annual' } as const;
const old = { startedOn: '2026-03-01', renewsOn: '2027-03-01', term: 'annual' } as const;

describe("the sentence on a subscription's own page", () => {
  it('names the day before the window ends, and who loses access [C-05, C-21, X-05]', () => {
    expect(detailOf({ ...fresh, assigned: 18 })).toEqual({
      key: 'detail_cancelBy',
      values: { day: { day: '2026-11-23' }, count: 18 },
    });
    expect(detailOf(fresh)?.key).toBe('detail_cancelByUnused');
  });

  it('names the end and ten working days before it [C-06, X-02]', () => {
    const values = { day: { day: '2027-03-01' }, by: { day: '2027-02-15' } };
    expect(detailOf(old)).toEqual({ key: 'detail_turnOff', values });
    expect(detailOf({ ...old, recurringBilling: false })).toEqual({ key: 'detail_endsOn', values });
  });

  it('names the new total, not the difference [R-01]', () => {
    expect(detailOf({ ...old, purchased: 60, needed: 25 }, { oldTenant: 'keep' })).toEqual({
      key: 'detail_reduce',
      values: { count: 35, day: { day: '2027-03-01' } },
    });
  });

  it.each([
    ['mosa', { ...old, assigned: 7 }, 'advice_cancelWorks'],
    ['partner', old, 'detail_partner'],
    ['volume-licensing', old, undefined],
    ['mosa', old, undefined],
  ] as const)('of %s %o is %s', (agreement, subscription, key) => {
    expect(detailOf({ ...subscription, agreement })?.key).toBe(key);
  });

  it('is not there for what has ended or is undecided', () => {
    expect(detailOf({ ...old, status: 'expired' })).toBeUndefined();
    expect(detailOf(old, { oldTenant: 'unknown' })).toBeUndefined();
  });
});
