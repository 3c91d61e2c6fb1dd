import * as fc from '../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import type { Day, Situation } from '../../../src/guidance/model.ts';
import { groupGuide, ungroup } from '../../../src/messages/grouped-guide.ts';
import { citedGuide, type CitedGuide } from '../../../src/views/cited-guide.ts';
import { atOnce } from '../../../popup/shared/in-stages.ts';
import { addDays } from '../../../src/calendar/days.ts';
import { dozen } from '../guidance/pressure.ts';
import { situation } from '../guidance/situations.ts';

const TODAY: Day = '2026-11-22';

/** As it comes out of a message. */
function travelled(whole: CitedGuide): CitedGuide {
  return atOnce(ungroup(JSON.parse(JSON.stringify(groupGuide(whole))) as ReturnType<typeof groupGuide>));
}

describe('groupGuide', () => {
  it('loses nothing of any guide, order included', () => {
    fc.assert(
      fc.property(fc.oneof(situation, dozen), (from) => {
        const whole = citedGuide(guide(from), {});
        expect(travelled(whole)).toEqual(JSON.parse(JSON.stringify(whole)));
      }),
    );
  });

  it('keeps entries that come in whatever order, and what differs in one of them', () => {
    const whole = citedGuide(guide(alike(60)), {});
    const mixed = {
      ...whole,
      dates: [...whole.dates].reverse(),
      outcomes: [...whole.outcomes].reverse(),
      steps: whole.steps.map((step) => ({
        ...step,
        parts: step.parts.map((part, at) => ({ ...part, missed: at % 7 === 3 })),
      })),
    };
    expect(travelled(mixed)).toEqual(JSON.parse(JSON.stringify(mixed)));
  });

  it('says once what is said of thousands alike', () => {
    const lettersOf = (count: number) =>
      JSON.stringify(groupGuide(citedGuide(guide(alike(count)), {}))).length;
    const plain = JSON.stringify(citedGuide(guide(alike(2000)), {})).length;
    expect(lettersOf(2000)).toBeLessThan(plain / 10);
    // What grows are the numbers of the subscriptions alone.
    expect(lettersOf(2000) - lettersOf(1000)).toBeLessThan(1000 * 40);
  });
});

/** Subscriptions that end on one of twenty days. */
function alike(count: number): Situation {
  return {
    today: TODAY,
    goal: 'new-tenant',
    oldTenant: 'leave',
    plan: { cutOverOn: addDays(TODAY, 44) },
    subscriptions: Array.from({ length: count }, (_, index) => ({
      ...{ product: `Product ${String(index)}`, agreement: 'mca' as const, term: 'annual' as const },
      ...{ purchased: 5, assigned: 3, needed: 3, renewsOn: addDays(TODAY, 20 + (index % 20)) },
    })),
  };
}
