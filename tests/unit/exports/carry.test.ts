import * as fc from '../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { readCarry } from '../../../src/exports/carry-in.ts';
import { carryAllOut, carryOut } from '../../../src/exports/carry-out.ts';
import { emptyContent, currentPlan, situationOf, STORED_VERSION } from '../../../src/plan/stored/model.ts';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';
import { contosoPlan } from './plan.ts';
import { applyChange, emptyStored } from '../support/stored.ts';

const readBack = (json: unknown) => readCarry(json, '2026-11-22');
const read = (text: string) => readBack(JSON.parse(text));

describe('a plan carried to another browser profile', () => {
  it('comes in as it went out', () => {
    const plan = contosoPlan({ ticks: [{ step: 'buy-licences', row: 'r1', on: '2026-11-21' }] });
    expect(read(carryOut(plan, '2026-11-22'))).toEqual({ content: plan });
  });

  it('keeps the day it was made on, the earlier one where two plans are put together', () => {
    const there = { ...contosoPlan(), madeOn: '2026-10-01' };
    const carried = read(carryOut(there, '2026-11-22'));
    if (!('content' in carried)) throw new Error('refused');
    const here = applyChange(emptyStored(), { type: 'carry-in', content: carried.content });
    expect(situationOf(currentPlan(here), '2026-11-22').plan?.madeOn).toBe('2026-10-01');
    const older = { ...currentPlan(here), madeOn: '2026-09-01' };
    expect(situationOf(older, '2026-11-22').plan?.madeOn).toBe('2026-09-01');
  });

  it('comes with all others in one file: names, and which are archived', () => {
    const plans = [
      { ...currentPlan(emptyStored()), ...contosoPlan(), name: 'Contoso' },
      { ...currentPlan(emptyStored()), ...contosoPlan({ ticks: [] }), id: 'plan-2', archived: true as const },
    ];
    const carried = read(carryAllOut(plans, '2026-11-22'));
    if (!('plans' in carried)) throw new Error('refused');
    expect(carried.plans.map(({ name, archived }) => [name, archived])).toEqual([
      ['Contoso', false],
      ['', true],
    ]);
    expect(carried.plans[0]?.content.rows).toEqual(contosoPlan().rows);
  });

  it('of several comes in whole or not at all', () => {
    const file = JSON.parse(carryAllOut([currentPlan(emptyStored())], '2026-11-22')) as { plans: object[] };
    file.plans.push({ name: 'x', archived: false, content: { answers: 3 } });
    expect(readBack(file)).toEqual({ fault: { key: 'export_carryDamaged', values: { field: 'answers' } } });
  });

  it('leaves undo and settings behind', () => {
    const text = carryOut(currentPlan(emptyStored()), '2026-11-22');
    expect(JSON.parse(text)).toEqual({
      format: 'tenant-transfer-guide',
      version: STORED_VERSION,
      savedOn: '2026-11-22',
      content: emptyContent(),
    });
  });

  it('of an older version goes through the migrations', () => {
    const old = {
      format: 'tenant-transfer-guide',
      version: 1,
      content: { id: 'p', answers: {}, done: ['a'] },
    };
    expect(readBack(old)).toEqual({
      content: { ...emptyContent(), ticks: [{ step: 'a', row: null, on: '2026-11-22' }] },
    });
  });

  it.each([
    [{ '@odata.context': 'x', value: [] }, 'export_carryOther'],
    [null, 'export_carryOther'],
    [{ format: 'tenant-transfer-guide', version: STORED_VERSION + 1, content: {} }, 'export_carryNewer'],
  ])('says of %j what it is', (json, key) => {
    expect(readBack(json)).toEqual({ fault: { key } });
  });

  it('names the field that is damaged', () => {
    const [first, ...others] = contosoPlan().rows.old;
    const damaged = { ...first, subscription: { ...first?.subscription, purchased: -5 } };
    const rows = { old: [...others, damaged], new: [] };
    const content = { ...contosoPlan(), rows } as unknown as PlanContent;
    const json: unknown = JSON.parse(carryOut(content, '2026-11-22'));
    expect(readBack(json)).toEqual({
      fault: { key: 'export_carryDamaged', values: { field: 'rows.old.11.subscription.purchased' } },
    });
  });

  it('never throws, and takes nothing but its own fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 3 }), (content, version) => {
        const result = readBack({ format: 'tenant-transfer-guide', version, content });
        expect(Object.keys(result)).toHaveLength(1);
      }),
    );
    const text = carryOut(contosoPlan(), '2026-11-22').replace(
      '"answers"',
      '"__proto__":{"polluted":1},"answers"',
    );
    expect(read(text)).toEqual({ content: contosoPlan() });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
