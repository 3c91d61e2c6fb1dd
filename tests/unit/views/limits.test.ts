import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Situation } from '../../../src/guidance/model.ts';
import { citedGuide } from '../../../src/views/cited-guide.ts';
import { limitsBefore } from '../../../src/views/limits.ts';
import { leadsOf } from '../../../src/views/now/choices.ts';
import { openItems } from '../../../src/views/now/items.ts';
import { testSentences } from '../support/translator.ts';

const TODAY = '2026-11-26';
const ACROSS: Situation = {
  today: TODAY,
  oldTenant: 'leave',
  agreement: 'volume-licensing',
  clouds: { old: 'gcc-high', new: 'worldwide' },
  subscriptions: [{ product: 'Microsoft 365 E5', purchased: 3, assigned: 3, needed: 3 }],
};

function said(situation: Situation, step?: string): string[] {
  const made = citedGuide(guide(situation), testSentences());
  const items = openItems(made, () => false, leadsOf(made.steps), TODAY);
  const now = items.find((item) => item.step === step) ?? null;
  return limitsBefore(now, made).map(({ id }) => id);
}

describe('limitsBefore', () => {
  it('says what the clouds lack, with its sources', () => {
    const made = citedGuide(guide({ ...ACROSS, agreement: 'mca' }), testSentences());
    expect(limitsBefore(null, made).map(({ id, citations }) => [id, citations.length > 0])).toEqual([
      ['cross-cloud', true],
    ]);
  });

  it('leaves to Now what its question says, and to no other step', () => {
    expect(said(ACROSS, 'decide-end')).toEqual([]);
    expect(said(ACROSS, 'choose-tool')).toEqual(['cross-cloud']);
  });
});
