import * as fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import type { Conflict, Day, Phase, StepPart, Verb } from '../../../../src/guidance/model.ts';
import type { StepId } from '../../../../src/guidance/steps/table.ts';
import { doneWith, type GuideSteps, type IsDone } from '../../../../src/views/now/items.ts';
import { namedSubscriptions, nowView, toneOf } from '../../../../src/views/now/now.ts';
import { calmLine, daysLeft, dueLabel, headline, rowText } from '../../../../src/views/now/words.ts';
import { shortNames } from '../../../../src/views/now/product-names.ts';

const TODAY = '2026-11-25';
const NOTHING_DONE = () => false;

function part(subscription: number, due: Day | null, missed = false): StepPart {
  return { subscription, due, missed };
}

function step(
  id: StepId,
  phase: Phase,
  verb: Verb,
  due: Day | null,
  parts: readonly StepPart[] = [],
): GuideSteps['steps'][number] {
  return {
    id,
    phase,
    verb,
    tenant: 'old',
    due,
    missed: due !== null && due < TODAY,
    parts,
    choice: null,
    waitsFor: [],
  };
}

function guideOf(
  steps: readonly GuideSteps['steps'][number][],
  conflicts: GuideSteps['conflicts'] = [],
): GuideSteps {
  return { steps, conflicts };
}

const DECISION: Conflict = {
  id: 'window-closes-before-data-is-out',
  subscriptions: [0, 1],
  on: '2026-11-27',
  by: '2026-11-26',
  settled: false,
  text: {
    key: 'conflict_windowClosesBeforeDataIsOut',
    values: { count: 2, products: { list: ['Microsoft 365 Copilot', 'Visio Plan 2'] } },
  },
  people: 25,
  options: [],
  certainty: 'stated',
  facts: ['C-05'],
};

const IDS: readonly StepId[] = [
  'decide-end',
  'choose-tool',
  'buy-licences',
  'migrate-data',
  'cancel-now',
  'go-no-go',
];

/** A decision tomorrow, two subscriptions to turn off on one day and one on another, and steps without a day. */
const CONTOSO = guideOf(
  [
    step('decide-end', 'prepare', 'decide', '2026-11-26', [part(0, '2026-11-26'), part(1, '2026-11-26')]),
    step('choose-tool', 'prepare', 'do', null),
    step('buy-licences', 'buy', 'buy', '2026-12-01', [part(2, '2026-12-01'), part(3, '2026-12-01')]),
    step('migrate-data', 'migrate', 'do', '2027-01-08'),
    step('turn-off-recurring-billing', 'stop', 'off', '2027-01-13', [
      part(4, '2027-02-27'),
      part(2, '2027-01-13'),
      part(3, '2027-01-13'),
    ]),
    step('close-old-tenant', 'close', 'do', null),
  ],
  [DECISION],
);

