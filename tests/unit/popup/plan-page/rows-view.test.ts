import { describe, expect, it } from 'vitest';
import {
  factsOf,
  matches,
  sortedIds,
  totalsOf,
  type SortKey,
} from '../../../../popup/plan-page/rows-view.ts';
import { contosoPlan, exportOf, rowOf } from '../../exports/plan.ts';
import { testTranslator } from '../../support/translator.ts';

const translator = testTranslator();
const rows = [
  rowOf({ product: 'Plan 10', purchased: 5, renewsOn: '2027-03-01', agreement: 'trial' }, 0),
  rowOf({ product: 'Plan 9', purchased: 50, assigned: 3 }, 1),
  rowOf({ product: 'exchange', renewsOn: '2027-01-14', needed: 1, agreement: 'mca' }, 2),
];
const order = (by: SortKey, down = false, facts = new Map()) =>
  sortedIds(rows, { by, down }, facts, translator).join(' ');

describe('sortedIds', () => {
  it.each([
    ['product', 'r3 r2 r1'],
    ['purchased', 'r1 r2 r3'],
    ['renewsOn', 'r3 r1 r2'],
    ['needed', 'r3 r2 r1'],
    ['agreement', 'r3 r1 r2'],
  ] as const)('by %s', (by, expected) => {
    expect(order(by)).toBe(expected);
  });

  it('puts what is not known last, either way', () => {
    expect(order('purchased', true)).toBe('r2 r1 r3');
    expect(order('assigned', true)).toBe('r2 r1 r3');
  });

  it('the nearest deadline of the guide comes first, and not the nearest renewal', () => {
    const { plan, guide } = exportOf();
    const facts = factsOf(plan.rows.old, guide, translator);
    const ids = sortedIds(plan.rows.old, { by: 'deadline', down: false }, facts, translator);
    const products = ids.map((id) => plan.rows.old.find((row) => row.id === id)?.subscription.product);
    // Both renew in November 2027; their refund window closes in two days.
    expect(products.slice(0, 2)).toEqual(['Microsoft 365 Copilot', 'Visio Plan 2']);
    expect(facts.get(ids[0] ?? '')).toEqual({
      outcome: 'Decide by 23 Nov',
      isSoon: true,
      isFixed: false,
      deadline: '2026-11-24',
    });
    expect(products.at(-1)).toBe('Microsoft Entra ID Free');
    expect(facts.get(ids.at(-1) ?? '')).toMatchObject({ outcome: 'Nothing to do', isFixed: true });
  });
});

it('factsOf lets go of what the guide says of rows that are gone', () => {
  const { plan, guide } = exportOf();
  expect(factsOf(plan.rows.old.slice(0, 2), guide, translator).size).toBe(2);
});

it('totalsOf counts what is known', () => {
  expect(totalsOf(rows)).toEqual({ purchased: 55, assigned: 3 });
  expect(totalsOf(contosoPlan().rows.old)).toEqual({ purchased: 434, assigned: 384 });
});

it('matches by any part of the name, whatever the case', () => {
  expect(rows.filter((row) => matches(row, ' PLAN ')).length).toBe(2);
  expect(rows.filter((row) => matches(row, 'none')).length).toBe(0);
});
