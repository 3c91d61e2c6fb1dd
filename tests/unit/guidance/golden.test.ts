import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type {
  Conflict,
  Guide,
  GuideDate,
  Option,
  Situation,
  Step,
  Warning,
} from '../../../src/guidance/model.ts';

/*
 * Situations with what facts.md says of them, written by hand: a changed expectation is a changed rule of
 * Microsoft's, with its source. Only what a case is about is listed; lists without `has` are complete.
 */
interface Expected {
  /** All limits of the clouds, in order: 'id certainty'. No step says them again. */
  limits?: string[];
  verdict?: string;
  verdicts?: string[];
  /** All step ids, in order. */
  steps?: string[];
  has?: string[];
  hasNot?: string[];
  first?: string;
  /** All dates: 'subscription kind day certainty[ missed][ added]'. */
  dates?: string[];
  due?: Record<string, string | null>;
  missed?: string[];
  choices?: Record<string, string | null>;
  /** Step → ids that it waits for, among others; an empty list: it waits for nothing. */
  waits?: Record<string, string[]>;
  /** Step → ids of steps that wait for it. */
  waitedFor?: Record<string, string[]>;
  subscriptions?: Record<string, number[]>;
  /** Step → keys of its first actions. */
  actions?: Record<string, string[]>;
  warns?: string[];
  warnsNot?: string[];
  /** Warning or step → certainty. */
  certainty?: Record<string, string>;
  /** All conflicts: 'id subscriptions on by open|settled: option *advised-option'. */
  conflicts?: string[];
  /** What choosing an option stores: 'conflict option' → change. */
  sets?: Record<string, unknown>;
  /** Consequences of an option: 'conflict option' → keys. */
  follows?: Record<string, string[]>;
  costs?: Record<string, number>;
  /** 'conflict option' → key of its title. */
  options?: Record<string, string>;
  /** Step → what it costs. */
  stepCosts?: Record<string, number | null>;
  /** 'conflict option' → what comes back. */
  refunds?: Record<string, number | null>;
  /** 'conflict option' → the last day on which it can be chosen. */
  untils?: Record<string, string | null>;
  refused?: string[];
  /** What needs no step any more: 'step subscription'. */
  done?: string[];
  /** Step → its parts, in order: 'subscription due[ missed]'. */
  parts?: Record<string, string[]>;
  phases?: Record<string, string>;
  /** Step → key of its title. */
  titles?: Record<string, string>;
  /** All outcomes: 'kind'. */
  outcomes?: string[];
  /** Subscription → decisions offered. */
  ends?: Record<string, string[]>;
  unknowns?: string[];
  unknowns0?: string;
  unknownsHas?: string[];
  unknownsNot?: string[];
}

interface Case {
  about: string;
  in: Situation;
  out: Expected;
}

const folder = new URL('./golden/', import.meta.url);
const cases = readdirSync(folder).map((file) => {
  const golden = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case;
  return { name: file.replace('.json', ''), ...golden };
});

function dateText({ subscription, kind, on, certainty, missed, scope }: GuideDate): string {
  return `${String(subscription)} ${kind} ${on} ${certainty}${missed ? ' missed' : ''}${scope ? ' added' : ''}`;
}

function allWarnings(made: Guide): Warning[] {
  return [...made.limits, ...made.steps.flatMap(({ warnings }) => warnings), ...made.warnings];
}

