import { describe, expect, it } from 'vitest';
import { KNOWN_PAGES } from '../../../src/admin-center/pages.ts';
import { AGREEMENTS, OLD_SELLERS, type Situation } from '../../../src/guidance/model.ts';
import { ADVICE_KINDS, pageAdvice } from '../../../src/guidance/page-advice.ts';
import en from '../../../translations/en.json';

const TODAY: Situation = { today: '2026-11-22' };
const kind = (page: string, more: Omit<Situation, 'today'> = {}) =>
  pageAdvice(page, { ...TODAY, ...more })?.kind;

describe('pageAdvice', () => {
  it.each(KNOWN_PAGES)('%s has a sentence with a source and words', (page) => {
    for (const agreement of AGREEMENTS) {
      for (const oldTenant of ['leave', 'keep', 'unknown'] as const) {
        const advice = pageAdvice(page, { ...TODAY, agreement, oldTenant });
        expect(advice?.facts.length).toBeGreaterThan(0);
        expect(en).toHaveProperty(advice?.sentence.key ?? '');
      }
    }
  });

  it('says nothing elsewhere', () => {
    expect(pageAdvice('other', TODAY)).toBeUndefined();
    expect(pageAdvice('homepage', TODAY)).toBeUndefined();
  });

  it('has the sentence that matters on each page, in the words of the design', () => {
    expect(kind('subscriptions')).toBe('dont-cancel-yet');
    expect(en.advice_dontCancelYet.text).toBe("Don't cancel yet. Access stops the day a subscription ends.");
    expect(kind('subscriptions', { agreement: 'partner' })).toBe('only-partner');
    expect(kind('marketplace')).toBe('check-name');
    expect(en.advice_checkName.text).toBe(
      "Check the organisation name before you pay. A licence bought here can't be moved later.",
    );
    expect(kind('domains')).toBe('leave-domain');
    expect(en.advice_leaveDomain.text).toBe('Leave the domain here until the mailboxes are migrated.');
    expect(kind('billing-accounts')).toBe('read-account-type');
    expect(kind('licenses')).toBe('leave-assigned');
    expect(kind('volume-licensing')).toBe('ask-remap');
    expect(kind('volume-licensing', { oldTenant: 'keep' })).toBe('separate-ids');
  });

  it('speaks on the details of what the way of buying allows', () => {
    expect(kind('subscription-detail')).toBe('check-end');
    expect(kind('subscription-detail', { agreement: 'mca' })).toBe('turn-off');
    expect(kind('subscription-detail', { agreement: 'mosa' })).toBe('cancel-works');
    expect(kind('subscription-detail', { agreement: 'partner' })).toBe('only-partner');
  });

  it('keeps a domain that stays: to the end, or in a kept tenant for good', () => {
    expect(kind('domains', { domainMoves: false, oldTenant: 'leave' })).toBe('leave-domain-to-the-end');
    expect(kind('domains', { oldTenant: 'keep' })).toBe('domain-stays');
    expect(kind('domains', { oldTenant: 'keep', domainMoves: true })).toBe('leave-domain');
  });

  it('tells a new seller by who sells today', () => {
    const seller = (more: Omit<Situation, 'today'>) => kind('subscriptions', { goal: 'new-seller', ...more });
    expect(seller({ agreement: 'partner' })).toBe('find-seller');
    expect(seller({ agreement: 'partner', oldSeller: 'csp' })).toBe('transfer');
    expect(seller({ agreement: 'partner', oldSeller: 'godaddy' })).toBe('buy-first');
    expect(seller({ agreement: 'mca' })).toBe('buy-first');
  });

  it('can say each of its sentences', () => {
    const situations = AGREEMENTS.flatMap((agreement) =>
      (['leave', 'keep'] as const).flatMap((oldTenant) =>
        [true, false].flatMap((domainMoves) => [
          { agreement, oldTenant, domainMoves },
          ...[...OLD_SELLERS, undefined].map((oldSeller) => ({
            agreement,
            goal: 'new-seller' as const,
            ...(oldSeller && { oldSeller }),
          })),
        ]),
      ),
    );
    const said = new Set(KNOWN_PAGES.flatMap((page) => situations.map((more) => kind(page, more))));
    expect([...ADVICE_KINDS].filter((one) => !said.has(one))).toEqual([]);
  });
});
