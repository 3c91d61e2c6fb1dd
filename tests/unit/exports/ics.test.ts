import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, it } from 'vitest';
import { planDates, stepDeadlines } from '../../../src/exports/deadlines.ts';
import { remindersIcs } from '../../../src/exports/ics.ts';
import { plain } from '../../../src/exports/plan-export.ts';
import { contosoPlan, exportOf, withNames } from './plan.ts';

const NOW = new Date('2026-11-22T10:11:12.345Z');
const eventsOf = (ics: string) => convertIcsCalendar(undefined, ics).events ?? [];
const dayOf = (date: Date | undefined) => date?.toISOString().slice(0, 10);

describe('remindersIcs', () => {
  const ics = remindersIcs(exportOf(), NOW);
  const events = eventsOf(ics);

  it('has one entry a deadline, of a whole day, with one reminder', () => {
    expect(events).toHaveLength(planDates(exportOf()).length + stepDeadlines(exportOf()).length);
    for (const { start, end, alarms } of events) {
      expect(start.type).toBe('DATE');
      expect((end?.date.getTime() ?? 0) - start.date.getTime()).toBe(86_400_000);
      expect(alarms).toHaveLength(1);
    }
  });

  it('says what, when and of which subscriptions', () => {
    const access = events.find(({ summary }) => summary === 'People lose access on 30 Jun 2027');
    expect(dayOf(access?.start.date)).toBe('2027-06-30');
    expect(access?.description?.split('\n').slice(0, 3)).toEqual([
      'Microsoft Entra ID P2',
      'Dynamics 365 Sales Professional',
      'Old tenant: contoso.onmicrosoft.com',
    ]);
    expect(events.map(({ summary }) => summary)).toContain('Cut over to the new tenant');
  });

  it('reminds of a refund window a day earlier than of the rest', () => {
    const refund = events.find(({ summary }) => summary.startsWith('Part refund'));
    expect(refund?.alarms?.[0]?.trigger.value).toEqual({ before: true, days: 1, hours: 15 });
    expect(refund?.description).toContain('Act the day before');
    const others = events.filter((event) => event !== refund);
    for (const { alarms } of others) expect(alarms?.[0]?.trigger.value).toEqual({ before: true, hours: 15 });
  });

  it('gives a deadline the same id each time, and two customers different ones', () => {
    const ids = events.map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(ids.length);
    const later = eventsOf(remindersIcs(exportOf(), new Date('2027-01-01T00:00:00Z')));
    expect(later.map(({ uid }) => uid)).toEqual(ids);
    const other = contosoPlan({ tenants: { old: { name: 'fabrikam.onmicrosoft.com' }, new: {} } });
    expect(eventsOf(remindersIcs(exportOf(other), NOW)).filter(({ uid }) => ids.includes(uid))).toEqual([]);
  });

  it('leaves out what is done or missed', () => {
    const step = stepDeadlines(exportOf())[0];
    const done = contosoPlan({
      ticks: [{ step: step?.id.replace('step.', '') ?? '', row: null, on: '2026-11-22' }],
    });
    expect(stepDeadlines(exportOf(done)).map(({ id }) => id)).not.toContain(step?.id);
    const past = planDates(exportOf(contosoPlan(), 'en', '2027-02-01')).map(({ on }) => on);
    expect(past.filter((on) => on < '2027-02-01')).toEqual([]);
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
        const access = eventsOf(text).find(({ summary }) => summary.includes('30. jun. 2027'));
        expect(access?.description?.split('\n')[0]).toBe(plain(`${name}.`));
      }),
      { numRuns: 40 },
    );
  });
});
