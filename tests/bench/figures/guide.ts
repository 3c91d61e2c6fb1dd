import { guide } from '../../../src/guidance/guide.ts';
import { AGREEMENTS, type Situation, type Subscription } from '../../../src/guidance/model.ts';
import type { Figure } from '../figure.ts';

const TODAY = '2026-11-22';
/** One frame: a plan of 1,000 subscriptions must not cost more. */
const FRAME_MS = 16;

const THOUSAND = tenantOf(1_000);
const TEN_THOUSAND = tenantOf(10_000);

/** The guide for 1,000 subscriptions; its floor is one frame. */
export const guideThousand: Figure = {
  name: 'guide-1000-subscriptions',
  unit: 'ms',
  goal: 1,
  warmUps: 20,
  measure: () => Promise.resolve({ value: time(THOUSAND), floor: FRAME_MS }),
};

/** Ten times as many subscriptions: its floor is the thousand, so the ratio tells whether the cost is linear. */
export const guideTenThousand: Figure = {
  name: 'guide-10000-subscriptions',
  unit: 'ms',
  goal: 12,
  warmUps: 3,
  measure: () => Promise.resolve({ value: time(TEN_THOUSAND), floor: time(THOUSAND) }),
};

function time(situation: Situation): number {
  const before = performance.now();
  guide(situation);
  return performance.now() - before;
}

/** A mixed tenant: every way of buying, dates over a year, some numbers unknown. */
function tenantOf(count: number): Situation {
  return {
    today: TODAY,
    goal: 'new-tenant',
    oldTenant: 'leave',
    data: { mailboxes: true, oneDrive: true, sharePoint: true, teams: true, holds: true },
    subscriptions: Array.from({ length: count }, (_, index) => subscription(index)),
  };
}

function subscription(index: number): Subscription {
  const month = String((index % 12) + 1).padStart(2, '0');
  const day = String((index % 28) + 1).padStart(2, '0');
  return {
    product: `Product ${String(index)}`,
    agreement: AGREEMENTS[index % AGREEMENTS.length] ?? 'unsure',
    purchased: (index % 50) + 1,
    renewsOn: `2027-${month}-${day}`,
    term: index % 5 === 0 ? 'monthly' : 'annual',
    recurringBilling: true,
    ...(index % 3 > 0 && { assigned: index % 40, needed: index % 30, holdsData: index % 2 === 0 }),
  };
}
