import { describe, expect, it } from 'vitest';
import type { Conflict } from '../../../../src/guidance/model.ts';
import type { Row } from '../../../../src/plan/stored/row.ts';
import { decidedOf } from '../../../../src/views/now/decided.ts';

const row = (id: string, end?: 'swap-to-monthly' | 'cancel-now'): Row => ({
  ...{ id, source: 'page', readOn: '2026-11-25' },
  subscription: { product: 'Visio Plan 2', ...(end && { end }) },
});
const option = (id: 'swap-to-monthly' | 'cancel-now'): Conflict['options'][number] => ({
  ...{ id, by: null, title: { key: `end_${id}` }, consequences: [], advised: false, sets: { end: id } },
  ...{ certainty: 'stated', facts: [] },
});
const conflict = (settled: boolean) => ({
  settled,
  subscriptions: [0, 1],
  options: [option('cancel-now'), option('swap-to-monthly')],
});
const SWAP = { verb: 'swap', subscriptions: [0, 1] } as const;
const BOTH = [row('r1', 'swap-to-monthly'), row('r2', 'swap-to-monthly')];

describe('decidedOf', () => {
  it('is the option that all subscriptions of a step took', () => {
    expect(decidedOf(SWAP, [conflict(true)], BOTH)).toEqual({
      title: { key: 'end_swap-to-monthly' },
      rows: ['r1', 'r2'],
    });
  });

  it.each([
    ['the question is open', SWAP, conflict(false), BOTH],
    [
      'they took different ones',
      SWAP,
      conflict(true),
      [row('r1', 'swap-to-monthly'), row('r2', 'cancel-now')],
    ],
    ['the step is about another', { ...SWAP, subscriptions: [2] }, conflict(true), BOTH],
    ['it is itself a decision', { ...SWAP, verb: 'decide' } as const, conflict(true), BOTH],
  ])('there is none where %s', (_, item, of, rows) => {
    expect(decidedOf(item, [of], rows)).toBeNull();
  });
});
