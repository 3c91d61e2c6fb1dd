import * as fc from '../../support/fast-check.ts';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { readCarry } from '../../../../src/exports/carry-in.ts';
import { PlanContentSchema } from '../../../../src/plan/stored/content-schema.ts';
import { currentPlan, type Stored } from '../../../../src/plan/stored/model.ts';
import { salvaged } from '../../../../src/plan/stored/salvage.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { applyChange, emptyStored, FRESH, ON } from '../../support/stored.ts';

const CHANGES: Change[] = [
  { type: 'agreement', value: 'mca' },
  { type: 'fate', value: 'leave' },
  { type: 'add-row', tenant: 'old', product: 'Visio Plan 2' },
  { type: 'add-row', tenant: 'old', product: 'Power BI Pro' },
  { type: 'tick', step: 'buy-licences', rows: ['r1'], done: true },
];
const stored: Stored = CHANGES.reduce(applyChange, emptyStored());

it('keeps each answer, tick and subscription that fits, and lets go what does not', () => {
  const plan = currentPlan(stored);
  const [first, second] = plan.rows.old;
  const damaged = {
    ...stored,
    plans: [
      {
        ...plan,
        answers: { ...plan.answers, agreement: 'nonsense' },
        ticks: [...plan.ticks, { step: 7 }],
        rows: {
          old: [{ ...first, subscription: { product: 'Visio Plan 2', purchased: -5 } }, second],
          new: 'x',
        },
      },
    ],
  };
  expect(salvaged(damaged, FRESH)).toEqual({
    answers: { goal: 'new-tenant', oldTenant: 'leave' },
    ticks: plan.ticks,
    tenants: plan.tenants,
    rows: { old: [second], new: [] },
    reads: {},
  });
});

it('a copy of a damaged plan comes in as a file does: the newest that holds anything', () => {
  const damaged = [stored, { ...stored, plans: [{ ...currentPlan(stored), madeOn: 'never' }] }, 'nonsense'];
  const carried = readCarry({ format: 'tenant-transfer-guide', damaged }, ON);
  expect(carried).toMatchObject({ content: { rows: currentPlan(stored).rows } });
  expect(readCarry({ format: 'tenant-transfer-guide', damaged: ['nonsense', null] }, ON)).toEqual({
    fault: { key: 'export_carryNothing' },
  });
});

it('never throws, and what it gives is a plan', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (plan) => {
      const content = salvaged({ version: 3, current: 'x', plans: [plan] }, FRESH);
      if (content) expect(v.safeParse(PlanContentSchema, content).issues).toBeUndefined();
    }),
  );
});
