import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../../src/inventory/model.ts';
import { interpretTable } from '../../../src/inventory/sources/page-table.ts';
import { CONTEXT, tableOf } from './support.ts';

const PREMIUM = 'Microsoft 365 Business Premium';

function rowsOf(...table: Parameters<typeof tableOf>): ReadRow[] {
  return interpretTable(tableOf(...table), CONTEXT).rows;
}

describe('ends', () => {
  const STATUS = 'Subscription status';

  it.each([
    ['Renewal date', 'Expires on 1/14/2027', 'en-US'],
    ['Fornyelsesdato', 'Udløber 14. jan. 2027', 'da'],
  ])('say that it does not renew: %s, %s', (header, cell, lang) => {
    const [row] = rowsOf(['Name', STATUS, header], [[PREMIUM, 'Active', cell]], { lang });
    expect(row?.subscription).toMatchObject({ renewsOn: '2027-01-14', recurringBilling: false });
    expect(row?.unsure).toEqual(['recurringBilling']);
    expect(row?.raw?.recurringBilling).toBe(cell);
  });

  it.each([
    ['Renewal date', 'Renews on 1/14/2027', 'Active'],
    ['Expiration date', '1/14/2027', 'Expired'],
    ['Expiration date', '1/14/2027', 'Active'],
  ])('say nothing of renewing: %s, %s, %s', (header, cell, status) => {
    const [row] = rowsOf(['Name', STATUS, header], [[PREMIUM, status, cell]]);
    expect(row?.subscription.renewsOn).toBe('2027-01-14');
    expect(row?.subscription.recurringBilling).toBeUndefined();
  });

  it('that an active subscription has behind it are unsure', () => {
    const [row] = rowsOf(['Name', STATUS, 'Renewal date'], [[PREMIUM, 'Active', '1/14/2026']]);
    expect(row?.unsure).toEqual(['renewsOn']);
  });
});

describe('the way of buying', () => {
  it.each([
    ['Prepaid', 'product-key'],
    ['Reseller', 'partner'],
    ['Trial', 'trial'],
    ['Commercial', undefined],
  ])('is told by the purchase channel %s: %s', (channel, agreement) => {
    const [row] = rowsOf(['Name', 'Purchase channel'], [[PREMIUM, channel]]);
    expect(row?.subscription.agreement).toBe(agreement);
    expect(row?.raw?.agreement).toBe(channel);
  });

  it('is a trial by name, unsure', () => {
    const [row] = rowsOf(['Name', 'Quantity'], [['Microsoft 365 E5 (trial)', '25']]);
    expect(row?.subscription.agreement).toBe('trial');
    expect(row?.unsure).toEqual(['agreement']);
  });

  it.each([
    ['Annual, paid monthly', 'annual', 'monthly', undefined],
    ['Annual', 'annual', 'annual', ['term']],
    ['Monthly', undefined, 'monthly', undefined],
    ['3 years, paid upfront', 'multi-year', 'upfront', undefined],
    ['P1Y', 'annual', 'annual', ['term']],
    ['Whenever', undefined, undefined, undefined],
  ])('has its term and billing from %s', (text, term, billing, unsure) => {
    const [row] = rowsOf(['Name', 'Billing frequency'], [[PREMIUM, text]]);
    expect([row?.subscription.term, row?.subscription.billing]).toEqual([term, billing]);
    expect(row?.unsure).toEqual(unsure);
  });
});
