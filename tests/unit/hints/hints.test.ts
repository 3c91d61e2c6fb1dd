import { describe, expect, it } from 'vitest';
import type { Text } from '../../../src/guidance/model.ts';
import { hintsOf, type HintSource } from '../../../src/hints/hints.ts';
import { emptyPlan } from '../../../src/plan/stored/model.ts';
import { row } from '../support/rows.ts';
import { testTranslator } from '../support/translator.ts';
import {
  COPILOT,
  DECISION,
  PREMIUM,
  VISIO,
  outcome,
  source,
  step,
  STEPS,
  TODAY,
} from '../views/panel/source.ts';

const { t } = testTranslator('en', TODAY);
const made = (given: Parameters<typeof source>[0] = {}): HintSource => ({ ...source(given), names: {} });
const hints = (given: Parameters<typeof source>[0] = {}, settings?: Parameters<typeof hintsOf>[1]) =>
  hintsOf(made(given), settings);

/** Chips as they are read: product, words, tone. */
const chips = (found: ReturnType<typeof hints>) =>
  (found?.rows ?? []).flatMap(({ product, hint }) => (hint ? [[product, t(hint.label), hint.tone]] : []));

/** What is said at a command for the row of a product. */
function callout(found: ReturnType<typeof hints>, command: string, product: string) {
  const at = found?.rows.findIndex((one) => one.product === product) ?? -1;
  const hint = found?.commands.find((one) => one.command === command && one.rows?.includes(at));
  const { people, product: name } = found?.rows[at] ?? {};
  if (!hint) return null;
  const values: Text['values'] = {
    command: 'Cancel subscription',
    product: name ?? '',
    ...(typeof people === 'number' && { count: people }),
    ...hint.title.values,
  };
  return [t(hint.title.key, values), hint.due && t(hint.due)];
}

describe('chips', () => {
  it('mark exactly the rows that Now and the next dates name, by day', () => {
    expect(chips(hints())).toEqual([
      ['Copilot', 'Decide by 26 Nov', 'soon'],
      ['Visio Plan 2', 'Decide by 26 Nov', 'soon'],
      ['Business Premium', 'Off by 13 Jan', 'later'],
      ['Power BI Pro', 'Ask by 25 Jan', 'later'],
    ]);
    const many = Array.from({ length: 8 }, (_, index) => ({
      subscription: 3,
      due: `2026-12-0${String(index + 1)}`,
      missed: false,
    }));
    const busy = many.map((part) => step('ask-partner', { verb: 'ask', due: part.due, parts: [part] }));
    expect(chips(hints({ steps: [...busy, ...STEPS.slice(2, 3)] })).map(([product]) => product)).toEqual([
      'Power BI Pro',
    ]);
  });

  it('end with their day, unless it was missed', () => {
    expect(hints()?.rows[0]?.hint).toMatchObject({ day: '2026-11-26', until: '2026-11-26' });
    const missed = step('decide-end', {
      verb: 'decide',
      due: '2026-11-20',
      parts: [{ subscription: 0, due: '2026-11-20', missed: true }],
    });
    expect(hints({ steps: [missed] })?.rows[0]?.hint).toMatchObject({ tone: 'missed', until: null });
  });

  it('say in the new tenant what is still to buy and what is bought, only once rows were read there', () => {
    const rows = {
      old: source().plan.rows.old,
      new: [
        row('n1', { product: 'Visio Plan 2', purchased: 7 }),
        row('n2', { product: 'Power BI Pro', purchased: 9 }),
      ],
    };
    expect(chips(hints({ tenant: 'new', plan: { rows } }))).toEqual([
      ['Visio Plan 2', '7 bought', 'done'],
      ['Power BI Pro', 'Buy 20', 'later'],
    ]);
    expect(chips(hints({ tenant: 'new' }))).toEqual([]);
  });

  it('go one by one, by kind, or all, as the user hides them', () => {
    expect(
      chips(hints({}, { shown: true, hidden: [`decide ${COPILOT}`] })).map(([product]) => product),
    ).toEqual(['Visio Plan 2', 'Business Premium', 'Power BI Pro']);
    expect(chips(hints({}, { shown: true, hidden: ['decide'] }))).toHaveLength(2);
    expect(hints({}, { shown: false, hidden: [] })).toBeNull();
  });

  it('know a row by its GUID alone where the tenant is not known', () => {
    const [first, second] = source().plan.rows.old;
    const { ref: _, ...nameless } = second!;
    const rows = { old: [first!, nameless], new: [] };
    expect(hints({ tenant: null, plan: { rows } })?.rows.map(({ ref }) => ref)).toEqual([COPILOT]);
    expect(hints({ plan: { rows } })?.rows.map(({ ref }) => ref)).toEqual([COPILOT, null]);
  });

  it('say how many rows were read, to be compared with the page', () => {
    const read = {
      on: TODAY,
      source: 'page' as const,
      read: 12,
      total: 12,
      new: 0,
      changed: 0,
      gone: 0,
      notes: [],
    };
    expect(hints({ plan: { reads: { old: read } } })?.read).toBe(12);
    expect(hints({ plan: { reads: { old: { ...read, source: 'csv' } } } })?.read).toBeNull();
  });

  it('are none where nothing is known', () => {
    expect(
      hints({ plan: emptyPlan({ id: 'p', madeOn: TODAY }), steps: [], conflicts: [], outcomes: [] }),
    ).toBeNull();
  });
});

