import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Situation, Subscription } from '../../../src/guidance/model.ts';

const TODAY = '2026-11-22';

function outcomeOf(subscription: Partial<Subscription>, situation: Partial<Situation> = {}) {
  const { outcomes } = guide({
    today: TODAY,
    goal: 'new-tenant',
    oldTenant: 'leave',
    agreement: 'mca',
    ...situation,
    subscriptions: [{ product: 'Microsoft 365 E3', ...subscription }],
  });
  return outcomes[0];
}

const term = { renewsOn: '2027-01-14', term: 'annual' } as const;

describe('what becomes of a subscription', () => {
  it.each([
    ['ends with its term', { ...term }, {}, 'label_ends'],
    ['has no known end', {}, {}, 'outcome_ends'],
    [
      'is in its refund window, unused [C-05]',
      { startedOn: '2026-11-20', renewsOn: '2027-11-20', assigned: 0, needed: 0, holdsData: false },
      {},
      'label_decide',
    ],
    [
      'is in its refund window, used [X-05]',
      { startedOn: '2026-11-20', renewsOn: '2027-11-20' },
      {},
      'label_decide',
    ],
    ['is left undecided', { ...term }, { oldTenant: 'unknown' }, 'outcome_undecided'],
    ['is reduced [R-01]', { ...term, purchased: 60, needed: 25 }, { oldTenant: 'keep' }, 'end_reduce'],
    ['is reduced by nobody knows how much', { ...term }, { oldTenant: 'keep' }, 'end_reduce'],
    ['stays whole', { ...term, needed: 0 }, { oldTenant: 'keep' }, 'end_stays'],
    ['needs the partner [C-13]', { ...term }, { agreement: 'partner' }, 'outcome_askEndBy'],
    ['moves whole [T-01]', { ...term }, { agreement: 'mca-enterprise' }, 'outcome_movesWhole'],
    ['has ended', { ...term, status: 'disabled' }, {}, 'outcome_ended'],
    ['is in grace: people still work [L-05]', { ...term, status: 'expired' }, {}, 'outcome_expired'],
    ['comes free [C-15]', { product: 'Microsoft Entra ID Free' }, {}, 'outcome_nothing'],
  ] as const)('%s', (_, subscription, situation, key) => {
    const outcome = outcomeOf(subscription, situation);
    expect(outcome?.text.key).toBe(key);
    expect(outcome?.facts.length).toBeGreaterThan(0);
  });

  it('names the day and the number', () => {
    expect(outcomeOf(term)?.text.values).toEqual({ day: { day: '2027-01-14' } });
    const reduced = outcomeOf({ ...term, purchased: 60, needed: 25 }, { oldTenant: 'keep' });
    expect(reduced?.text.values).toEqual({ count: 35 });
  });

  it('is said once a subscription, and not of another seller', () => {
    expect(guide({ today: TODAY }).outcomes).toEqual([]);
    expect(outcomeOf(term, { goal: 'new-seller' })).toBeUndefined();
  });
});
