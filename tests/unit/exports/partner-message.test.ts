import { describe, expect, it } from 'vitest';
import { partnerMessage } from '../../../src/exports/partner-message.ts';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';
import { contosoPlan, exportOf, rowOf } from './plan.ts';

function plan(answers: PlanContent['answers'], ...subscriptions: object[]): PlanContent {
  return contosoPlan({
    answers: { goal: 'new-tenant', agreement: 'partner', ...answers },
    rows: { old: subscriptions.map(rowOf), new: [] },
  });
}

const BI = { product: 'Power BI Pro', purchased: 35, assigned: 29, renewsOn: '2027-02-01', term: 'annual' };

describe('partnerMessage', () => {
  it('names tenant, subscriptions, quantities and days, and asks for cancel at expiration', () => {
    expect(partnerMessage(exportOf(plan({ oldTenant: 'leave' }, { ...BI, end: 'ask-partner' })))).toBe(
      [
        'Hello,',
        'We are leaving or reducing the Microsoft 365 tenant contoso.onmicrosoft.com.',
        'Set these to "cancel at expiration", with no extended service term:\n- Power BI Pro, 35 seats, term ends 1 Feb 2027',
        'Do not cancel any of them before its end date. People still work there.',
        'The new tenant is contosogroup.onmicrosoft.com.',
        'Confirm each end date in writing.\n',
      ].join('\n\n'),
    );
  });

  it('lists only what the partner sold', () => {
    const lines = partnerMessage(exportOf()).match(/^- .+$/gm);
    expect(lines).toEqual(['- Power BI Pro, 35 seats, term ends 1 Feb 2027']);
  });

  it('asks for a new total where a kept tenant needs fewer', () => {
    const text = partnerMessage(exportOf(plan({ oldTenant: 'keep' }, { ...BI, needed: 10, end: 'reduce' })));
    expect(text).toContain('Reduce these at renewal:\n- Power BI Pro, 35 seats, new total 25, term ends');
    expect(text).not.toContain('cancel at expiration');
  });

  it('is not there while nothing is decided, or nothing was sold by a partner', () => {
    expect(partnerMessage(exportOf(plan({}, BI)))).toBe('');
    // It ends before anybody could have moved: first the decision, then the message.
    const soon = { ...BI, renewsOn: '2026-12-01' };
    expect(partnerMessage(exportOf(plan({ oldTenant: 'leave' }, soon)))).toBe('');
    expect(partnerMessage(exportOf(plan({ agreement: 'mca', oldTenant: 'leave' }, BI)))).toBe('');
  });

  it("keeps Microsoft's own words in Danish, and the day with its year", () => {
    const text = partnerMessage(exportOf(plan({ oldTenant: 'leave' }, { ...BI, end: 'ask-partner' }), 'da'));
    expect(text).toContain('"cancel at expiration"');
    expect(text).toContain('- Power BI Pro, 35 licenser, perioden slutter 1. feb. 2027');
  });
});
