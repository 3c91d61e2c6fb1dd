import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, addMonths, daysBetween } from '../../../src/calendar/days.ts';
import { localDay } from '../../../src/calendar/local-day.ts';

/** From UTC−12 to UTC+14, half hours, days without a midnight, and one whose zone left a day out. */
const ZONES = [
  'Etc/GMT+12',
  'Pacific/Honolulu',
  'America/St_Johns',
  'America/Santiago',
  'America/Asuncion',
  'Atlantic/Azores',
  'UTC',
  'Europe/Copenhagen',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
/** 1999, this year and the next with every change of clocks, and 2100, which is no leap year. */
const MOMENTS = [
  '1999-12-31',
  '2011-12-30',
  '2025-11-25',
  '2026-09-06',
  '2026-11-25',
  '2027-04-24',
  '2100-02-28',
];
const HOUR = 3_600_000;

const zone = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The day on the wall, as the platform writes it. */
function wallDay(moment: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
}

describe('a day', () => {
  it.each(ZONES)('is the day of the wall, and tomorrow is the next one: %s', (timeZone) => {
    process.env.TZ = timeZone;
    vi.useFakeTimers();
    for (const start of MOMENTS) {
      for (let hour = 0; hour < 48; hour += 1) {
        const moment = Date.parse(start) + hour * HOUR;
        vi.setSystemTime(moment);
        const today = localDay();
        expect(today, `${start} ${String(hour)} h`).toBe(wallDay(moment, timeZone));
        expect(daysBetween(today, addDays(today, 1))).toBe(1);
      }
    }
  });

  it.each(ZONES)('counts days and months the same in every zone: %s', (timeZone) => {
    process.env.TZ = timeZone;
    expect(addDays('1999-12-31', 1)).toBe('2000-01-01');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2011-12-29', 2)).toBe('2011-12-31');
    expect(addDays('2026-11-25', 365)).toBe('2027-11-25');
    expect(addDays('2026-11-25', -365)).toBe('2025-11-25');
    expect(addMonths('2100-01-31', 1)).toBe('2100-02-28');
    expect(daysBetween('2026-09-05', '2026-09-06')).toBe(1);
    expect(daysBetween('1999-01-01', '2100-01-01')).toBe(36_890);
  });
});
