import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { fateOf } from '../../../../src/plan/changes/answer-changes.ts';
import { ChangeSchema, PageChangeSchema } from '../../../../src/plan/changes/change-schema.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { currentPlan, situationOf } from '../../../../src/plan/stored/model.ts';
import { ROW_CHANGES } from '../../../../src/plan/changes/row-change-schema.ts';
import { ROW_CHANGE_TYPES } from '../../../../src/plan/stored/row.ts';
import { StoredSchema } from '../../../../src/plan/stored/stored-schema.ts';
import { applyChange, emptyStored, FRESH, ON } from '../../support/stored.ts';

const EVERY_CHANGE: Change[] = [
  { type: 'agreement', value: 'mca' },
  { type: 'fate', value: 'leave' },
  { type: 'tick', step: 'buy-licences', rows: [], done: true },
  { type: 'language', value: 'da' },
  { type: 'panel-view', host: 'admin.cloud.microsoft', view: 'pill' },
  { type: 'panel-shown', value: false },
  { type: 'choose-option', ids: ['r1'], sets: { end: 'swap-to-monthly' } },
  { type: 'start-over' },
  { type: 'tenant-name', tenant: 'new', name: 'Fabrikam' },
  { type: 'tenant-org', tenant: 'old', org: 'contoso.com' },
  { type: 'mapping', columns: 'a|b', fields: ['product', null] },
  { type: 'add-row', tenant: 'old', product: 'Visio Plan 2' },
  { type: 'undo' },
];

describe('applyChange', () => {
  it.each(EVERY_CHANGE)(
    '$type gives a value that the schema admits, and leaves the old one as it was',
    (change) => {
      const before = emptyStored();
      const after = applyChange(before, change);
      expect(v.is(StoredSchema, after)).toBe(true);
      expect(before).toEqual(emptyStored());
    },
  );

  it('answers both questions', () => {
    const stored = EVERY_CHANGE.slice(0, 2).reduce(applyChange, emptyStored());
    expect(situationOf(currentPlan(stored), '2026-11-22')).toEqual({
      today: '2026-11-22',
      agreement: 'mca',
      goal: 'new-tenant',
      oldTenant: 'leave',
      plan: { madeOn: FRESH.madeOn },
    });
  });

  it('takes a new seller for the same tenant, and back', () => {
    const seller = applyChange(emptyStored(), { type: 'fate', value: 'new-seller' });
    expect(currentPlan(seller).answers.goal).toBe('new-seller');
    const back = applyChange(seller, { type: 'fate', value: 'keep' });
    expect(currentPlan(back).answers).toEqual({ goal: 'new-tenant', oldTenant: 'keep' });
  });

  it('keeps a tick through a change of answers, and takes it away again', () => {
    const ticked = applyChange(emptyStored(), { type: 'tick', step: 'a', rows: [], done: true });
    const twice = applyChange(ticked, { type: 'tick', step: 'a', rows: [], done: true });
    const changed = applyChange(twice, { type: 'agreement', value: 'trial' });
    expect(currentPlan(changed).ticks).toEqual([{ step: 'a', row: null, on: ON }]);
    expect(
      currentPlan(applyChange(changed, { type: 'tick', step: 'a', rows: [], done: false })).ticks,
    ).toEqual([]);
  });

  it('starts over without touching the settings', () => {
    const stored = EVERY_CHANGE.slice(0, 4).reduce(applyChange, emptyStored());
    const over = applyChange(stored, { type: 'start-over' });
    expect(currentPlan(over)).toEqual({ ...currentPlan(emptyStored()), undo: currentPlan(over).undo });
    expect(over.settings.language).toBe('da');
  });

  it('brings the panel back as on the first visit', () => {
    const off = [EVERY_CHANGE[4], EVERY_CHANGE[5]].reduce(
      (s, c) => applyChange(s, c as Change),
      emptyStored(),
    );
    expect(off.settings.panel).toMatchObject({
      shown: false,
      views: { 'admin.cloud.microsoft': 'pill' },
    });
    const back = applyChange(off, { type: 'panel-shown', value: true });
    expect(back.settings.panel).toMatchObject({ shown: true, views: {} });
  });

  it('changes the current plan only', () => {
    const two = {
      ...emptyStored(),
      plans: [...emptyStored().plans, { ...currentPlan(emptyStored()), id: 'b' }],
      current: 'b',
    };
    const after = applyChange(two, { type: 'agreement', value: 'mosa' });
    expect(after.plans.map(({ answers }) => answers.agreement)).toEqual([undefined, 'mosa']);
  });
});

describe('the schemas of changes', () => {
  it('let the page do less than our own pages', () => {
    const allowed = EVERY_CHANGE.filter((change) => v.is(PageChangeSchema, change)).map(({ type }) => type);
    expect(allowed).toEqual(['tick', 'panel-view', 'panel-shown', 'choose-option', 'undo']);
    for (const change of EVERY_CHANGE) expect(v.is(ChangeSchema, change)).toBe(true);
  });

  it('know the changes of subscriptions by type', () => {
    expect(ROW_CHANGES.map(({ entries }) => entries.type.literal)).toEqual(ROW_CHANGE_TYPES);
  });

  it.each([
    { type: 'agreement', value: 'nonsense' },
    { type: 'tick', step: 'x'.repeat(65), rows: [], done: true },
    { type: 'panel-view', host: 'a b', view: 'open' },
    { type: '__proto__' },
    null,
  ])('refuse %o', (change) => {
    expect(v.is(ChangeSchema, change)).toBe(false);
  });
});

describe('fateOf', () => {
  it('is open until answered', () => {
    expect(fateOf({})).toBeUndefined();
    expect(fateOf({ oldTenant: 'unknown' })).toBeUndefined();
    expect(fateOf({ oldTenant: 'keep', goal: 'new-seller' })).toBe('new-seller');
  });
});
