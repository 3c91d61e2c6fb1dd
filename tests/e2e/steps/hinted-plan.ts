import { SUBSCRIPTIONS, type FixtureSubscription } from '../../admin-center/fixtures.ts';
import { addDays } from '../../../src/calendar/days.ts';
import type { Day } from '../../../src/guidance/model.ts';
import { localDay } from '../../../src/calendar/local-day.ts';
import type { ReadRow } from '../../../src/inventory/model.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';

/** The customer under which a partner opens each tenant: so its tab is known. */
export const OLD_ORG = 'contoso.com';
export const NEW_ORG = 'fabrikam.com';

const TODAY = localDay();
/** How long ago each subscription began, in days: the refund windows of Copilot and Visio are open. */
const AGE = 300;
const AGES: Readonly<Record<string, number>> = { 'Microsoft 365 Copilot': 5, 'Visio Plan 2': 4 };

/** The act-by days of Copilot and of Visio: the day before the last one of their refund windows. */
export const COPILOT_BY: Day = addDays(TODAY, 1);
export const VISIO_BY: Day = addDays(TODAY, 2);

/** What is left of the old tenant: the plan names these rows, all others stay. */
export const LEFT: readonly string[] = [
  'Microsoft 365 Business Premium',
  'Microsoft 365 Copilot',
  'Visio Plan 2',
];

/**
 * What a user has who read the stand-in's `rows` in the old tenant: it is left, and everything is bought direct. Days
 * lie around `today`.
 */
export function hintedPlan(
  rows: readonly FixtureSubscription[] = SUBSCRIPTIONS,
  today: Day = TODAY,
): Change[] {
  const reading = {
    source: 'page' as const,
    rows: rows.map((row) => readRow(row, today)),
    total: rows.length,
    notes: [],
    faults: [],
  };
  // Rows are numbered as they are read. None of these is needed in the new tenant, so all of it stays.
  const kept = rows.flatMap(({ product }, at) => (LEFT.includes(product) ? [] : [`r${String(at + 1)}`]));
  return [
    { type: 'agreement', value: 'mca' },
    { type: 'fate', value: 'leave' },
    { type: 'tenant-org', tenant: 'old', org: OLD_ORG },
    { type: 'tenant-org', tenant: 'new', org: NEW_ORG },
    { type: 'read', tenant: 'old', reading },
    { type: 'decide', ids: kept, oldTenant: 'keep', needed: 0 },
  ];
}

/** A row as the reader takes it from *Your products*, with dates that stay near however late the tests run. */
function readRow({ id, sku, product, purchased, assigned }: FixtureSubscription, today: Day): ReadRow {
  const startedOn = addDays(today, -(AGES[product] ?? AGE));
  const renewsOn = addDays(startedOn, 365);
  return {
    subscription: {
      product,
      sku,
      purchased,
      assigned,
      startedOn,
      renewsOn,
      term: 'annual',
      recurringBilling: true,
    },
    ref: id,
    raw: { product },
  };
}
