import { describe, expect, it } from 'vitest';
import { guide } from '../../../../src/guidance/guide.ts';
import type { Subscription } from '../../../../src/guidance/model.ts';
import { doneAsChosen } from '../../../../src/views/now/choices.ts';
import { nowView } from '../../../../src/views/now/now.ts';

const TODAY = '2026-11-26';
const sub = (product: string, renewsOn: string): Subscription => ({
  ...{ product, renewsOn, purchased: 20, assigned: 20, needed: 20, status: 'active', term: 'annual' },
});

const subscriptions = [
  sub('Microsoft 365 E3', '2027-03-30'),
  sub('Visio Plan 2', '2027-01-14'),
  sub('Microsoft 365 Business Premium', '2027-01-14'),
];
/** Nothing but the rows was said: neither how they were bought nor what becomes of the old tenant. */
const READ_ONLY = guide({ today: TODAY, subscriptions });
/** How they were bought is still open: what is turned off under one agreement is cancelled under another. */
const LEAVING = guide({ today: TODAY, subscriptions, goal: 'new-tenant', oldTenant: 'leave' });

/** The lines of the phase in which each subscription is one. */
function stops(isTicked: (step: string, subscription: number | null) => boolean, made = READ_ONLY) {
  const { phases, dated } = nowView(made, doneAsChosen(made.steps, isTicked), TODAY);
  const lines = phases.find(({ phase }) => phase === 'stop')?.lines ?? [];
  return { lines: lines.filter(({ subscription }) => subscription !== null), dated };
}

describe('several ways of which one is gone', () => {
  it('are one line a subscription, by the earliest day', () => {
    const { lines } = stops(() => false);
    expect(READ_ONLY.steps.filter(({ choice }) => choice === 'stop-or-reduce').length).toBeGreaterThan(2);
    expect(lines.map(({ subscription, due }) => [subscription, due])).toEqual([
      [1, '2027-01-13'],
      [2, '2027-01-13'],
      [0, '2027-03-29'],
    ]);
  });

  it('are one line also where only the way of buying is open', () => {
    expect(stops(() => false, LEAVING).lines.map(({ subscription }) => subscription)).toEqual([1, 2, 0]);
  });

  it('are one line also beside subscriptions that have no choice in the same step', () => {
    const known = { ...sub('Power BI Pro', '2027-01-14'), agreement: 'mca' as const };
    const mixed = guide({
      ...{ today: TODAY, goal: 'new-tenant', oldTenant: 'leave' },
      subscriptions: [...subscriptions, known],
    });
    const off = mixed.steps.find(({ id }) => id === 'turn-off-recurring-billing');
    expect([off?.choice, off?.parts.map(({ subscription, choice }) => [subscription, choice])]).toEqual([
      null,
      [
        [1, 'turn-off-or-cancel'],
        [2, 'turn-off-or-cancel'],
        [3, undefined],
        [0, 'turn-off-or-cancel'],
      ],
    ]);
    const isCancelled = (step: string, subscription: number | null) =>
      step === 'cancel-now' && subscription === 1;
    expect(
      stops(isCancelled, mixed).lines.map(({ step, subscription, isDone }) => [step, subscription, isDone]),
    ).toEqual([
      ['turn-off-recurring-billing', 1, true],
      ['turn-off-recurring-billing', 2, false],
      ['turn-off-recurring-billing', 3, false],
      ['turn-off-recurring-billing', 0, false],
    ]);
  });

  it('are one date a subscription', () => {
    const { dated } = stops(() => false);
    const stopping = dated.filter(({ verb }) => verb === 'off' || verb === 'reduce');
    expect(stopping.flatMap(({ subscriptions }) => subscriptions)).toEqual([1, 2, 0]);
  });

  it('are done once one of them is, and then only for that subscription', () => {
    const { lines } = stops((step, subscription) => step === 'reduce-licences' && subscription === 1);
    expect(lines.map(({ subscription, isDone }) => [subscription, isDone])).toEqual([
      [1, true],
      [2, false],
      [0, false],
    ]);
  });

  it('are not begun by what one of them begins with, nor done with it', () => {
    const older = subscriptions.map((one) => ({ ...one, agreement: 'mosa' as const }));
    const made = guide({ today: TODAY, subscriptions: older });
    expect(made.steps.find(({ id }) => id === 'unassign-licences')?.choice).toBe('stop-or-reduce');
    const isUnassigned = (step: string) => step === 'unassign-licences';
    const { lines } = stops(isUnassigned, made);
    expect(lines.map(({ step, isDone }) => [step, isDone])).not.toContainEqual(['unassign-licences', true]);
    expect(new Set(lines.filter(({ isDone }) => !isDone).map(({ subscription }) => subscription))).toEqual(
      new Set([0, 1, 2]),
    );
  });
});
