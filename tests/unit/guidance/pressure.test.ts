import { describe, expect, it, vi } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Guide, Situation, Step, StepId } from '../../../src/guidance/model.ts';
import { everyGuide } from './every-guide.ts';
import { dozen, pressure } from './pressure.ts';
import { statementsOf } from './situations.ts';

vi.setConfig({ testTimeout: 120_000 });

const forAll = everyGuide(pressure, 2_000);
const forDozens = everyGuide(dozen, 2_000);

/** Steps after which people are without what they have. */
const ENDING: readonly StepId[] = [
  'turn-off-recurring-billing',
  'keep-and-pay',
  'cancel-now',
  'ask-partner-to-cancel',
  'ask-seller-to-cancel',
  'let-lapse',
];

/** A part without a day of its own has none: the step's is another subscription's. */
function dueOf(step: Step, subscription: number) {
  const part = step.parts.find((one) => one.subscription === subscription);
  return part ? part.due : step.due;
}

describe('every guide under pressure', () => {
  it('has no step due before one that it waits for, as a whole or for one subscription', () =>
    forAll(({ steps }, from) => {
      for (const step of steps) {
        for (const before of steps.filter(({ id }) => step.waitsFor.includes(id))) {
          if (step.due && before.due) expect(before.due <= step.due, `${before.id} → ${step.id}`).toBe(true);
          // Who is to buy after people move is told so; somebody who moves earlier buys earlier all the same.
          if (step.parts.length === 0 || (before.verb === 'buy' && buysTooLate(from))) continue;
          for (const index of step.subscriptions.filter((at) => before.subscriptions.includes(at))) {
            const [own, first] = [dueOf(step, index), dueOf(before, index)];
            if (own && first)
              expect(first <= own, `${before.id} → ${step.id} of ${String(index)}`).toBe(true);
          }
        }
      }
    }));

  it('ends nothing that is needed later, unless the user chose it', () =>
    forAll((made, from) => {
      const cutOver = from.plan?.cutOverOn;
      if (!cutOver || cutOver < from.today) return;
      for (const step of made.steps.filter(({ id }) => ENDING.includes(id))) {
        for (const { subscription, due } of step.parts) {
          const sub = from.subscriptions?.[subscription];
          if (!sub || !due || sub.needed === 0 || isDecided(made, from, subscription)) continue;
          const ends = made.dates.find(
            (date) => date.subscription === subscription && date.kind === 'access-ends',
          );
          if (ends) expect(ends.on > cutOver, `${step.id} of ${JSON.stringify(sub)}`).toBe(true);
        }
      }
    }));

  it('turns a monthly term off before the first renewal after the cut-over', () =>
    forAll((made, from) => {
      const cutOver = from.plan?.cutOverOn;
      const off = made.steps.find(({ id }) => id === 'turn-off-recurring-billing');
      if (!cutOver || cutOver < from.today || !off) return;
      for (const { subscription, due } of off.parts) {
        const sub = from.subscriptions?.[subscription];
        if (sub?.term !== 'monthly' || sub.unsure?.length || sub.end || sub.agreement !== 'mca') continue;
        if (!sub.renewsOn) continue;
        expect(due !== null && due >= cutOver, JSON.stringify(sub)).toBe(true);
      }
    }));

  it('misses only what could have been met since the plan was made', () =>
    forAll(({ steps, dates }, { today, plan }) => {
      const made = plan?.madeOn ?? today;
      const all = [...steps, ...steps.flatMap(({ parts }) => parts)];
      for (const { due, missed } of all) {
        if (missed) expect(due !== null && due < today && due >= made).toBe(true);
      }
      for (const { on, missed } of dates) if (missed) expect(on < today && on >= made).toBe(true);
      expect(steps.find(({ id }) => id === 'go-no-go')?.missed ?? false).toBe(false);
      for (const { missed, parts } of steps) {
        if (missed) for (const part of parts) if (part.due) expect(part.missed).toBe(true);
      }
    }));

  it('is sorted: by day, decisions first, and nothing undated before what is near unless that waits for it', () =>
    forAll(({ steps }, { today }) => {
      const near = addTwoWeeks(today);
      steps.forEach((step, at) => {
        if (!step.due) return;
        for (const earlier of steps.slice(0, at)) {
          if (isNeededBy(step.due < today ? today : step.due, earlier, steps)) continue;
          // What was missed counts as today's.
          const inOrder = earlier.due ? earlier.due <= step.due || earlier.due <= today : step.due > near;
          if (step.verb === 'decide' && step.due === today && earlier.due) {
            expect(earlier.verb, `${earlier.id} before the decision of today`).toBe('decide');
          }
          expect(inOrder, `${earlier.id} (${String(earlier.due)}) before ${step.id} (${step.due})`).toBe(
            true,
          );
        }
      });
    }));

  it('says nothing flat that is a guess', () =>
    forAll((made, from) => {
      from.subscriptions?.forEach((sub, index) => {
        for (const field of sub.unsure ?? []) {
          const asked = made.unknowns.some(
            (one) => one.field === `subscriptions[].${field}` && one.subscriptions?.includes(index),
          );
          const isAsked = made.outcomes[index]?.kind === 'free' || made.outcomes[index]?.kind === 'stays';
          if (sub.status !== 'deleted' && !isAsked)
            expect(asked, `${field} of ${JSON.stringify(sub)}`).toBe(true);
        }
        if (!sub.unsure?.includes('renewsOn') || sub.licencesAddedOn) return;
        const flat = made.dates.filter(
          ({ subscription, certainty }) => subscription === index && certainty === 'stated',
        );
        expect(flat, JSON.stringify(sub)).toEqual([]);
        expect(made.outcomes[index]?.detail ?? null).toBeNull();
      });
    }));

  it('leaves free, capacity and Azure products out of steps and conflicts', () =>
    forAll((made, from) => {
      from.subscriptions?.forEach(({ product }, index) => {
        if (!/free|azure/i.test(product)) return;
        expect(made.steps.filter(({ subscriptions }) => subscriptions.includes(index))).toEqual([]);
        expect(made.conflicts.filter(({ subscriptions }) => subscriptions.includes(index))).toEqual([]);
      });
    }));

  it('warns of leaving only what leaves', () =>
    forAll((made, from) => {
      const leaving = ['autopilot', 'conditional-access', 'windows-365', 'teams-phone', 'power-platform'];
      for (const { id, subscriptions = [] } of made.warnings.filter((one) => leaving.includes(one.id))) {
        for (const index of subscriptions) {
          const sub = from.subscriptions?.[index];
          const stays =
            (sub?.oldTenant ?? from.oldTenant) === 'keep' && sub?.needed === 0 && !sub.unsure?.length;
          expect(stays, `${id} of ${JSON.stringify(sub)}`).toBe(false);
        }
      }
    }));

  it('is short: nine steps for one product and a known tool', () =>
    forAll((_, from) => {
      if (!from.migrationTool || from.migrationTool === 'unknown') return;
      const [first] = from.subscriptions ?? [];
      const way = first?.agreement ?? from.agreement ?? 'unsure';
      const fate = first?.oldTenant ?? from.oldTenant ?? 'unknown';
      // Two ways of buying, or two fates, at once are twice the steps: they are asked first.
      if (!first || first.unsure?.length || way === 'unsure' || fate === 'unknown') return;
      const one = guide({ ...from, clouds: {}, subscriptions: [first] }).steps;
      expect(one.length, one.map(({ id }) => id).join(' ')).toBeLessThanOrEqual(9);
    }));

  it('is short: fourteen steps for a dozen, open decisions counted', () =>
    forDozens(({ steps }) => {
      const ids = steps.map(({ id }) => id);
      expect(ids.length, ids.join(' ')).toBeLessThanOrEqual(14);
    }));

  it('asks a partner only about what was bought from one, also where steps are merged', () => {
    const row = { purchased: 20, assigned: 20, status: 'active', term: 'annual' } as const;
    const { steps } = guide({
      today: '2026-11-26',
      subscriptions: [
        { ...row, product: 'Microsoft 365 E3', renewsOn: '2027-03-30' },
        { ...row, product: 'Power BI Pro', renewsOn: '2027-02-01', agreement: 'partner' },
        {
          ...row,
          product: 'Dynamics 365 Sales',
          renewsOn: '2026-10-30',
          agreement: 'product-key',
          status: 'expired',
        },
      ],
    });
    expect(steps.find(({ id }) => id === 'ask-partner')?.subscriptions).toEqual([1]);
    expect(steps.find(({ id }) => id === 'reduce-licences')?.roles).toContain('role_licenseAdmin');
  });

  it('asks of an unknown status and plans nothing for it', () =>
    forAll((made, from) => {
      from.subscriptions?.forEach((sub, index) => {
        if (!sub.unsure?.includes('status')) return;
        expect(made.steps.filter(({ subscriptions }) => subscriptions.includes(index))).toEqual([]);
      });
    }));

  it('is the same each time, and words every text', () =>
    forAll((made, from) => {
      const before = structuredClone(from);
      expect(guide(from)).toEqual(made);
      expect(from).toEqual(before);
      for (const { facts, name } of statementsOf(made)) expect(facts.length, name).toBeGreaterThan(0);
    }));

  it('gives each open conflict of a subscription one decision, by the earliest day', () =>
    forAll(({ conflicts, steps }) => {
      const decisions = steps.filter(({ id }) => id === 'decide-end');
      for (const { subscriptions, settled, by } of conflicts) {
        if (settled) continue;
        for (const index of subscriptions) {
          const own = decisions.filter((step) => step.subscriptions.includes(index));
          expect(own.length).toBe(1);
          if (by) expect((own[0]?.due ?? '9') <= by).toBe(true);
        }
      }
      for (const step of decisions) {
        expect(step.actions.length).toBeGreaterThan(1);
        expect(step.parts.length).toBe(step.subscriptions.length);
      }
    }));
});

function isDecided(made: Guide, from: Situation, index: number): boolean {
  const { end } = from.subscriptions?.[index] ?? {};
  return !!end && end !== 'undecided' && !made.refused.some(({ subscription }) => subscription === index);
}

function addTwoWeeks(day: string): string {
  return new Date(Date.parse(day) + 14 * 86_400_000).toISOString().slice(0, 10);
}

/** True where something that is due until then waits for it, or for what waits for it. */
function isNeededBy(due: string, { id }: Step, all: readonly Step[]): boolean {
  return all
    .filter(({ waitsFor }) => waitsFor.includes(id))
    .some((step) => (step.due !== null && step.due <= due) || isNeededBy(due, step, all));
}

function buysTooLate({ plan }: Situation): boolean {
  return (plan?.buyOn ?? '') > (plan?.cutOverOn ?? '9999');
}
