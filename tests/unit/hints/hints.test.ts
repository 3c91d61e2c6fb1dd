import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';
import { hintsOf, type Hints } from '../../../src/hints/hints.ts';
import { currentPlan, situationOf, type Stored } from '../../../src/plan/stored/model.ts';
import type { Row, Tenant } from '../../../src/plan/stored/row.ts';
import { testTranslator } from '../support/translator.ts';
import { reading } from '../support/rows.ts';
import { applyChange, emptyStored } from '../support/stored.ts';

const TODAY = '2026-11-22';
const { t } = testTranslator();
const TERM = { term: 'annual', recurringBilling: true } as const;
const PREMIUM = {
  product: 'Microsoft 365 Business Premium',
  startedOn: '2026-01-14',
  renewsOn: '2027-01-14',
  ...TERM,
};
const COPILOT = {
  product: 'Microsoft 365 Copilot',
  startedOn: '2026-11-17',
  renewsOn: '2027-11-17',
  ...TERM,
};

const LEAVE: Change[] = [
  { type: 'agreement', value: 'mca' },
  { type: 'fate', value: 'leave' },
];
const KEEP: Change[] = [LEAVE[0] as Change, { type: 'fate', value: 'keep' }];

function read(tenant: Tenant, ...rows: Row['subscription'][]): Change {
  const withRefs = rows.map((subscription, index) => ({ subscription, ref: `REF-${String(index)}` }));
  return { type: 'read', tenant, reading: reading(...withRefs) };
}

function hintsFor(changes: readonly Change[], tenant: Tenant | null = 'old', today = TODAY): Hints | null {
  const stored = changes.reduce<Stored>(applyChange, emptyStored());
  const plan = currentPlan(stored);
  const made = guide(situationOf(plan, today));
  return hintsOf({ plan, guide: made, today, tenant, names: {} }, stored.settings.hints);
}

/** What the chips say, by product, in the order in which they win. */
function chips(hints: Hints | null): [string, string][] {
  return (hints?.rows ?? []).flatMap(({ name, hint }) => (hint ? [[name, t(hint.text)]] : []));
}

function said(hints: Hints | null, command: string): string[] {
  return (hints?.commands ?? []).filter((one) => one.command === command).map(({ text }) => t(text));
}

describe('hints at rows', () => {
  it('say the nearest date, the nearest first', () => {
    expect(chips(hintsFor([...LEAVE, read('old', PREMIUM, COPILOT)]))).toEqual([
      [COPILOT.product, 'Decide by 23 Nov'],
      [PREMIUM.product, t({ key: 'date_goNoGo_hedged', values: { day: { day: '2026-12-31' } } })],
    ]);
  });

  it('keep the order of the plan where dates are the same', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const rows = names.map((product) => ({ ...PREMIUM, product }));
    expect(chips(hintsFor([...LEAVE, read('old', ...rows)])).map(([name]) => name)).toEqual(names);
  });

  it('end with their day: then the next date is said', () => {
    const [copilot] = hintsFor([...LEAVE, read('old', COPILOT)])?.rows ?? [];
    expect(copilot?.hint?.until).toBe('2026-11-24');
    const later = chips(hintsFor([...LEAVE, read('old', COPILOT)], 'old', '2026-11-25'));
    expect(later).toEqual([[COPILOT.product, 'Missed: 23 Nov']]);
  });

  it('say the decision where no date is near', () => {
    const plain = { product: 'Visio Plan 2', purchased: 10, assigned: 7 };
    const decided = (needed: number): Change[] => [
      ...KEEP,
      read('old', plain),
      { type: 'decide', ids: ['r1'], needed },
    ];
    expect(chips(hintsFor(decided(0)))).toEqual([['Visio Plan 2', "Don't buy"]]);
    expect(chips(hintsFor(decided(5)))).toEqual([['Visio Plan 2', 'Needed: 5']]);
  });

  it('promise no refund for what stays', () => {
    const stays: Change[] = [...KEEP, read('old', COPILOT), { type: 'decide', ids: ['r1'], needed: 0 }];
    expect(chips(hintsFor(stays))).toEqual([[COPILOT.product, "Don't buy"]]);
  });

  it('say in the new tenant what is short or over, and never a date of the old one', () => {
    const changes = [
      ...LEAVE,
      read('old', PREMIUM),
      read('new', { product: PREMIUM.product, purchased: 10 }),
    ];
    const decided: Change[] = [...changes, { type: 'decide', ids: ['r1'], needed: 25 }];
    expect(chips(hintsFor(decided, 'new'))).toEqual([[PREMIUM.product, '10 of 25 bought']]);
  });

  it('need a GUID where the tenant is not known, and say nothing of the tenant there', () => {
    const hints = hintsFor([...LEAVE, read('old', COPILOT)], null);
    expect(hints?.rows.map(({ ref }) => ref)).toEqual(['ref-0']);
    expect(hints?.read).toBeNull();
    expect(said(hints, 'top')).toEqual([]);
    const unnamed: Change = { type: 'read', tenant: 'old', reading: reading(COPILOT) };
    expect(hintsFor([...LEAVE, unnamed], null)).toBeNull();
  });

  it('are counted against the rows that were read from the page', () => {
    expect(hintsFor([...LEAVE, read('old', PREMIUM, COPILOT)])?.read).toBe(2);
    const typed: Change[] = [...LEAVE, { type: 'add-row', tenant: 'old', product: 'Visio' }];
    expect(hintsFor(typed)?.read ?? null).toBeNull();
  });
});

