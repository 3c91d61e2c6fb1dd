import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../../../popup/shared/in-stages.ts';
import {
  matches,
  sortStages,
  totalsOf,
  type SortKey,
} from '../../../../../popup/plan-page/subscriptions/row-order.ts';
import type { SubscriptionFacts } from '../../../../../src/views/subscription-rows.ts';
import { contosoPlan, rowOf } from '../../../exports/plan.ts';
import { testTranslator } from '../../../support/translator.ts';

const translator = testTranslator();
const rows = [
  rowOf({ product: 'Plan 10', purchased: 5, renewsOn: '2027-03-01' }, 0),
  rowOf({ product: 'Plan 9', purchased: 50, assigned: 3 }, 1),
  rowOf({ product: 'exchange', renewsOn: '2027-01-14', needed: 1 }, 2),
];
const known = (agreement: SubscriptionFacts['agreement'], due?: string): SubscriptionFacts => ({
  ...{ agreement, outcome: undefined, newTenant: 'buy', asks: null, advised: null },
  actBy: due ? { verb: 'off', due, missed: false } : undefined,
});
const facts = new Map([
  ['r1', known('trial', '2026-12-01')],
  ['r2', known('unsure')],
  ['r3', known('mca', '2026-11-30')],
]);
const order = (by: SortKey, down = false) =>
  atOnce(sortStages(rows, { by, down }, facts, translator)).join(' ');

describe('sortStages', () => {
  it.each([
    ['product', 'r3 r2 r1'],
    ['purchased', 'r1 r2 r3'],
    ['renewsOn', 'r3 r1 r2'],
    ['needed', 'r3 r2 r1'],
    ['agreement', 'r3 r1 r2'],
    ['actBy', 'r3 r1 r2'],
  ] as const)('by %s', (by, expected) => {
    expect(order(by)).toBe(expected);
  });

  it('puts what is not known last, either way', () => {
    expect(order('purchased', true)).toBe('r2 r1 r3');
    expect(order('assigned', true)).toBe('r2 r1 r3');
  });

  it('thousands of names as a few: numbers in them count', () => {
    const many = Array.from({ length: 3000 }, (_, at) => rowOf({ product: `Plan ${String(3000 - at)}` }, at));
    const ids = atOnce(sortStages(many, { by: 'product', down: false }, new Map(), translator));
    expect(ids.slice(0, 2)).toEqual(['r3000', 'r2999']);
    expect(ids.at(-1)).toBe('r1');
  });
});

it('totalsOf counts what is known', () => {
  expect(totalsOf(rows)).toEqual({ purchased: 55, assigned: 3 });
  expect(totalsOf(contosoPlan().rows.old)).toEqual({ purchased: 434, assigned: 384 });
});

it('matches by any part of the name, whatever the case', () => {
  expect(rows.filter((row) => matches(row, 'plan')).length).toBe(2);
  expect(rows.filter((row) => matches(row, 'none')).length).toBe(0);
});
