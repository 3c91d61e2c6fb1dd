import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, earlier, workingDaysBefore } from '../../../src/calendar/days.ts';

describe('calendar days', () => {
  it.each([
    ['2026-11-17', 7, '2026-11-24'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    // The clocks change in Europe on 28 March 2027, in the US on 14 March: a day stays a day.
    ['2027-03-27', 2, '2027-03-29'],
    ['2027-03-15', -2, '2027-03-13'],
  ])('%s and %i days is %s, and back', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  it.each([
    ['2027-03-31', -1, '2027-02-28'],
    ['2028-03-31', -1, '2028-02-29'],
    ['2028-02-29', -12, '2027-02-28'],
    ['2027-01-14', -12, '2026-01-14'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months is %s', (from, count, to) => expect(addMonths(from, count)).toBe(to));

  it.each([
    ['2027-01-14', 10, '2026-12-31'],
    ['2027-02-13', 10, '2027-02-01'],
    ['2027-02-14', 10, '2027-02-01'],
    ['2027-02-15', 1, '2027-02-12'],
  ])('%s less %i working days is %s', (from, count, to) => expect(workingDaysBefore(from, count)).toBe(to));

  it('takes the earlier day, and the one that is known', () => {
    expect(earlier('2027-01-14', '2026-12-31')).toBe('2026-12-31');
    expect(earlier(null, '2026-12-31')).toBe('2026-12-31');
    expect(earlier(null, null)).toBeNull();
  });
});