describe('hints at commands', () => {
  it('say that it is to be decided while people use it', () => {
    const hints = hintsFor([...LEAVE, read('old', { ...COPILOT, assigned: 18 })]);
    expect(said(hints, 'cancel-subscription')).toEqual(['Decide by 23 Nov']);
    expect(said(hints, 'recurring-billing')).toEqual([]);
  });

  it('count the open steps before a cancellation, and name the first', () => {
    const hints = hintsFor([...LEAVE, read('old', { ...COPILOT, agreement: 'mosa', assigned: 18 })]);
    const cancel = hints?.commands.find(({ command }) => command === 'cancel-subscription');
    expect(t(cancel?.text ?? '')).toMatch(/^Not yet: \d+ steps before this$/);
    expect(cancel?.more.length).toBe(3);
    expect(cancel?.rows).toEqual([0]);
  });

  it('name the last day, and whom it hits, once nothing comes before it', () => {
    const idle = { ...COPILOT, assigned: 18, holdsData: false };
    const changes = [...LEAVE, read('old', idle)];
    const decide: Change = { type: 'decide', ids: ['r1'], end: 'cancel-now' };
    const hints = hintsFor([...changes, decide]);
    const cancel = hints?.commands.find(({ command }) => command === 'cancel-subscription');
    expect(t(cancel?.text ?? '')).toBe(
      t({ key: 'outcome_cancelBy', values: { day: { day: '2026-11-23' } } }),
    );
    expect(t(cancel?.more[0] ?? '')).toBe('18 people lose Microsoft 365 Copilot on the day it is cancelled.');
  });

  it('lead to recurring billing once the window is closed', () => {
    const hints = hintsFor([...LEAVE, read('old', PREMIUM)]);
    expect(said(hints, 'cancel-subscription')).toEqual([
      t({ key: 'hint_turnOffRecurring', values: { day: { day: '2027-01-13' } } }),
    ]);
    expect(said(hints, 'recurring-billing')).toEqual([
      'Turn this off by 13 Jan 2027. Then it ends with its term.',
    ]);
  });

  it('say the new total, after the people who would be too many', () => {
    const sold = { ...PREMIUM, purchased: 100, assigned: 100 };
    const decide: Change = { type: 'decide', ids: ['r1'], needed: 25 };
    const waiting = hintsFor([...KEEP, read('old', sold), decide]);
    expect(said(waiting, 'remove-licenses')).toEqual(['Not yet: 1 step before this']);
    const done: Change = { type: 'tick', step: 'unassign-licences', rows: [], done: true };
    const hints = hintsFor([...KEEP, read('old', sold), decide, done]);
    const remove = hints?.commands.find(({ command }) => command === 'remove-licenses');
    expect(t(remove?.text ?? '')).toBe('More people are assigned than licences stay. Unassign them first.');
    expect(t(remove?.more[0] ?? '')).toBe('Enter the new total, 75.');
    const free = hintsFor([...KEEP, read('old', { ...sold, assigned: 70 }), decide, done]);
    expect(said(free, 'remove-licenses')).toEqual(['Enter the new total, 75.']);
    expect(said(free, 'cancel-subscription')).toEqual([`${PREMIUM.product}: use "Remove licenses" instead.`]);
  });

  it('warn of recurring billing once a reduction is scheduled', () => {
    const sold = { ...PREMIUM, purchased: 100, assigned: 70 };
    const changes: Change[] = [...KEEP, read('old', sold), { type: 'decide', ids: ['r1'], needed: 25 }];
    expect(said(hintsFor(changes), 'recurring-billing')).toEqual([t('act_keepRecurringOn')]);
    const scheduled: Change = { type: 'tick', step: 'reduce-licences', rows: [], done: true };
    expect(said(hintsFor([...changes, scheduled]), 'recurring-billing')).toEqual([
      'Turning this off cancels the reduction you scheduled.',
    ]);
  });

  it('wants nothing assigned before a whole subscription moves', () => {
    const agreement: Change = { type: 'agreement', value: 'mca-enterprise' };
    const changes = [...LEAVE, agreement, read('old', { ...PREMIUM, assigned: 12 })];
    const [words = ''] = said(hintsFor(changes), 'move-to-another-tenant');
    expect(words).toMatch(/^(?:Not yet: \d+ steps? before this|Unassign all 12 licences first\.)$/);
  });

  it('says at buying which tenant this is, only where it is known', () => {
    const named: Change = { type: 'tenant-name', tenant: 'new', name: 'Fabrikam' };
    expect(said(hintsFor([...LEAVE, named], 'new'), 'top')).toEqual(['This is Fabrikam, the new tenant.']);
    expect(said(hintsFor(LEAVE), 'top')).toEqual(['This is the old tenant.']);
    expect(hintsFor(LEAVE, null)).toBeNull();
  });

  it('says of the domain and of unassigning only that it is too early', () => {
    const hints = hintsFor([...LEAVE, read('old', COPILOT)]);
    expect(said(hints, 'remove-domain')[0]).toMatch(/^Not yet/);
    expect(said(hints, 'unassign-licenses')).toEqual([t('advice_leaveAssigned')]);
  });

  it('says the same of many subscriptions once', () => {
    const many = Array.from({ length: 50 }, () => ({ ...PREMIUM }));
    const hints = hintsFor([...LEAVE, read('old', ...many)]);
    const cancel = hints?.commands.filter(({ command }) => command === 'recurring-billing');
    expect(cancel).toHaveLength(1);
    expect(cancel?.[0]?.rows).toHaveLength(50);
  });
});

describe('hidden hints', () => {
  const changes = [...LEAVE, read('old', COPILOT, PREMIUM)];

  it('stay away: one at one subscription, or a kind', () => {
    const one: Change = { type: 'hide-hint', hint: 'refund-window-ends ref-0' };
    expect(chips(hintsFor([...changes, one])).map(([name]) => name)).toEqual([PREMIUM.product]);
    const other: Change = { type: 'hide-hint', hint: 'refund-window-ends ref-1' };
    expect(chips(hintsFor([...changes, other]))).toHaveLength(2);
    const kind: Change = { type: 'hide-hint', hint: 'cancel-subscription' };
    expect(said(hintsFor([...changes, kind]), 'cancel-subscription')).toEqual([]);
  });

  it('are all off, or all back, by one switch', () => {
    const hidden: Change = { type: 'hide-hint', hint: 'refund-window-ends' };
    expect(hintsFor([...changes, { type: 'hints-shown', value: false }])).toBeNull();
    const again: Change = { type: 'hints-shown', value: true };
    expect(chips(hintsFor([...changes, hidden, again]))).toHaveLength(2);
  });
});
