import * as fc from '../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { median, quantile, summarize } from '../../bench/stats.ts';

const values = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });

describe('median and quantile', () => {
  it('takes the middle value, or the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([7])).toBe(7);
  });

  it('goes between two values by straight line', () => {
    expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
    expect(quantile([10, 20], 0.25)).toBe(12.5);
    expect(quantile([10, 20], 0)).toBe(10);
    expect(quantile([10, 20], 1)).toBe(20);
  });

  it('sorts by number, leaves the list alone, and refuses an empty one', () => {
    const list = [100, 20, 3];
    expect(median(list)).toBe(20);
    expect(list).toEqual([100, 20, 3]);
    expect(() => median([])).toThrow('no values');
  });

  it('lies between the smallest and the largest value', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const found = quantile(list, share);
        expect(found).toBeGreaterThanOrEqual(Math.min(...list) * (1 - 1e-9));
        expect(found).toBeLessThanOrEqual(Math.max(...list) * (1 + 1e-9));
      }),
    );
  });
});

describe('summarize', () => {
  it('gives medians and the ratio of the medians', () => {
    const summary = summarize([
      { value: 10, floor: 5 },
      { value: 12, floor: 8 },
      { value: 900, floor: 6 },
    ]);
    expect(summary).toMatchObject({ value: 12, floor: 6, ratio: 2 });
  });

  it('has no spread when a slow moment slows both sides alike', () => {
    const pairs = [1, 2, 5, 1, 30].map((load) => ({ value: 3 * load, floor: 2 * load }));
    expect(summarize(pairs).spread).toBe(0);
  });

  it('spreads by the middle half of the ratios, so that one odd run does not count', () => {
    const pairs = [1, 2, 3, 4, 1000].map((value) => ({ value, floor: 1 }));
    expect(summarize(pairs).spread).toBeCloseTo((4 - 2) / 3);
  });
});
