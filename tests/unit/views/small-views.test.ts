import { describe, expect, it } from 'vitest';
import type { Row } from '../../../src/plan/stored/row.ts';
import { planTitle } from '../../../src/views/plan-title.ts';
import { shapingAnswers } from '../../../src/views/shaping-answers.ts';
import { stillToBuy } from '../../../src/views/still-to-buy.ts';

describe('planTitle', () => {
  it('is the name that the user gave, else the tenants without what all domains end in', () => {
    const tenants = { old: { name: 'contoso.onmicrosoft.com' }, new: { name: 'Contoso Group' } };
    expect(planTitle({ name: '', tenants })).toEqual({ from: 'Contoso', to: 'Contoso Group' });
    expect(planTitle({ name: 'Merger', tenants })).toEqual({ name: 'Merger' });
    expect(planTitle({ name: '', tenants: { old: {}, new: {} } })).toEqual({ from: null, to: null });
  });
});

describe('shapingAnswers', () => {
  const given = (answers: Parameters<typeof shapingAnswers>[0]) =>
    shapingAnswers(answers).flatMap(({ id, isGiven }) => (isGiven ? [id] : []));

  it('are four; a "no" is an answer, and one kind of data is enough', () => {
    expect(shapingAnswers({}).map(({ id }) => id)).toEqual(['tool', 'data', 'domain', 'cutOver']);
    expect(given({})).toEqual([]);
    expect(given({ domainMoves: false, data: { teams: true }, plan: { cutOverOn: '2027-01-08' } })).toEqual([
      'data',
      'domain',
      'cutOver',
    ]);
  });
});

describe('stillToBuy', () => {
  const row = (product: string, purchased: number, needed?: number): Row => ({
    ...{ id: 'r1', source: 'page', readOn: '2026-11-25' },
    subscription: { product, purchased, assigned: purchased, ...(needed !== undefined && { needed }) },
  });

  it('counts what is missing of each product, the most first, and what is bought', () => {
    const rows = {
      old: [row('Visio Plan 2', 7), row('Power BI Pro', 29), row('Microsoft 365 E3', 57)],
      new: [row('Visio Plan 2', 7), row('Power BI Pro', 9)],
    };
    expect(stillToBuy({ rows })).toEqual({
      lines: [
        { product: 'Microsoft 365 E3', seats: 57 },
        { product: 'Power BI Pro', seats: 20 },
      ],
      products: 3,
      bought: 1,
    });
    // What is bought on one of several days.
    expect(stillToBuy({ rows }, rows.old.slice(1, 2))).toEqual({
      lines: [{ product: 'Power BI Pro', seats: 20 }],
      products: 1,
      bought: 0,
    });
  });
});
