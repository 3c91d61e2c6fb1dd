import * as fc from '../support/fast-check.ts';
import { addDays } from '../../../src/calendar/days.ts';
import {
  AGREEMENTS,
  ENDS,
  MIGRATION_TOOLS,
  OLD_TENANT_FATES,
  STATUSES,
  TERMS,
  type Day,
  type Situation,
  type Subscription,
  type SubscriptionField,
} from '../../../src/guidance/model.ts';

/*
 * Situations shortly before something ends: terms, windows, cut-overs and renewals within weeks of today, several
 * subscriptions with ends of their own, guesses among what is known, decisions among what is open.
 */

const TODAY: Day = '2026-11-22';

const near = (min: number, max: number) => fc.integer({ min, max }).map((days) => addDays(TODAY, days));

const PRODUCTS = [
  'Microsoft 365 Business Premium',
  'Visio Plan 2',
  'Microsoft 365 E5',
  'Power BI Pro',
  'Power Automate Free',
  'Azure subscription 1',
  'Microsoft Entra ID Free',
];

const UNSURE: readonly SubscriptionField[] = [
  'recurringBilling',
  'renewsOn',
  'status',
  'term',
  'assigned',
  'needed',
  'agreement',
];

const count = fc.integer({ min: 0, max: 60 });

/** One subscription under pressure. */
export const pressed: fc.Arbitrary<Subscription> = fc.record(
  {
    product: fc.constantFrom(...PRODUCTS),
    agreement: fc.constantFrom(...AGREEMENTS),
    oldTenant: fc.constantFrom(...OLD_TENANT_FATES),
    purchased: count,
    assigned: count,
    needed: count,
    holdsData: fc.boolean(),
    status: fc.constantFrom('active', 'active', 'active', ...STATUSES),
    startedOn: near(-380, 0),
    renewsOn: near(-40, 60),
    licencesAddedOn: near(-12, 0),
    deletedOn: near(-5, 60),
    term: fc.constantFrom(...TERMS),
    recurringBilling: fc.boolean(),
    end: fc.constantFrom(...ENDS),
    unsure: fc.subarray([...UNSURE]),
    price: fc.constant({ perSeat: 10, per: 'month' as const, currency: 'EUR' }),
  },
  { requiredKeys: ['product'] },
);

const flag = fc.boolean();

/** A whole move under pressure. */
export const pressure: fc.Arbitrary<Situation> = fc.record(
  {
    today: fc.constant(TODAY),
    oldTenant: fc.constantFrom(...OLD_TENANT_FATES),
    agreement: fc.constantFrom(...AGREEMENTS),
    data: fc.record(
      { mailboxes: flag, oneDrive: flag, sharePoint: flag, teams: flag, holds: flag },
      { requiredKeys: [] },
    ),
    clouds: fc.record(
      {
        old: fc.constantFrom('worldwide' as const, 'gcc-high' as const),
        new: fc.constantFrom('worldwide' as const, 'gcc' as const),
      },
      { requiredKeys: [] },
    ),
    migrationTool: fc.constantFrom(...MIGRATION_TOOLS),
    customDomain: flag,
    domainMoves: flag,
    groupLicensing: flag,
    plan: fc.record(
      { madeOn: near(-30, 0), buyOn: near(-10, 60), cutOverOn: near(-10, 90) },
      { requiredKeys: [] },
    ),
    subscriptions: fc.array(pressed, { minLength: 1, maxLength: 6 }),
  },
  { requiredKeys: ['today', 'subscriptions'] },
);

/** One of a dozen: in use, nothing decided. */
const oneOfMany: fc.Arbitrary<Subscription> = fc.record(
  {
    product: fc.constantFrom(...PRODUCTS),
    purchased: count,
    assigned: count,
    needed: count,
    holdsData: fc.boolean(),
    startedOn: near(-380, 0),
    renewsOn: near(1, 90),
    term: fc.constantFrom(...TERMS),
    recurringBilling: fc.boolean(),
  },
  { requiredKeys: ['product'] },
);

/** A dozen mixed ones of a known tenant, bought in up to all nine ways, several of them to be decided. */
export const dozen: fc.Arbitrary<Situation> = fc
  .tuple(
    fc.record(
      {
        today: fc.constant(TODAY),
        oldTenant: fc.constantFrom('leave' as const, 'keep' as const),
        migrationTool: fc.constantFrom(...MIGRATION_TOOLS),
        customDomain: flag,
        domainMoves: flag,
        groupLicensing: flag,
        data: fc.record({ holds: flag }),
        plan: fc.record({ buyOn: near(-10, 60), cutOverOn: near(-10, 90) }, { requiredKeys: [] }),
      },
      { requiredKeys: ['today', 'oldTenant', 'migrationTool'] },
    ),
    fc.array(oneOfMany, { minLength: 11, maxLength: 13 }),
    fc.shuffledSubarray([...AGREEMENTS], { minLength: 1 }),
  )
  .map(([from, subscriptions, ways]) => ({
    ...from,
    subscriptions: subscriptions.map((sub, at) => ({ ...sub, agreement: ways[at % ways.length] ?? 'mca' })),
  }));

/** The same without any decision. */
export function undecided(situation: Situation): Situation {
  const subscriptions = (situation.subscriptions ?? []).map(({ end: _, ...rest }) => rest);
  return { ...situation, subscriptions };
}
