import * as fc from '../support/fast-check.ts';
import {
  AGREEMENTS,
  CLOUDS,
  CUSTOMERS,
  GOALS,
  MIGRATION_TOOLS,
  OLD_TENANT_FATES,
  STATUSES,
  TERMS,
  type Guide,
  type Situation,
  type Sourced,
  type Subscription,
  type Text,
  type Warning,
} from '../../../src/guidance/model.ts';

const FIRST = Date.UTC(2025, 10, 1);
const DAYS = 1500;

/** A day between Nov 2025 and 2029. */
export const day = fc
  .integer({ min: 0, max: DAYS })
  .map((n) => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10));

const product = fc.constantFrom(
  'Microsoft 365 Business Premium',
  'Microsoft 365 Copilot',
  'Exchange Online (Plan 1)',
  'Microsoft Entra ID Free',
  'Dynamics 365 Sales Professional',
  'Microsoft Teams Phone Standard',
);

const count = fc.integer({ min: 0, max: 200 });

/** Any subset of a subscription's fields. */
export const subscription: fc.Arbitrary<Subscription> = fc.record(
  {
    product,
    agreement: fc.constantFrom(...AGREEMENTS),
    oldTenant: fc.constantFrom(...OLD_TENANT_FATES),
    purchased: count,
    assigned: count,
    needed: count,
    holdsData: fc.boolean(),
    status: fc.constantFrom(...STATUSES),
    startedOn: day,
    renewsOn: day,
    licencesAddedOn: day,
    term: fc.constantFrom(...TERMS),
    recurringBilling: fc.boolean(),
  },
  { requiredKeys: ['product'] },
);

const flag = fc.boolean();

/** Any subset of a situation's fields. */
export const situation: fc.Arbitrary<Situation> = fc.record(
  {
    today: day,
    goal: fc.constantFrom(...GOALS),
    oldTenant: fc.constantFrom(...OLD_TENANT_FATES),
    agreement: fc.constantFrom(...AGREEMENTS),
    customer: fc.constantFrom(...CUSTOMERS),
    clouds: fc.record(
      { old: fc.constantFrom(...CLOUDS), new: fc.constantFrom(...CLOUDS) },
      { requiredKeys: [] },
    ),
    data: fc.record(
      { mailboxes: flag, oneDrive: flag, sharePoint: flag, teams: flag, holds: flag },
      { requiredKeys: [] },
    ),
    migrationTool: fc.constantFrom(...MIGRATION_TOOLS),
    customDomain: flag,
    domainMoves: flag,
    groupLicensing: flag,
    partnerCountry: fc.constantFrom('CL', 'DK'),
    plan: fc.record({ buyOn: day, cutOverOn: day }, { requiredKeys: [] }),
    subscriptions: fc.array(subscription, { maxLength: 5 }),
  },
  { requiredKeys: ['today'] },
);

/** Every warning of a guide, those of its steps included. */
export function warningsOf(guide: Guide): Warning[] {
  return [...guide.limits, ...guide.steps.flatMap(({ warnings }) => warnings), ...guide.warnings];
}

/** A statement with all the words in which it is said. */
export interface Statement extends Sourced {
  name: string;
  texts: readonly Text[];
}

/** Every statement of a guide that carries a certainty. */
export function statementsOf(guide: Guide): Statement[] {
  const verdicts = [guide.verdict, ...guide.verdicts].map((one) => ({
    ...one,
    name: `verdict ${one.id}`,
    texts: [one.text, ...one.details],
  }));
  const steps = guide.steps.map((one) => ({
    ...one,
    name: `step ${one.id}`,
    texts: [one.title, ...one.actions],
  }));
  const dates = guide.dates.map((one) => ({ ...one, name: `date ${one.kind}`, texts: [one.text] }));
  const warnings = warningsOf(guide).map((one) => ({ ...one, name: `warning ${one.id}`, texts: [one.text] }));
  const outcomes = guide.outcomes.map((one) => ({
    ...one,
    name: `outcome ${one.text.key}`,
    texts: [one.text],
  }));
  return [...verdicts, ...steps, ...dates, ...outcomes, ...warnings];
}

/** Every text that a guide shows. */
export function textsOf(guide: Guide): Text[] {
  const roles = guide.steps.flatMap(({ roles: keys }) => keys.map((key) => ({ key })));
  const choices = guide.steps.flatMap(({ choice }) =>
    choice
      ? [{ key: `choice_${choice.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}` }]
      : [],
  );
  const unknowns = guide.unknowns.map(({ text }) => text);
  return [...statementsOf(guide).flatMap(({ texts }) => texts), ...roles, ...choices, ...unknowns];
}
