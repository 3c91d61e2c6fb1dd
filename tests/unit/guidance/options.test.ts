import { describe, expect, it, vi } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Conflict, End, Option, Situation } from '../../../src/guidance/model.ts';
import { testTranslator } from '../support/translator.ts';
import { everyGuide } from './every-guide.ts';
import missed from './golden/pressed-window-missed.json' with { type: 'json' };
import { pressure, undecided } from './pressure.ts';

vi.setConfig({ testTimeout: 120_000 });

const forAll = everyGuide(pressure, 500);

describe('a refund window that closed before anything was decided', () => {
  it('asks for what is left, and no more to cancel: to let it end says why', () => {
    const { conflicts } = guide(missed.in as Situation);
    const { t } = testTranslator('en', missed.in.today);
    const [conflict] = conflicts;
    expect(conflict && t(conflict.text)).toBe('Microsoft 365 Business Premium: decide');
    expect(
      conflict?.options.map(({ title, consequences }) => [t(title), ...consequences.map((one) => t(one))]),
    ).toEqual([
      ['End at term', 'The refund window is closed.', 'Paid to 13 Nov 2027.'],
      ['Extend monthly', expect.stringContaining('3 %'), 'Stop any day.'],
      ['Renew for a year', 'Paid to 13 Nov 2028.', 'A new refund window opens.'],
    ]);
  });
});

describe('every option', () => {
  it('settles its conflict when it is chosen, or is refused with a reason', () =>
    forAll((_, from) => {
      const open = undecided(from);
      for (const conflict of guide(open).conflicts) {
        if (conflict.settled) continue;
        for (const option of conflict.options) {
          const after = guide(choose(open, conflict, option));
          const still = after.conflicts.filter(
            ({ id, settled, subscriptions }) =>
              id === conflict.id &&
              !settled &&
              subscriptions.some((at) => conflict.subscriptions.includes(at)),
          );
          expect(still, `${conflict.id}: ${option.id} ${JSON.stringify(option.sets)}`).toEqual([]);
          expect(after.refused).toEqual([]);
        }
      }
    }));

  it('is advised once a conflict at most', () =>
    forAll(({ conflicts }) => {
      for (const { options } of conflicts) {
        expect(options.filter(({ advised }) => advised).length).toBeLessThanOrEqual(1);
      }
    }));

  it('that a subscription offers is accepted, and what it does not is refused or meant by another word', () =>
    forAll((_, from) => {
      const open = undecided(from);
      for (const { subscription, ends } of guide(open).outcomes) {
        for (const end of ends) {
          const { refused } = guide(decide(open, [subscription], end));
          expect(refused, `${end} of ${JSON.stringify(open.subscriptions?.[subscription])}`).toEqual([]);
        }
      }
    }));

  it('that is impossible is refused: the conflict stays open', () =>
    forAll((made, from) => {
      for (const { subscription, end, text } of made.refused) {
        expect(text.key).toMatch(/^refused_/);
        expect(from.subscriptions?.[subscription]?.end).toBe(end);
        const before = guide(undecided(from)).conflicts.filter(
          ({ subscriptions, settled }) => subscriptions.includes(subscription) && !settled,
        );
        const after = made.conflicts.filter(
          ({ subscriptions, settled }) => subscriptions.includes(subscription) && !settled,
        );
        expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      }
    }));
});

function decide(from: Situation, indexes: readonly number[], end: End): Situation {
  const subscriptions = (from.subscriptions ?? []).map((sub, at) =>
    indexes.includes(at) ? { ...sub, end } : sub,
  );
  return { ...from, subscriptions };
}

function choose(from: Situation, { subscriptions }: Conflict, { sets }: Option): Situation {
  const { end, buyOn, cutOverOn } = sets;
  const plan = { ...from.plan, ...(buyOn && { buyOn }), ...(cutOverOn && { cutOverOn }) };
  return end ? decide({ ...from, plan }, subscriptions, end) : { ...from, plan };
}