describe('callouts at commands', () => {
  it('warn of cancelling before it is decided, with the people and the day', () => {
    expect(callout(hints(), 'cancel-subscription', 'Copilot')).toEqual([
      '“Cancel subscription” takes Copilot from 18 people today',
      'Decide by 26 Nov',
    ]);
  });

  it('warn of cancelling what only recurring billing ends', () => {
    expect(callout(hints(), 'cancel-subscription', 'Business Premium')).toEqual([
      'Turn off recurring billing for Business Premium instead',
      'Off by 13 Jan',
    ]);
    // Turning it off is what the plan wants.
    expect(callout(hints(), 'recurring-billing', 'Business Premium')).toBeNull();
  });

  it('say nothing where the command is right and its time has come', () => {
    const cancel = step('cancel-now', {
      verb: 'cancel',
      parts: [{ subscription: 0, due: '2026-11-26', missed: false }],
    });
    const given = { steps: [cancel], conflicts: [], outcomes: [outcome(0, 'cancel')] };
    expect(callout(hints(given), 'cancel-subscription', 'Copilot')).toBeNull();
    const early = { ...cancel, waitsFor: ['migrate-data'] as const };
    const waiting = { ...given, steps: [step('migrate-data', {}), early] };
    expect(callout(hints(waiting), 'cancel-subscription', 'Copilot')?.[1]).toBe(
      'Not yet: 1 step before this',
    );
  });

  it('warn of ending what stays, and of turning it off', () => {
    const given = { steps: STEPS.slice(1, 2), conflicts: [], outcomes: [outcome(0, 'stays')] };
    expect(callout(hints(given), 'cancel-subscription', 'Copilot')?.[0]).toContain('Your plan keeps it.');
    expect(callout(hints(given), 'recurring-billing', 'Copilot')?.[0]).toContain(
      'ends Copilot with its term',
    );
  });

  it('say the new total where licences are removed, after the people', () => {
    const reduce = step('reduce-licences', {
      verb: 'reduce',
      parts: [{ subscription: 0, due: '2027-01-01', missed: false }],
    });
    const rows = (needed: number) => ({
      rows: { old: [row('r1', { product: 'Copilot', purchased: 20, assigned: 18, needed })], new: [] },
    });
    const given = { steps: [reduce], conflicts: [], outcomes: [outcome(0, 'reduce')] };
    expect(callout(hints({ ...given, plan: rows(2) }), 'remove-licenses', 'Copilot')?.[0]).toBe(
      '“Cancel subscription” asks for the new total: 18',
    );
    expect(callout(hints({ ...given, plan: rows(15) }), 'remove-licenses', 'Copilot')?.[0]).toBe(
      'Unassign 13 people before “Cancel subscription”',
    );
  });

  it('warn of buying in the tenant that is left, and of buying twice in the new one', () => {
    expect(callout(hints(), 'buy-licenses', 'Business Premium')?.[0]).toContain('for the old tenant');
    const rows = { old: source().plan.rows.old, new: [row('n1', { product: 'Visio Plan 2', purchased: 9 })] };
    expect(callout(hints({ tenant: 'new', plan: { rows } }), 'buy-licenses', 'Visio Plan 2')?.[0]).toBe(
      'Visio Plan 2: 9 of 7 are bought',
    );
  });

  it('are one for all rows of which the same is true', () => {
    const found = hints({
      outcomes: [outcome(0, 'undecided'), outcome(1, 'undecided')],
      conflicts: [DECISION],
    });
    const cancel = found?.commands.filter(({ command }) => command === 'cancel-subscription');
    expect(cancel).toHaveLength(1);
    expect(cancel?.[0]?.rows?.map((at) => found?.rows[at]?.ref)).toEqual([COPILOT, VISIO]);
  });

  it('speak of whole pages in the old tenant only', () => {
    const pages = (tenant: 'old' | 'new' | null) =>
      (hints({ tenant })?.commands ?? []).filter(({ rows }) => rows === null).map(({ command }) => command);
    expect(pages('old')).toEqual(['unassign-licenses']);
    expect([...pages('new'), ...pages(null)]).toEqual([]);
  });

  it('are hidden one by one', () => {
    const hidden = hints({}, { shown: true, hidden: [`cancel-subscription ${PREMIUM}`] });
    expect(callout(hidden, 'cancel-subscription', 'Business Premium')).toBeNull();
    expect(callout(hidden, 'cancel-subscription', 'Copilot')).not.toBeNull();
  });
});
