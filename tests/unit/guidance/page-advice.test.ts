import { describe, expect, it } from 'vitest';
import { AGREEMENTS, type Situation } from '../../../src/guidance/model.ts';
import { pageAdvice } from '../../../src/guidance/page-advice.ts';
import en from '../../../_locales/en/messages.json';

const TODAY: Situation = { today: '2026-11-22' };
const PAGES = [
  'subscriptions',
  'subscription-detail',
  'volume-licensing',
  'licenses',
  'license-detail',
  'marketplace',
  'billing-accounts',
  'domains',
  'active-users',
];
const cases = (page: string, situation: Situation) =>
  pageAdvice(page, situation)?.cases.map(({ text }) => text.key);

describe('pageAdvice', () => {
  it.each(PAGES)('%s has a sentence with a source, and every text has words', (page) => {
    for (const agreement of AGREEMENTS) {
      for (const oldTenant of ['leave', 'keep', 'unknown'] as const) {
        const advice = pageAdvice(page, { ...TODAY, agreement, oldTenant });
        expect(advice?.facts.length).toBeGreaterThan(0);
        const keys = [advice?.sentence, advice?.next, ...(advice?.cases ?? []).map(({ text }) => text)];
        for (const text of keys) if (text) expect(en).toHaveProperty(text.key);
        for (const { facts } of advice?.cases ?? [])
          expect(advice?.facts).toEqual(expect.arrayContaining([...facts]));
      }
    }
  });

  it('says nothing elsewhere', () => {
    expect(pageAdvice('other', TODAY)).toBeUndefined();
    expect(pageAdvice('homepage', TODAY)).toBeUndefined();
  });

  it('names every way of buying while it is unknown, and only the one once it is known', () => {
    expect(cases('subscriptions', TODAY)).toHaveLength(8);
    expect(cases('subscriptions', { ...TODAY, agreement: 'mca' })).toEqual(['case_stopMca']);
  });

  it('speaks of fewer licences when the old tenant is kept', () => {
    expect(cases('subscriptions', { ...TODAY, agreement: 'mca', oldTenant: 'keep' })).toEqual([
      'case_reduceMca',
    ]);
    expect(cases('licenses', { ...TODAY, agreement: 'mosa', oldTenant: 'leave' })).toEqual([
      'case_unassignMosa',
    ]);
  });

  it('has the sentence that belongs to the agreement', () => {
    const sentence = (agreement: Situation['agreement']) =>
      pageAdvice('subscription-detail', agreement ? { ...TODAY, agreement } : TODAY)?.sentence.key;
    expect(sentence('mca')).toBe('advice_detailMca');
    expect(sentence('mosa')).toBe('advice_detailMosa');
    expect(sentence('partner')).toBe('advice_onlyPartner');
    expect(sentence(undefined)).toBe('advice_detail');
  });

  it('has nothing to migrate when only the seller changes', () => {
    const advice = pageAdvice('subscriptions', { ...TODAY, goal: 'new-seller', agreement: 'partner' });
    expect(advice).toMatchObject({
      sentence: { key: 'advice_newSeller' },
      cases: [],
      facts: ['T-09', 'Q-02'],
    });
  });
});
