import * as fc from '../support/fast-check.ts';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { remindersIcs } from '../../../src/exports/ics.ts';
import { plain } from '../../../src/exports/plan-export.ts';
import { contosoPlan, exportOf, TODAY, withNames } from './plan.ts';

const NOW = new Date('2026-11-22T10:11:12.345Z');
const eventsOf = (ics: string) => convertIcsCalendar(undefined, ics).events ?? [];
const dayOf = (date: Date | undefined) => date?.toISOString().slice(0, 10);

describe('remindersIcs', () => {
  const ics = remindersIcs(exportOf(), NOW);
  const events = eventsOf(ics);

  it('has one entry an open act-by day, of a whole day, with one reminder on the day before', () => {
    expect(events.map(({ start }) => dayOf(start.date))).toEqual(exportOf().view.dated.map(({ due }) => due));
    for (const { start, end, alarms } of events) {
      expect(start.type).toBe('DATE');
      expect((end?.date.getTime() ?? 0) - start.date.getTime()).toBe(86_400_000);
      expect(alarms?.map(({ trigger }) => trigger.value)).toEqual([{ before: true, hours: 15 }]);
    }
  });

  it('says what to do with which product in its title, and where', () => {
    const off = events.find(({ summary }) =>
      summary.startsWith('Turn off recurring billing for Microsoft 365 Business'),
    );
    expect(dayOf(off?.start.date)).toBe('2027-01-13');
    expect(off?.summary).toContain('Exchange Online (Plan 1)');
    expect(off?.description).toContain('Old tenant: contoso.onmicrosoft.com');
    expect(off?.description).toContain('https://admin.cloud.microsoft/?#/subscriptions');
    expect(events.map(({ summary }) => summary)).toContain('Cut-over');
  });

  it('gives an entry the same id each time, also when tenants are renamed, and two plans different ones', () => {
    const ids = events.map(({ uid }) => uid);
    const renamed = contosoPlan({ tenants: { old: { name: 'fabrikam.onmicrosoft.com' }, new: {} } });
    const later = eventsOf(remindersIcs(exportOf(renamed), new Date('2027-01-01T00:00:00Z')));
    expect(later.map(({ uid }) => uid)).toEqual(ids);
    const other = eventsOf(remindersIcs({ ...exportOf(), planId: 'plan-other' }, NOW));
    expect(other.filter(({ uid }) => ids.includes(uid))).toEqual([]);
  });

  it('leaves out what is done or missed', () => {
    const done = exportOf(
      contosoPlan({ ticks: [{ step: 'turn-off-recurring-billing', row: null, on: TODAY }] }),
    );
    const left = eventsOf(remindersIcs(done, NOW)).map(({ uid }) => uid);
    expect(left.filter((uid) => uid.includes('.turn-off-recurring-billing'))).toEqual([]);
    const late = eventsOf(remindersIcs(exportOf(contosoPlan(), 'en', '2027-02-01'), NOW));
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(({ start }) => (dayOf(start.date) ?? '') < '2027-02-01')).toEqual([]);
  });

  it('stamps with the moment it was made', () => {
    expect(ics).toContain('DTSTAMP:20261122T101112Z\r\n');
  });

  it('keeps lines to 75 octets and names as they are', () => {
    const letter = fc.constantFrom('æ', '日', '😀', ',', ';', '\\', ':', '"', 'n', '\n', ' x');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 120 }), (name) => {
        const text = remindersIcs(exportOf(withNames([`${name}.`]), 'da'), NOW);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const off = eventsOf(text).find(({ uid }) => uid.includes('.turn-off-recurring-billing.'));
        expect(off?.description?.split('\n')).toContain(plain(`${name}.`));
      }),
      { numRuns: 40 },
    );
  });
});