function stepOf(made: Guide, id: string): Step {
  const step = made.steps.find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id} among ${made.steps.map((one) => one.id).join(' ')}`);
  return step;
}

function each<T>(expected: Record<string, T> | undefined, check: (id: string, value: T) => void): void {
  for (const [id, value] of Object.entries(expected ?? {})) check(id, value);
}

function expectSteps(made: Guide, out: Expected): void {
  const ids = made.steps.map(({ id }) => id);
  if (out.steps) expect(ids).toEqual(out.steps);
  if (out.first) expect(ids[0]).toBe(out.first);
  expect(ids).toEqual(expect.arrayContaining(out.has ?? []));
  expect(ids.filter((id) => out.hasNot?.includes(id))).toEqual([]);
  each(out.due, (id, due) => expect(`${id} ${String(stepOf(made, id).due)}`).toBe(`${id} ${String(due)}`));
  if (out.missed)
    expect(
      made.steps
        .filter(({ missed }) => missed)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...out.missed].sort());
  each(out.choices, (id, choice) =>
    expect(`${id} ${String(stepOf(made, id).choice)}`).toBe(`${id} ${String(choice)}`),
  );
  each(out.waits, (id, before) => {
    const { waitsFor } = stepOf(made, id);
    if (before.length === 0) expect(waitsFor).toEqual([]);
    expect(waitsFor).toEqual(expect.arrayContaining(before));
  });
  each(out.waitedFor, (id, after) => {
    for (const later of after) expect(stepOf(made, later).waitsFor).toContain(id);
  });
  each(out.subscriptions, (id, indexes) => expect(stepOf(made, id).subscriptions).toEqual(indexes));
  each(out.actions, (id, keys) =>
    expect(stepOf(made, id).actions.map(({ key }) => key)).toEqual(expect.arrayContaining(keys)),
  );
}

function conflictLine({ id, subscriptions, on, by, settled, options }: Conflict): string {
  const ways = options.map((option) => `${option.advised ? '*' : ''}${option.id}`).join(' ');
  return `${id} ${subscriptions.join()} ${String(on)} ${String(by)} ${settled ? 'settled' : 'open'}: ${ways}`;
}

function optionOf(made: Guide, name: string): Option {
  const [conflict, option] = name.split(' ');
  const found = made.conflicts.find(({ id }) => id === conflict)?.options.find(({ id }) => id === option);
  if (!found) throw new Error(`no option ${name}`);
  return found;
}

function expectDecisions(made: Guide, out: Expected): void {
  if (out.conflicts) expect(made.conflicts.map(conflictLine)).toEqual(out.conflicts);
  each(out.sets, (name, sets) => expect(optionOf(made, name).sets, name).toEqual(sets));
  each(out.follows, (name, keys) =>
    expect(
      optionOf(made, name).consequences.map(({ key }) => key),
      name,
    ).toEqual(keys),
  );
  each(out.costs, (name, amount) => expect(optionOf(made, name).cost?.amount, name).toBe(amount));
  each(out.options, (name, key) => expect(optionOf(made, name).title.key, name).toBe(key));
  each(out.stepCosts, (id, amount) => expect(stepOf(made, id).cost?.amount ?? null, id).toBe(amount));
  each(out.refunds, (name, amount) => expect(optionOf(made, name).refund?.amount ?? null, name).toBe(amount));
  each(out.untils, (name, by) => expect(optionOf(made, name).by, name).toBe(by));
  if (out.refused) {
    expect(
      made.refused.map(({ subscription, end, text }) => `${String(subscription)} ${end} ${text.key}`),
    ).toEqual(out.refused);
  }
  if (out.done)
    expect(made.done.map(({ step, subscription }) => `${step} ${String(subscription)}`)).toEqual(out.done);
  each(out.parts, (id, parts) =>
    expect(
      stepOf(made, id).parts.map(
        ({ subscription, due, missed }) => `${String(subscription)} ${String(due)}${missed ? ' missed' : ''}`,
      ),
      id,
    ).toEqual(parts),
  );
  each(out.titles, (id, key) => expect(stepOf(made, id).title.key, id).toBe(key));
  each(out.phases, (id, phase) => expect(stepOf(made, id).phase, id).toBe(phase));
  if (out.outcomes) expect(made.outcomes.map(({ kind }) => kind)).toEqual(out.outcomes);
  each(out.ends, (at, ends) => expect(made.outcomes[Number(at)]?.ends).toEqual(ends));
}

function expectWarnings(made: Guide, out: Expected): void {
  const warnings = allWarnings(made);
  const ids = warnings.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(out.warns ?? []));
  expect(ids.filter((id) => out.warnsNot?.includes(id))).toEqual([]);
  each(out.certainty, (id, certainty) =>
    expect([...warnings, ...made.steps].find((one) => one.id === id)?.certainty, id).toBe(certainty),
  );
}

function expectUnknowns(made: Guide, out: Expected): void {
  const fields = made.unknowns.map(({ field }) => field);
  if (out.unknowns) expect(fields).toEqual(out.unknowns);
  if (out.unknowns0) expect(fields[0]).toBe(out.unknowns0);
  expect(fields).toEqual(expect.arrayContaining(out.unknownsHas ?? []));
  expect(fields.filter((field) => out.unknownsNot?.includes(field))).toEqual([]);
}

describe('golden situations', () => {
  it('are at least forty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases)('$name: $about', ({ in: situation, out }) => {
    const made = guide(situation);
    if (out.limits) {
      expect(made.limits.map((one) => `${one.id} ${one.certainty}`)).toEqual(out.limits);
    }
    if (out.verdict) expect(`${made.verdict.id} ${made.verdict.certainty}`).toBe(out.verdict);
    if (out.verdicts) {
      expect(made.verdicts.map((one) => `${String(one.subscription)} ${one.id} ${one.certainty}`)).toEqual(
        out.verdicts,
      );
    }
    expectDecisions(made, out);
    expectSteps(made, out);
    if (out.dates) expect(made.dates.map(dateText)).toEqual(out.dates);
    expectWarnings(made, out);
    expectUnknowns(made, out);
  });
});
