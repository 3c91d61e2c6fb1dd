import { describe, expect, it } from 'vitest';
import { targetCheck, toBuy } from '../../../src/views/target-check.ts';
import { row } from '../support/rows.ts';

const SKU = 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46';
const premium = { product: 'Microsoft 365 Business Premium', sku: SKU, purchased: 30, assigned: 25 };

describe('toBuy', () => {
  it('wants what is assigned, or what was decided', () => {
    const rows = [
      row('r1', premium),
      row('r2', { product: 'Visio Plan 2', assigned: 7, needed: 3 }),
      row('r3', { product: 'Power BI Pro', assigned: 7, needed: 0 }),
      row('r4', { product: 'Project Plan 3' }),
    ];
    expect(toBuy(rows)).toEqual([
      { product: premium.product, sku: SKU, wanted: 25 },
      { product: 'Visio Plan 2', wanted: 3 },
    ]);
  });

  it('adds up by the product to buy, not by the old one', () => {
    const target = { product: 'Microsoft 365 E5' };
    const rows = [
      row('r1', { product: 'Office 365 E3', assigned: 10 }, { target }),
      row('r2', { product: 'Microsoft 365  e5', assigned: 5 }),
    ];
    expect(toBuy(rows)).toEqual([{ ...target, wanted: 15 }]);
  });

  it('buys neither what comes free, nor what is gone, nor what moves as a whole [C-15, T-01]', () => {
    const rows = [
      row('r0', { product: 'Power BI Pro', assigned: 29, agreement: 'mca-enterprise', end: 'move-whole' }),
      row('r1', { product: 'Microsoft Entra ID Free', assigned: 1 }),
      row('r2', { product: 'Visio Plan 2', assigned: 2 }, { found: 'gone' }),
    ];
    expect(toBuy(rows)).toEqual([]);
  });
});

describe('targetCheck', () => {
  it('knows nothing before the new tenant was read', () => {
    expect(targetCheck({ old: [row('r1', premium)], new: [] })).toMatchObject([
      { bought: null, state: 'unknown' },
    ]);
  });

  it.each([
    [25, 'bought'],
    [24, 'short'],
    [26, 'over'],
  ])('%i of 25 is %s', (purchased, state) => {
    const there = row('r1', { product: 'Another name', sku: SKU.toUpperCase(), purchased });
    expect(targetCheck({ old: [row('r1', premium)], new: [there] })).toMatchObject([
      { bought: purchased, state },
    ]);
  });

  it('adds up several purchases, by name where a SKU is missing, and leaves out what has ended', () => {
    const there = [
      row('r1', { product: 'microsoft 365 business premium', purchased: 10 }),
      row('r2', { product: premium.product, purchased: 15, status: 'active' }),
      row('r3', { product: premium.product, purchased: 99, status: 'expired' }),
    ];
    expect(targetCheck({ old: [row('r1', premium)], new: there })).toMatchObject([{ bought: 25 }]);
  });
});
