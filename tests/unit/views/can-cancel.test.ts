import { describe, expect, it } from 'vitest';
import { canCancelToday, type CancelCase } from '../../../src/views/can-cancel.ts';

const none = () => false;
const base: CancelCase = { steps: [], conflicts: [], agreements: ['mca'] };
const step = (
  verb: 'cancel' | 'swap' | 'off',
  subscription: number | null = 0,
): CancelCase['steps'][number] => ({
  id: 'cancel-now',
  verb,
  parts: subscription === null ? [] : [{ subscription, due: null, missed: false }],
});
const conflict = (settled: boolean, id: 'cancel-now' | 'bridge'): CancelCase['conflicts'][number] => ({
  settled,
  options: [
    {
      ...{ id, by: null, title: { key: 'end_cancelNow' }, consequences: [], advised: false, sets: {} },
      ...{ certainty: 'stated', facts: [] },
    },
  ],
});

describe('canCancelToday', () => {
  it.each<[string, Partial<CancelCase>, boolean]>([
    ['nothing is known yet', { agreements: [] }, true],
    ['no step and no decision cancels', {}, false],
    ['a step cancels', { steps: [step('cancel')] }, true],
    ['a step about no subscription cancels', { steps: [step('cancel', null)] }, true],
    ['a step swaps', { steps: [step('swap')] }, true],
    ['a step turns recurring billing off', { steps: [step('off')] }, false],
    ['an open decision may cancel', { conflicts: [conflict(false, 'cancel-now')] }, true],
    ['that decision is made', { conflicts: [conflict(true, 'cancel-now')] }, false],
    ['an open decision can only bridge', { conflicts: [conflict(false, 'bridge')] }, false],
    ['one is billed the older way', { agreements: ['mca', 'mosa'] }, true],
  ])('%s', (_, part, expected) => {
    expect(canCancelToday({ ...base, ...part }, none)).toBe(expected);
  });

  it('a step that is done cancels no more', () => {
    expect(canCancelToday({ ...base, steps: [step('cancel')] }, () => true)).toBe(false);
  });
});
