import { describe, expect, it } from 'vitest';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';
import { timelineOf, type TimelineRow } from '../../../src/views/timeline.ts';
import { contosoPlan, exportOf, rowOf, TODAY } from '../exports/plan.ts';

function timeline(plan: PlanContent = contosoPlan(), today = TODAY) {
  return timelineOf(plan, exportOf(plan, 'en', today).guide, today);
}

function withRows(...subscriptions: object[]): PlanContent {
  return contosoPlan({ rows: { old: subscriptions.map(rowOf), new: [] } });
}

const find = (rows: readonly TimelineRow[], product: string) => rows.find((row) => row.product === product);
const E3 = { product: 'Microsoft 365 E3', purchased: 60, assigned: 57, term: 'annual', agreement: 'mca' };

describe('timelineOf', () => {
  const contoso = timeline();

  it('shows what comes first first, and counts what has no date', () => {
    expect(contoso.rows.map(({ product }) => product).slice(0, 4)).toEqual([
      'Microsoft 365 Copilot',
      'Visio Plan 2',
      'Planner and Project Plan 3',
      'Microsoft 365 E5 (trial)',
    ]);
    expect(contoso.rows).toHaveLength(11);
    expect(contoso.undated).toBe(1);
  });

  it('spans the month before what is to come and the last of it', () => {
    expect(contoso).toMatchObject({ from: '2026-11-01', to: '2027-12-17' });
  });

  it('draws a term, both tenants paid, and data kept until it may be deleted', () => {
    expect(find(contoso.rows, 'Microsoft 365 E3')).toMatchObject({
      bars: [
        { kind: 'term', from: '2026-03-30', to: '2026-11-30' },
        { kind: 'both', from: '2026-11-30', to: '2027-03-30' },
        { kind: 'kept', from: '2027-03-30', to: '2027-04-29' },
      ],
      marks: [
        { kind: 'renewal', on: '2027-03-30' },
        { kind: 'access-ends', on: '2027-03-30' },
        { kind: 'data-may-be-deleted', on: '2027-04-29' },
      ],
    });
  });

  it('says that people lose access, then that data may be deleted', () => {
    expect(find(contoso.rows, 'Microsoft 365 E3')?.words).toEqual([
      { key: 'date_accessEnds', values: { day: { day: '2027-03-30' } } },
      { key: 'date_dataMayBeDeleted_hedged', values: { day: { day: '2027-04-29' } } },
    ]);
    expect(find(contoso.rows, 'Power BI Pro')?.words[0]?.key).toBe('outcome_askEndBy');
  });

  it('has a refund window and what is paid after it, and counts that for no overlap', () => {
    const copilot = find(contoso.rows, 'Microsoft 365 Copilot');
    expect(copilot).toMatchObject({ windowOpen: true, deadline: '2026-11-24' });
    expect(copilot?.bars.slice(0, 2)).toEqual([
      { kind: 'window', from: '2026-11-17', to: '2026-11-24' },
      { kind: 'paid-on', from: '2026-11-24', to: '2027-11-17' },
    ]);
    expect(copilot?.words.map(({ key }) => key)).toEqual(['date_refundWindowEnds', 'timeline_thenPay']);
    expect(contoso.overlap).toEqual({ from: '2026-11-30', to: '2027-06-30' });
    const after = find(timeline(contosoPlan(), '2026-11-25').rows, 'Microsoft 365 Copilot');
    expect(after?.bars.map(({ kind }) => kind)).toEqual(['term', 'both', 'kept']);
  });

  it('pays both tenants only for what is bought again, and only from a day of the user', () => {
    const kinds = find(contoso.rows, 'Planner and Project Plan 3')?.bars.map(({ kind }) => kind);
    expect(kinds).toEqual(['term', 'kept']);
    const plan = contosoPlan();
    const undecided = timeline({ ...plan, answers: { ...plan.answers, plan: {} } });
    expect(undecided).toMatchObject({
      newTenant: null,
      overlap: null,
      flags: [{ kind: 'today', on: TODAY }],
    });
    expect(undecided.rows.flatMap(({ bars }) => bars).filter(({ kind }) => kind === 'both')).toEqual([]);
  });

  it('says how many licences the new tenant has from the day they are bought', () => {
    expect(contoso.newTenant).toEqual({ from: '2026-11-30', seats: 369 });
    expect(contoso.flags.map(({ kind }) => kind)).toEqual(['today', 'buy', 'cut-over']);
  });

  it('has no renewal once recurring billing is off', () => {
    const { rows } = timeline(withRows({ ...E3, renewsOn: '2027-01-14', recurringBilling: false }));
    expect(rows[0]?.marks.map(({ kind }) => kind)).toEqual(['access-ends', 'data-may-be-deleted']);
  });

  it('shows the time after a term in which people still work', () => {
    const { rows } = timeline(
      withRows({ ...E3, agreement: 'mosa', renewsOn: '2027-01-14', recurringBilling: false }),
    );
    const bars = rows[0]?.bars.filter(({ kind }) => kind !== 'both' && kind !== 'term');
    const access = rows[0]?.dates['access-ends']?.on ?? '';
    expect(access > '2027-01-14').toBe(true);
    expect(bars).toEqual([
      { kind: 'grace', from: '2027-01-14', to: access },
      { kind: 'kept', from: access, to: rows[0]?.dates['data-may-be-deleted']?.on },
    ]);
  });

  it('lets one term of many years not flatten the others', () => {
    const far = { ...E3, term: 'multi-year', renewsOn: '2035-01-01' };
    expect(timeline(withRows(E3, far)).to).toBe('2029-11-22');
  });

  it('leaves out what is long over', () => {
    const { rows, undated } = timeline(withRows({ ...E3, status: 'deleted', renewsOn: '2025-01-01' }));
    expect(rows).toEqual([]);
    expect(undated).toBe(1);
  });

  it('groups one product with the same dates where there are many, and never others', () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      ...E3,
      product: index % 2 ? 'Microsoft 365 E3' : 'microsoft 365  E3',
      renewsOn: index < 30 ? '2027-01-14' : '2027-02-14',
    }));
    expect(timeline(withRows(...many)).rows.map(({ copies }) => copies)).toEqual([30, 10]);
    expect(timeline(withRows(...many.slice(0, 25))).rows).toHaveLength(25);
  });

  it('is there for a thousand at once', () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      ...E3,
      product: `Product ${String(index)}`,
      renewsOn: '2027-01-14',
    }));
    expect(timeline(withRows(...many)).rows).toHaveLength(1000);
  });
});
