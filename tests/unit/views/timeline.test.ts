import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';
import { situationOf } from '../../../src/plan/stored/model.ts';
import { doneIn } from '../../../src/views/now/done.ts';
import { actByOf, type ActBy } from '../../../src/views/act-by.ts';
import { nowView } from '../../../src/views/now/now.ts';
import { monthsOf, placeOf, timelineOf, type Timeline } from '../../../src/views/timeline.ts';
import { contosoPlan, rowOf, TODAY } from '../exports/plan.ts';

function timeline(plan: PlanContent = contosoPlan(), today = TODAY): Timeline {
  const made = guide(situationOf({ ...plan, madeOn: today }, today));
  const actBy = actByOf(nowView(made, doneIn(plan, made.steps), today));
  return timelineOf({ plan, guide: made, actBy, today });
}

function withRows(...subscriptions: object[]): PlanContent {
  return contosoPlan({ rows: { old: subscriptions.map(rowOf), new: [] } });
}

/** The picture of rows whose act-by days are given, whatever the guide says of them. */
function picture(plan: PlanContent, days: readonly (string | null)[]): Timeline {
  const actBy = new Map<number, ActBy>(
    days.flatMap((due, index) => (due ? [[index, { verb: 'off', due, missed: false }] as const] : [])),
  );
  return timelineOf({
    plan,
    guide: guide(situationOf({ ...plan, madeOn: TODAY }, TODAY)),
    actBy,
    today: TODAY,
  });
}

const find = ({ rows }: Timeline, product: string) => rows.find((row) => row.products.includes(product));
const E3 = { product: 'Microsoft 365 E3', purchased: 60, assigned: 57, term: 'annual', agreement: 'mca' };

describe('timelineOf', () => {
  const contoso = timeline();

  it('sorts by act-by day; what has none comes last', () => {
    const days = contoso.rows.map(({ actBy }) => actBy?.due ?? '9999');
    expect(days).toEqual([...days].sort());
    const rows = ['2027-01-14', '2027-02-14', '2027-03-14'].map((renewsOn) => ({
      ...E3,
      renewsOn,
      product: renewsOn,
    }));
    expect(
      picture(withRows(...rows), ['2027-01-20', null, '2026-12-01']).rows.map(({ products }) => products),
    ).toEqual([['2027-03-14'], ['2027-01-14'], ['2027-02-14']]);
  });

  it('has one row for equal dates, whatever the products', () => {
    const rows = [
      { ...E3, product: 'Business Premium', renewsOn: '2027-01-14', startedOn: '2026-01-14' },
      { ...E3, product: 'Exchange Online', renewsOn: '2027-01-14', startedOn: '2026-01-15' },
      { ...E3, product: 'Visio', renewsOn: '2027-01-15' },
    ];
    const shown = picture(withRows(...rows), ['2027-01-13', '2027-01-13', '2027-01-14']).rows;
    expect(shown.map(({ products, copies }) => [products, copies])).toEqual([
      [['Business Premium', 'Exchange Online'], 2],
      [['Visio'], 1],
    ]);
    expect(picture(withRows(...rows), ['2027-01-13', '2026-12-01', null]).rows).toHaveLength(3);
  });

  it('draws a term, both tenants paid, and data kept until it may be deleted', () => {
    expect(find(contoso, 'Microsoft 365 E3')).toMatchObject({
      bars: [
        { kind: 'term', from: null, to: '2026-11-30' },
        { kind: 'both', from: '2026-11-30', to: '2027-03-30' },
        { kind: 'kept', from: '2027-03-30', to: '2027-04-29' },
      ],
      marks: [
        { kind: 'access-ends', on: '2027-03-30' },
        { kind: 'data-may-be-deleted', on: '2027-04-29' },
      ],
    });
  });

  it('pays both from the day on which the licences were seen in the new tenant', () => {
    const plan = contosoPlan();
    const seen = { ...rowOf({ product: 'Microsoft 365 E3', purchased: 57 }, 0), readOn: '2026-11-23' };
    const both = find(timeline({ ...plan, rows: { ...plan.rows, new: [seen] } }), 'Microsoft 365 E3')
      ?.bars[1];
    expect(both).toMatchObject({ kind: 'both', from: '2026-11-23' });
  });

  it('has a refund window and what is paid after it, which makes the axis no longer', () => {
    const copilot = find(contoso, 'Copilot');
    expect(copilot?.bars.slice(0, 2)).toEqual([
      { kind: 'window', from: '2026-11-17', to: '2026-11-24' },
      { kind: 'paid-on', from: '2026-11-24', to: '2027-11-17' },
    ]);
    expect(contoso.to < '2027-11-17').toBe(true);
  });

  it('is at least as long as the last mark, and never years longer than the others', () => {
    const last = contoso.rows.flatMap(({ bars, marks }) =>
      bars.some(({ kind }) => kind === 'paid-on') ? [] : marks.map(({ on }) => on),
    );
    expect(contoso.to > (last.sort().at(-1) ?? '')).toBe(true);
    const far = { ...E3, term: 'multi-year', renewsOn: '2035-01-01' };
    expect(timeline(withRows(E3, far)).to < '2029-01-01').toBe(true);
  });

  it('marks a renewal only of what goes on', () => {
    const stays = { ...E3, renewsOn: '2027-01-14', oldTenant: 'keep', needed: 0 };
    expect(timeline(withRows(stays)).rows[0]?.marks.map(({ kind }) => kind)).toEqual(['renewal']);
    const off = { ...E3, renewsOn: '2027-01-14', recurringBilling: false };
    expect(timeline(withRows(off)).rows[0]?.marks.map(({ kind }) => kind)).toEqual([
      'access-ends',
      'data-may-be-deleted',
    ]);
  });

  it('counts what has no date, and leaves out what is long over', () => {
    expect(contoso.undated).toBe(0);
    const { rows, undated } = timeline(withRows({ ...E3, status: 'deleted', renewsOn: '2025-01-01' }));
    expect([rows.length, undated]).toEqual([0, 1]);
  });
});

describe('the picture', () => {
  const span = { from: '2026-11-01', to: '2027-11-01' };

  it('has a place for each day, and its edges for the others', () => {
    expect([placeOf(null, span), placeOf('2026-01-01', span), placeOf('2030-01-01', span)]).toEqual([
      0, 0, 1,
    ]);
    expect(placeOf('2027-05-02', span)).toBeCloseTo(182 / 365);
  });

  it('names its months', () => {
    expect(monthsOf({ from: '2026-11-01', to: '2027-02-01' })).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
    ]);
  });
});
