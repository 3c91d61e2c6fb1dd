import { describe, expect, it } from 'vitest';
import type { Agreement, End, Outcome, OutcomeKind } from '../../../src/guidance/model.ts';
import { ENDS } from '../../../src/guidance/model.ts';
import { endChoices, endLabel, type EndCase } from '../../../src/views/end-choices.ts';
import type { SubscriptionFacts } from '../../../src/views/subscription-rows.ts';
import { rowOf } from '../exports/plan.ts';
import { testTranslator } from '../support/translator.ts';

const { t } = testTranslator('en', '2026-11-25');

function item(
  agreement: Agreement,
  ends: readonly End[],
  { kind = 'undecided', ...facts }: Partial<SubscriptionFacts> & { kind?: OutcomeKind } = {},
  fields: object = {},
): EndCase {
  const outcome: Outcome = {
    ...{ subscription: 0, kind, ends, text: { key: 'outcome_undecided' }, detail: null },
    ...{ certainty: 'stated', facts: [] },
  };
  return {
    row: rowOf({ product: 'E3', assigned: 12, purchased: 15, renewsOn: '2026-12-02', ...fields }, 0),
    facts: { agreement, actBy: undefined, outcome, newTenant: 'buy', asks: null, advised: null, ...facts },
    cutOver: '2027-01-08',
  };
}

const said = (one: EndCase) =>
  endChoices(one).map(({ title, consequence }) => `${t(title)} | ${consequence ? t(consequence) : ''}`);

describe('endChoices', () => {
  it('are what the way of buying allows, each with what follows, in the order of the guide', () => {
    const ends: End[] = ['move-earlier', 'bridge', 'extend', 'renew', 'end-at-term', 'stays'];
    expect(said(item('mca', ends, { advised: 'extend' }))).toEqual([
      'Move 12 people earlier | By 1 Dec',
      'Bridge with monthly licences | Buy 12 monthly. Old access ends 2 Dec',
      'Extend monthly | 3 % over the monthly price. Stop any day',
      'Renew for a year | Pay to 2 Dec 2027',
      'End at term | Ends 2 Dec, 37 days before the cut-over',
      'Stays | Not part of the move',
    ]);
  });

  it('speak of who is asked', () => {
    expect(said(item('partner', ['ask-partner', 'reduce', 'renew'], {}, { renewsOn: '2027-02-01' }))).toEqual(
      [
        'Ask partner to end it | “Cancel at expiration”, by 25 Jan',
        'Ask partner to reduce | From 1 Feb',
        'Renew for a year | The partner renews it',
      ],
    );
    expect(said(item('mca-enterprise', ['move-whole', 'ask-partner', 'renew']))).toEqual([
      'Move as a whole | Unassign every licence first',
      'Ask the seller to end it | By the renewal date',
      'Renew for a year | Through the seller',
    ]);
  });

  it('are called as the steps of their way are, and turn nothing off that is not on', () => {
    const later = { renewsOn: '2027-02-01' };
    expect(said(item('product-key', ['end-at-term', 'reduce'], {}, later))).toEqual([
      'Let it lapse | Ends 1 Feb',
      'Renew with a key for fewer licences | From 1 Feb',
    ]);
    expect(said(item('product-key', ['end-at-term']))).toEqual([
      'Let it lapse | Ends 2 Dec, 37 days before the cut-over',
    ]);
    const actBy = { verb: 'save-data', due: '2026-11-28', missed: false } as const;
    expect(said(item('product-key', ['end-at-term'], { kind: 'ended', actBy }))).toEqual([
      'Let it lapse | Save data by 28 Nov',
    ]);
    expect(said(item('nonprofit', ['end-at-term'], {}, { renewsOn: undefined }))).toEqual([
      'Let it lapse | ',
    ]);
    expect(said(item('volume-licensing', ['move-whole', 'ask-partner']))).toEqual([
      'Ask support for a tenant remap | A remap moves everything under the customer number (PCN), but no data.',
      'Ask the seller to end it | By the renewal date',
    ]);
  });

  it('have words for every decision, also where nothing is known', () => {
    const bare = item('unsure', ENDS, {}, { assigned: undefined, renewsOn: undefined });
    expect(endChoices(bare)).toHaveLength(ENDS.length - 1);
    for (const line of said(bare)) expect(line).not.toMatch(/\w+_\w+|\{\w+\}/);
  });

  it('mark our advice, and what is chosen or follows by itself', () => {
    const one = item('mca', ['cancel-now', 'end-at-term'], { advised: 'cancel-now', kind: 'ends' });
    expect(endChoices(one).map(({ isAdvised, isChosen }) => [isAdvised, isChosen])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('mark what the guide plans by itself as our advice, unless it cuts people off or was decided', () => {
    const marked = (...given: Parameters<typeof item>) =>
      endChoices(item(...given)).map((one) => one.isAdvised);
    expect(marked('mca', ['extend', 'end-at-term'], { kind: 'ends' })).toEqual([false, true]);
    expect(marked('partner', ['ask-partner', 'renew'], { kind: 'ask-end' })).toEqual([true, false]);
    expect(marked('mosa', ['cancel-now', 'end-at-term'], { kind: 'cancel' })).toEqual([false, false]);
    expect(marked('volume-licensing', ['move-whole', 'ask-partner'], { kind: 'ask-end' })).toEqual([
      false,
      false,
    ]);
    expect(marked('unsure', ['end-at-term'], { kind: 'ends' })).toEqual([false]);
    expect(marked('mca', ['extend', 'end-at-term'], { kind: 'ends' }, { end: 'end-at-term' })).toEqual([
      false,
      false,
    ]);
    expect(
      marked('mca', ['end-at-term', 'renew'], { kind: 'ends', asks: 'access-ends-before-cut-over' }),
    ).toEqual([false, false]);
  });
});

describe('endLabel', () => {
  it('is the open question first, then the decision, then what follows', () => {
    const open = item('mca', ['cancel-now'], { asks: 'window-closes-before-data-is-out' });
    expect(t(endLabel(open).text)).toBe('Cancel or keep?');
    expect(endLabel(open).asks).toBe(true);
    const missed = { ...open.facts, actBy: { verb: 'decide', due: '2026-11-19', missed: true } as const };
    const closed = endLabel({ ...open, facts: missed });
    expect([t(closed.text), closed.asks]).toEqual(['Not decided', true]);
    expect(t(endLabel(item('mca', ['extend'], {}, { end: 'extend' })).text)).toBe('Extend monthly');
    expect(t(endLabel(item('mca', ['end-at-term'], { kind: 'ends' })).text)).toBe('End at term');
    expect(endLabel(item('mca', [], { kind: 'ended' }))).toEqual({
      text: { key: 'outcome_undecided' },
      asks: false,
    });
  });
});