describe('now', () => {
  it('is the item with the earliest act-by day, beside the three next dates', () => {
    const view = nowView(CONTOSO, NOTHING_DONE, TODAY);
    expect(view.now).toMatchObject({
      step: 'decide-end',
      due: '2026-11-26',
      subscriptions: [0, 1],
      conflicts: [0],
    });
    expect(view.next.map(({ step: id, due }) => `${id} ${String(due)}`)).toEqual([
      'buy-licences 2026-12-01',
      'migrate-data 2027-01-08',
      'turn-off-recurring-billing 2027-01-13',
    ]);
    expect(view.dated).toHaveLength(5);
    expect(view.isCalm).toBe(false);
  });

  it('is one go or no-go for the whole move, and one job on the licensing groups at its nearest open day', () => {
    const guide = guideOf([
      step('go-no-go', 'migrate', 'decide', '2026-12-31', [part(0, '2026-12-31'), part(1, '2027-03-16')]),
      step('clear-licensing-groups', 'stop', 'do', '2027-01-13', [
        part(1, '2027-03-29'),
        part(0, '2027-01-13'),
      ]),
    ]);
    const items = (isDone: (id: string, subscription: number | null) => boolean) =>
      nowView(guide, isDone, TODAY).dated.map(
        ({ step: id, due, subscriptions }) => `${id} ${String(due)} ${subscriptions.join()}`,
      );
    expect(items(NOTHING_DONE)).toEqual(['go-no-go 2026-12-31 ', 'clear-licensing-groups 2027-01-13 0']);
    expect(items((id, subscription) => id === 'clear-licensing-groups' && subscription === 0)).toEqual([
      'go-no-go 2026-12-31 ',
      'clear-licensing-groups 2027-03-29 1',
    ]);
    const { phases, dated } = nowView(guide, NOTHING_DONE, TODAY);
    expect(phases.find(({ phase }) => phase === 'stop')?.total).toBe(1);
    // Who does the job does it for all; of the decision there is one tick anyway.
    expect(dated.map((item) => doneWith(item, guide.steps))).toEqual([[], [1, 0]]);
  });

  it('is a decision before a step of the same day', () => {
    const view = nowView(
      guideOf([
        step('cancel-now', 'stop', 'cancel', '2026-11-26', [part(2, '2026-11-26')]),
        step('decide-end', 'prepare', 'decide', '2026-11-26', [part(0, '2026-11-26')]),
      ]),
      NOTHING_DONE,
      TODAY,
    );
    expect(view.now?.step).toBe('decide-end');
  });

  it('is what must be decided today before what was missed', () => {
    const guide = guideOf([
      step('migrate-data', 'migrate', 'do', '2026-11-19'),
      step('decide-end', 'prepare', 'decide', TODAY, [part(0, TODAY)]),
    ]);
    const { now, dated } = nowView(guide, NOTHING_DONE, TODAY);
    expect(now?.step).toBe('decide-end');
    expect(dated.map(({ step }) => step)).toEqual(['decide-end', 'migrate-data']);
  });

  it('is the next step of the current phase, without a day, when nothing is due within 14 days', () => {
    const later = guideOf(CONTOSO.steps.filter(({ id }) => id !== 'decide-end' && id !== 'buy-licences'));
    const view = nowView(later, NOTHING_DONE, TODAY);
    expect(view).toMatchObject({
      isCalm: true,
      calmUntil: '2027-01-08',
      now: { step: 'choose-tool', due: null },
    });
    expect(view.next[0]?.step).toBe('migrate-data');
    expect(calmLine(view)).toEqual({ key: 'now_calm', values: { day: { day: '2027-01-08' } } });
  });

  it('stays a missed day until it is done', () => {
    const missed = guideOf([
      step('cancel-now', 'stop', 'cancel', '2026-11-20', [part(0, '2026-11-20', true)]),
    ]);
    const view = nowView(missed, NOTHING_DONE, TODAY);
    expect(view.now).toMatchObject({ step: 'cancel-now', missed: true });
    expect(view.now && dueLabel(view.now, TODAY)?.key).toBe('label_missed');
    expect(nowView(missed, () => true, TODAY)).toMatchObject({ now: null, isDone: true });
  });

  it('leaves out what was ticked, subscription by subscription', () => {
    const done = (id: string, subscription: number | null) =>
      id === 'turn-off-recurring-billing' && subscription === 2;
    const view = nowView(CONTOSO, done, TODAY);
    const off = view.dated.filter(({ step: id }) => id === 'turn-off-recurring-billing');
    expect(off.map(({ subscriptions }) => subscriptions)).toEqual([[3], [4]]);
    expect(view.phases[3]).toMatchObject({
      phase: 'stop',
      done: 1,
      total: 3,
      first: '2027-01-13',
      state: 'later',
    });
  });

  it('names the rows that get a chip: those of Now and of the next dates', () => {
    const named = namedSubscriptions(nowView(CONTOSO, NOTHING_DONE, TODAY));
    expect([...named].map(([subscription, { verb }]) => `${String(subscription)} ${verb}`)).toEqual([
      '0 decide',
      '1 decide',
      '2 buy',
      '3 buy',
    ]);
  });

  it('has each open item once, by day, whatever the plan', () => {
    const days = fc.constantFrom(null, '2026-11-20', '2026-11-26', '2026-12-24', '2027-03-01');
    const parts = fc.array(days, { maxLength: 4 }).map((list) => list.map((due, at) => part(at, due)));
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom<Phase>('prepare', 'buy', 'stop'),
        fc.constantFrom<Verb>('decide', 'off', 'do'),
        days,
        parts,
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, fc.nat(5), (drafts, ticked) => {
        const guide = guideOf(
          drafts.map(([phase, verb, due, own], at) =>
            step(IDS[at] ?? 'close-old-tenant', phase, verb, due, own),
          ),
        );
        const isDone = (id: string, subscription: number | null) => id === IDS[ticked] && subscription !== 1;
        const { now, dated, phases, isCalm } = nowView(guide, isDone, TODAY);
        const dues = dated.map(({ due }) => due ?? '');
        expect(dues).toEqual([...dues].sort());
        const open = phases.flatMap(({ lines }) => lines).filter((line) => !line.isDone);
        expect(open.length > 0).toBe(now !== null);
        if (!isCalm) expect(now).toBe(dated[0]);
        const named = dated.flatMap(({ step: id, due, subscriptions }) =>
          subscriptions.map((one) => `${id} ${String(due)} ${String(one)}`),
        );
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });
});

describe('the words of an item', () => {
  const wording = {
    steps: CONTOSO.steps.map(({ id }) => ({ title: { key: `step_${id}` } })),
    conflicts: [DECISION],
    products: shortNames([
      'Microsoft 365 Copilot',
      'Visio Plan 2',
      'Microsoft 365 Business Premium',
      'Exchange Online (Plan 1)',
      'Microsoft 365 E3',
    ]),
  };
  const { now, dated } = nowView(CONTOSO, NOTHING_DONE, TODAY);

  it('are the question of a decision, and verb, products and day of the rest', () => {
    expect(now && headline(now, wording)).toEqual({
      key: DECISION.text.key,
      values: { count: 2, products: { list: ['Copilot', 'Visio Plan 2'] } },
    });
    expect(now && rowText(now, wording)).toEqual({
      key: 'row_decide',
      values: { products: { list: ['Copilot', 'Visio Plan 2'] } },
    });
    expect(dated.map((item) => rowText(item, wording).key)).toEqual([
      'row_decide',
      'step_buy-licences',
      'row_cutOver',
      'row_off',
      'row_off',
    ]);
    expect(dated.map((item) => dueLabel(item, TODAY)?.key)).toEqual([
      'label_decide',
      'label_buy',
      'label_do',
      'label_off',
      'label_off',
    ]);
  });

  it('have in their phase the day of what is left of them', () => {
    const some = guideOf([
      step('buy-licences', 'buy', 'buy', '2026-11-28', [part(4, '2026-11-28'), part(2, '2026-12-01')]),
    ]);
    const dueOf = (isDone: IsDone) =>
      nowView(some, isDone, TODAY).phases.flatMap(({ lines }) => lines.map(({ due }) => due));
    expect(dueOf(NOTHING_DONE)).toEqual(['2026-11-28']);
    expect(dueOf((_, subscription) => subscription === 4)).toEqual(['2026-12-01']);
    const undated = guideOf([
      step('buy-licences', 'buy', 'buy', '2026-11-28', [part(4, '2026-11-28'), part(2, null)]),
    ]);
    const { phases } = nowView(undated, (_, subscription) => subscription === 4, TODAY);
    expect(phases.flatMap(({ lines }) => lines.map(({ due }) => due))).toEqual([null]);
  });

  it('say what moves and is bought earlier than the rest by its name, and call no other day the cut-over', () => {
    const early = '2026-11-28';
    const CUT_OVER = '2027-01-08';
    const some = guideOf([
      step('buy-licences', 'buy', 'buy', early, [part(4, early), part(2, null), part(3, null)]),
      step('migrate-data', 'migrate', 'do', early, [part(4, early), part(2, CUT_OVER), part(3, CUT_OVER)]),
    ]);
    const items = nowView(some, NOTHING_DONE, TODAY).dated;
    const steps = some.steps.map(({ id }) => ({ title: { key: `step_${id}` } }));
    const words = { ...wording, steps };
    const E3 = { products: { list: ['Microsoft 365 E3'] } };
    expect(items.map((item) => headline(item, words))).toEqual([
      { key: 'headline_buy', values: E3 },
      { key: 'headline_move', values: E3 },
      { key: 'step_migrate-data' },
    ]);
    expect(items.map((item) => rowText(item, words))).toEqual([
      { key: 'row_buy', values: E3 },
      { key: 'row_move', values: E3 },
      { key: 'row_cutOver' },
    ]);
  });

  it('count the days that are left, up to sixty', () => {
    expect(daysLeft('2026-11-25', TODAY)).toEqual({ key: 'left_today' });
    expect(daysLeft('2026-11-26', TODAY)).toEqual({ key: 'left_tomorrow' });
    expect(daysLeft('2027-01-24', TODAY)).toEqual({ key: 'left_days', values: { count: 60 } });
    expect(daysLeft('2027-01-25', TODAY)).toBeNull();
    expect(daysLeft('2026-11-24', TODAY)).toBeNull();
  });

  it('warn in the last three days', () => {
    expect(toneOf({ due: '2026-11-28', missed: false }, TODAY)).toBe('soon');
    expect(toneOf({ due: '2026-11-29', missed: false }, TODAY)).toBe('later');
  });

  it('shorten a product as long as it says which it is', () => {
    expect(
      shortNames([
        'Microsoft 365 E3',
        'Microsoft 365 Business Premium',
        'Microsoft Entra ID P2',
        'Power BI Pro',
      ]),
    ).toEqual(['Microsoft 365 E3', 'Business Premium', 'Entra ID P2', 'Power BI Pro']);
    expect(shortNames(['Microsoft 365 E5 (trial)', 'Microsoft 365 E5'])).toEqual([
      'E5 trial',
      'Microsoft 365 E5',
    ]);
    expect(shortNames(['Microsoft Copilot', 'Microsoft 365 Copilot'])).toEqual([
      'Microsoft Copilot',
      'Microsoft 365 Copilot',
    ]);
  });
});
