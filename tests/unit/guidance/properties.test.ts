import * as fc from '../support/fast-check.ts';
import { describe, expect, it, vi } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Situation, Subscription } from '../../../src/guidance/model.ts';
import { everyGuide } from './every-guide.ts';
import { situation, warningsOf } from './situations.ts';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: 400 };

const forAll = everyGuide(situation, 400);

describe('every guide', () => {
  it('puts each step after what it waits for, and names each step once', () =>
    forAll(({ steps }) => {
      const ids = steps.map(({ id }) => id);
      // A decision is there once a group of subscriptions.
      const named = ids.filter((id) => id !== 'decide-end');
      expect(new Set(named).size).toBe(named.length);
      steps.forEach((step, at) => {
        for (const before of step.waitsFor) {
          expect(ids.indexOf(before), `${before} before ${step.id}`).toBeGreaterThanOrEqual(0);
          expect(ids.indexOf(before), `${before} before ${step.id}`).toBeLessThan(at);
        }
      });
    }));

  it('never offers a day before today as still to meet, and says what now', () =>
    forAll(({ steps, dates }, { today, plan }) => {
      const made = plan?.madeOn ?? today;
      for (const step of steps) {
        if (step.missed) expect(step.due !== null && step.due < today && step.due >= made).toBe(true);
        if (step.missed && step.id !== 'decide-end') expect(step.actions[0]?.key).toBe('act_missed');
      }
      for (const date of dates) expect(date.missed).toBe(date.on < today && date.on >= made);
    }));

  it('gives each choice at least two ways', () =>
    forAll(({ steps }) => {
      for (const { choice } of steps) {
        if (choice) expect(steps.filter((step) => step.choice === choice).length).toBeGreaterThan(1);
      }
    }));

  it('invents no date: without days in the situation there is none in the guide', () =>
    fc.assert(
      fc.property(situation, (from) => {
        const days = new Set(['startedOn', 'renewsOn', 'licencesAddedOn', 'buyOn', 'cutOverOn']);
        const json = JSON.stringify(from, (name, value: unknown) => (days.has(name) ? undefined : value));
        const made = guide(JSON.parse(json) as Situation);
        expect(made.dates).toEqual([]);
        expect(made.steps.filter(({ due }) => due !== null)).toEqual([]);
      }),
      RUNS,
    ));

  it('puts access before deletion, and the go/no-go before access', () =>
    forAll(({ dates }, { subscriptions, agreement }) => {
      const of = (subscription: number, kind: string) =>
        dates.find((date) => date.subscription === subscription && date.kind === kind)?.on;
      for (const { subscription } of dates) {
        const access = of(subscription, 'access-ends');
        if (!access) continue;
        // Only a trial's data may go on the day itself [L-11].
        const isTrial = (subscriptions?.[subscription]?.agreement ?? agreement) === 'trial';
        const deletion = of(subscription, 'data-may-be-deleted') ?? '';
        expect(isTrial ? deletion >= access : deletion > access).toBe(true);
        expect((of(subscription, 'go-no-go') ?? '') < access).toBe(true);
        expect(access >= (of(subscription, 'term-ends') ?? '')).toBe(true);
      }
    }));

  it('tells the day before a subscription ends that recurring billing must be off, whatever the migration', () =>
    forAll(({ steps }, { goal }) => {
      const step = steps.find(({ id }) => id === 'turn-off-recurring-billing');
      if (step && goal !== 'new-seller')
        expect(step.waitsFor.filter((id) => id !== 'find-agreement')).toEqual([]);
    }));

  it('is pure and leaves its situation alone', () =>
    forAll((made, from) => {
      const before = structuredClone(from);
      expect(guide(from)).toEqual(made);
      expect(from).toEqual(before);
    }));

  it('names only subscriptions that are there', () =>
    forAll(({ steps, dates, verdicts, warnings }, { subscriptions = [] }) => {
      const named = [...steps, ...warnings].flatMap((one) => one.subscriptions ?? []);
      for (const at of [...named, ...[...dates, ...verdicts].map(({ subscription }) => subscription)]) {
        expect(subscriptions[at]).toBeDefined();
      }
    }));
});

