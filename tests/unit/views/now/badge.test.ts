import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../src/calendar/days.ts';
import { badgeOf, remindersOf } from '../../../../src/views/now/badge.ts';
import type { Item } from '../../../../src/views/now/items.ts';

const TODAY = '2026-11-25';

function due(...days: readonly number[]) {
  const dated = days.map((inDays, index): Item => {
    const base = { index, step: 'cancel-now', phase: 'stop', verb: 'cancel', tenant: 'old' } as const;
    return {
      ...base,
      due: addDays(TODAY, inDays),
      missed: inDays < 0,
      subscriptions: [index],
      isPart: false,
      conflicts: [],
    };
  });
  return { dated, today: TODAY };
}

describe('the toolbar badge', () => {
  it.each([
    [[], '', 'later'],
    [[0, 3], '0', 'soon'],
    [[1], '1', 'soon'],
    [[3], '3', 'soon'],
    [[4], '4', 'later'],
    [[14], '14', 'later'],
    [[15], '', 'later'],
    [[-1, 2], '!', 'missed'],
  ] as const)('with something due in %j days says %j', (days, text, tone) => {
    expect(badgeOf(due(...days))).toEqual({ text, tone });
  });
});

describe('reminders', () => {
  it('come seven days and one day before, once for all that is due on that day', () => {
    expect(remindersOf(due(1, 7, 7, 8))).toEqual([
      { id: '2026-12-02.7', due: '2026-12-02', days: 7, count: 2 },
      { id: '2026-11-26.1', due: '2026-11-26', days: 1, count: 1 },
    ]);
    expect(remindersOf(due(0, 2, 6, 8))).toEqual([]);
  });
});
