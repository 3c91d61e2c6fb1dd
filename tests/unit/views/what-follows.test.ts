import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Situation } from '../../../src/guidance/model.ts';
import { whatFollows } from '../../../src/views/what-follows.ts';
import { testTranslator } from '../support/translator.ts';

const PRICED: Situation = {
  today: '2026-11-22',
  oldTenant: 'leave',
  subscriptions: [
    {
      product: 'Visio Plan 2',
      agreement: 'mca',
      term: 'annual',
      startedOn: '2026-11-20',
      renewsOn: '2027-11-20',
      recurringBilling: true,
      purchased: 12,
      assigned: 12,
      needed: 0,
      price: { perSeat: 10, per: 'month', currency: 'EUR' },
    },
  ],
};

/** All that the options of a situation's conflicts say. */
function said(situation: Situation, locale: 'en' | 'da' = 'en'): string[] {
  const { t } = testTranslator(locale, situation.today);
  const { conflicts } = guide(situation);
  expect(conflicts.length).toBeGreaterThan(0);
  return conflicts.flatMap(({ options }) =>
    options.map((option) =>
      whatFollows(option)
        .map((one) => t(one))
        .join(' '),
    ),
  );
}

describe('whatFollows', () => {
  it('says what an option costs and brings back, in whole units of the currency', () => {
    const all = said(PRICED).join('\n');
    expect(all).toMatch(/It costs €[\d,]+\./);
    expect(all).toMatch(/About €[\d,]+ comes back\./);
  });

  it('writes an amount as the reader does', () => {
    expect(said(PRICED, 'da').join('\n')).toMatch(/Det koster [\d.]+\s€\./);
  });

  it('says nothing of money where no price is known', () => {
    const [subscription] = PRICED.subscriptions ?? [];
    const { price: _, ...unpriced } = subscription!;
    const all = said({ ...PRICED, subscriptions: [unpriced] }).join('\n');
    expect(all).not.toMatch(/costs|comes back/);
  });
});
