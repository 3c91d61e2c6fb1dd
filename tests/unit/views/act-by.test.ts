import { expect, it } from 'vitest';
import type { Item } from '../../../src/views/now/items.ts';
import { actByOf } from '../../../src/views/act-by.ts';

const item = (due: string | null, subscriptions: number[], more: Partial<Item> = {}): Item => ({
  ...{ index: 0, step: 's', phase: 'stop', verb: 'off', tenant: 'old', due, missed: false },
  ...{ subscriptions, isPart: false, conflicts: [], ...more },
});

it('is the nearest item of each subscription; buying and moving are none of it', () => {
  const dated = [
    item('2026-11-26', [0], { phase: 'buy', verb: 'buy' }),
    item('2026-11-26', [1], { phase: 'migrate', verb: 'decide' }),
    item('2026-11-27', [0, 1], { verb: 'decide' }),
    item('2026-12-01', [1, 2], { missed: true }),
  ];
  expect([...actByOf({ dated })]).toEqual([
    [0, { verb: 'decide', due: '2026-11-27', missed: false }],
    [1, { verb: 'decide', due: '2026-11-27', missed: false }],
    [2, { verb: 'off', due: '2026-12-01', missed: true }],
  ]);
});
