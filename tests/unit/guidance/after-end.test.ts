import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import { AGREEMENTS, type Agreement, type Guide, type OptionId } from '../../../src/guidance/model.ts';

/** A product whose term is over and which people still use, before the cut-over. */
function expired(agreement: Agreement, end?: 'bridge' | 'move-earlier' | 'renew'): Guide {
  return guide({
    today: '2026-11-26',
    goal: 'new-tenant',
    oldTenant: 'leave',
    plan: { cutOverOn: '2027-01-09' },
    subscriptions: [
      {
        ...{ product: 'Dynamics 365 Sales', purchased: 8, assigned: 8, needed: 8, agreement },
        ...{ status: 'expired', renewsOn: '2026-11-10', ...(end && { end }) },
      },
    ],
  });
}

const optionsOf = (made: Guide): OptionId[] =>
  made.conflicts.flatMap(({ settled, options }) => (settled ? [] : options.map(({ id }) => id)));

describe.each(AGREEMENTS)('an expired subscription (%s)', (agreement) => {
  const offered = optionsOf(expired(agreement));
  const accessEnds = expired(agreement).dates.find(({ kind }) => kind === 'access-ends')?.on ?? '';

  it.each([
    ['bridge', 'bridge', 'bridge-licences'],
    ['move-earlier', 'move-earlier', 'migrate-data'],
    ['reactivate', 'renew', 'reactivate'],
  ] as const)('has a step before access ends for each option that it offers: %s', (option, end, step) => {
    const made = expired(agreement, end);
    const found = made.steps.find(({ id }) => id === step);
    if (offered.includes(option)) {
      expect(made.refused).toEqual([]);
      expect(found?.due).toBeTruthy();
      expect((found?.due ?? '') < accessEnds).toBe(true);
    } else if (step !== 'migrate-data') expect(found).toBeUndefined();
  });

  it('has nothing to turn off or on', () => {
    for (const end of ['bridge', 'move-earlier', 'renew'] as const) {
      const ids = expired(agreement, end).steps.map(({ id }) => id);
      expect(ids).not.toContain('turn-off-recurring-billing');
      expect(ids).not.toContain('turn-billing-on');
    }
  });
});

describe('what an expired subscription offers', () => {
  it('is more than to accept it, but for a trial', () => {
    const single = AGREEMENTS.filter((agreement) => {
      const offered = new Set(optionsOf(expired(agreement)));
      return offered.has('accept') && !offered.has('move-earlier');
    });
    expect(single.filter((agreement) => agreement !== 'trial')).toEqual([]);
  });
});