describe('cancel-now', () => {
  it('comes without choice and without waiting only for what nobody uses and what holds no data', () =>
    forAll(({ steps }, { subscriptions = [], agreement }) => {
      const step = steps.find(({ id }) => id === 'cancel-now');
      if (!step || step.choice !== null || step.waitsFor.some((id) => id !== 'find-agreement')) return;
      const free = (sub: Subscription) => sub.holdsData === false && !sub.assigned && !sub.needed;
      const direct = ['mca'];
      for (const at of step.subscriptions) {
        const sub = subscriptions[at];
        if (sub && direct.includes(sub.agreement ?? agreement ?? 'unsure')) expect(free(sub)).toBe(true);
      }
    }));
});

/** Fields that only add knowledge: with them known a trap that still applies must still be there. */
const STILL_APPLIES: readonly (readonly [string, Situation, Partial<Situation>])[] = [
  [
    'no-grace',
    { today: '2026-11-22', agreement: 'mca', oldTenant: 'leave' },
    { migrationTool: 'third-party' },
  ],
  ['new-total', { today: '2026-11-22' }, { agreement: 'mca', oldTenant: 'keep' }],
  ['new-total', { today: '2026-11-22' }, { agreement: 'mosa', oldTenant: 'keep' }],
  ['over-25-licences', { today: '2026-11-22' }, { agreement: 'mosa', oldTenant: 'leave' }],
  ['data-and-domain-first', { today: '2026-11-22' }, { agreement: 'mosa', oldTenant: 'leave' }],
  ['no-grace', { today: '2026-11-22' }, { agreement: 'mca', oldTenant: 'leave' }],
  ['licence-order', { today: '2026-11-22' }, { migrationTool: 'orchestrator' }],
  ['licence-order', { today: '2026-11-22' }, { agreement: 'mca-enterprise', migrationTool: 'mailbox-tool' }],
];

describe('more knowledge', () => {
  it.each(STILL_APPLIES)('keeps %s while it applies', (id, before, more) => {
    const ids = (from: Situation) => warningsOf(guide(from)).map((one) => one.id);
    expect(ids(before)).toContain(id);
    expect(ids({ ...before, ...more })).toContain(id);
  });

  it('of another subscription takes no warning away from the first', () =>
    fc.assert(
      fc.property(situation, fc.constantFrom('mca', 'mosa', 'partner', 'trial'), (from, agreement) => {
        if (!from.subscriptions?.length) return;
        const more = { product: 'Visio Plan 2', agreement, purchased: 3, assigned: 3, needed: 3 } as const;
        // One product has the general warnings in a line of its own.
        const general = ['two-admins', 'missing-role'];
        const before = warningsOf(guide(from))
          .map(({ id }) => id)
          .filter((id) => !general.includes(id));
        const after = warningsOf(guide({ ...from, subscriptions: [...from.subscriptions, more] })).map(
          ({ id }) => id,
        );
        expect(after).toEqual(expect.arrayContaining(before));
      }),
      RUNS,
    ));

  it('of dates takes no warning away', () =>
    fc.assert(
      fc.property(situation, (from) => {
        const made = guide(from);
        // What is undecided has no steps yet, and so none of their warnings.
        fc.pre(made.conflicts.length === 0);
        const before = warningsOf(guide({ ...from, plan: {} })).map(({ id }) => id);
        const after = warningsOf(made).map(({ id }) => id);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
      RUNS,
    ));
});

describe('ten thousand subscriptions', () => {
  it('are guided in linear time', () => {
    const many = (length: number): Situation => ({
      today: '2026-11-22',
      agreement: 'mca',
      oldTenant: 'leave',
      subscriptions: Array.from({ length }, (_, at) => ({
        product: `Product ${String(at % 300)}`,
        purchased: 10,
        assigned: 12,
        needed: 5,
        startedOn: '2026-11-17',
        renewsOn: '2027-11-17',
        term: 'annual' as const,
      })),
    });
    // Processor time: other work on the machine doesn't count.
    const time = (length: number) => {
      const from = many(length);
      const runs = Array.from({ length: 5 }, () => {
        const start = process.cpuUsage();
        guide(from);
        return process.cpuUsage(start).user;
      });
      return Math.min(...runs);
    };
    time(1_000);
    const [small, large] = [time(1_000), time(10_000)];
    // A quadratic rule would take a hundred times as long.
    expect(large).toBeLessThan(Math.max(small, 1_000) * 40);
  });
});
