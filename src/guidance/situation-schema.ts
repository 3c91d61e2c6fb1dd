import * as v from 'valibot';
import { isCalendarDay } from '../calendar/days.ts';
import {
  AGREEMENTS,
  BILLINGS,
  CLOUDS,
  CUSTOMERS,
  ENDS,
  GOALS,
  MIGRATION_TOOLS,
  OLD_SELLERS,
  OLD_TENANT_FATES,
  STATUSES,
  SUBSCRIPTION_KINDS,
  TERMS,
  type Situation,
  type SubscriptionField,
} from './model.ts';

/** More licences than any tenant has: a typing error. */
const MAX_COUNT = 10_000_000;

/** A day that the calendar has, `YYYY-MM-DD`, in a year that a subscription can have. */
export const DaySchema = v.pipe(
  v.string('must be a date, YYYY-MM-DD'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date, YYYY-MM-DD'),
  v.check(isCalendarDay, 'is no day of the calendar'),
  v.check((day) => day >= '2000-01-01' && day < '2100-01-01', 'must be between 2000 and 2099'),
);

const CountSchema = v.pipe(
  v.number('must be a number'),
  v.integer('must be a whole number'),
  v.minValue(0, 'must not be negative'),
  v.maxValue(MAX_COUNT, `must be at most ${String(MAX_COUNT)}`),
);

const FlagSchema = v.boolean('must be true or false');

function oneOf<const T extends readonly string[]>(values: T) {
  return v.picklist(values, `must be one of: ${values.join(', ')}`);
}

/** A price for one seat; the currency as ISO 4217 writes it. */
const PriceSchema = v.object(
  {
    perSeat: v.pipe(
      v.number('must be a number'),
      v.minValue(0, 'must not be negative'),
      v.maxValue(1_000_000),
    ),
    per: oneOf(['month', 'year']),
    currency: v.pipe(
      v.string('must be a currency'),
      v.regex(/^[A-Z]{3}$/, 'must be a currency of three letters'),
    ),
  },
  'must be a price',
);

const FIELDS = {
  product: v.pipe(
    v.string('must be a name'),
    v.check((name) => name.trim() !== '', 'must not be empty'),
    v.maxLength(500, 'must be at most 500 characters'),
  ),
  sku: v.exactOptional(
    v.pipe(
      v.string('must be a GUID'),
      v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID'),
    ),
  ),
  agreement: v.exactOptional(oneOf(AGREEMENTS)),
  oldTenant: v.exactOptional(oneOf(OLD_TENANT_FATES)),
  purchased: v.exactOptional(CountSchema),
  assigned: v.exactOptional(CountSchema),
  needed: v.exactOptional(CountSchema),
  holdsData: v.exactOptional(FlagSchema),
  status: v.exactOptional(oneOf(STATUSES)),
  startedOn: v.exactOptional(DaySchema),
  renewsOn: v.exactOptional(DaySchema),
  licencesAddedOn: v.exactOptional(DaySchema),
  term: v.exactOptional(oneOf(TERMS)),
  billing: v.exactOptional(oneOf(BILLINGS)),
  recurringBilling: v.exactOptional(FlagSchema),
  kind: v.exactOptional(oneOf(SUBSCRIPTION_KINDS)),
  deletedOn: v.exactOptional(DaySchema),
  end: v.exactOptional(oneOf(ENDS)),
  readOn: v.exactOptional(DaySchema),
  price: v.exactOptional(PriceSchema),
} satisfies Record<SubscriptionField, v.GenericSchema>;

/** The fields that a source may have guessed: all but the list of them. */
const UNSURE_FIELDS = Object.keys(FIELDS) as SubscriptionField[];

/** The fields of a subscription, each checked alone; more assigned than purchased is over-assignment, not a fault. */
export const SUBSCRIPTION_FIELDS = {
  ...FIELDS,
  unsure: v.exactOptional(v.array(oneOf(UNSURE_FIELDS), 'must be a list')),
};

/** One subscription of the old tenant. */
export const SubscriptionSchema = v.pipe(
  v.object(SUBSCRIPTION_FIELDS, 'must be a subscription'),
  v.forward(
    v.check(
      ({ startedOn, renewsOn }) => !startedOn || !renewsOn || startedOn < renewsOn,
      'must be after startedOn',
    ),
    ['renewsOn'],
  ),
);

const HAS = v.exactOptional(FlagSchema);

/** A situation as the command item reads it and the plan stores it. Unknown fields are let go. */
export const SituationSchema = v.object(
  {
    today: DaySchema,
    goal: v.exactOptional(oneOf(GOALS)),
    oldTenant: v.exactOptional(oneOf(OLD_TENANT_FATES)),
    agreement: v.exactOptional(oneOf(AGREEMENTS)),
    customer: v.exactOptional(oneOf(CUSTOMERS)),
    clouds: v.exactOptional(
      v.object({ old: v.exactOptional(oneOf(CLOUDS)), new: v.exactOptional(oneOf(CLOUDS)) }),
    ),
    data: v.exactOptional(
      v.object({ mailboxes: HAS, oneDrive: HAS, sharePoint: HAS, teams: HAS, holds: HAS }),
    ),
    migrationTool: v.exactOptional(oneOf(MIGRATION_TOOLS)),
    customDomain: HAS,
    domainMoves: HAS,
    groupLicensing: HAS,
    partnerCountry: v.exactOptional(
      v.pipe(
        v.string('must be a country code'),
        v.regex(/^[A-Za-z]{2}$/, 'must be a country code of two letters'),
      ),
    ),
    oldSeller: v.exactOptional(oneOf(OLD_SELLERS)),
    plan: v.exactOptional(
      v.object({
        madeOn: v.exactOptional(DaySchema),
        buyOn: v.exactOptional(DaySchema),
        cutOverOn: v.exactOptional(DaySchema),
      }),
    ),
    subscriptions: v.exactOptional(
      v.pipe(v.array(SubscriptionSchema, 'must be a list'), v.rawCheck(findDuplicates)),
    ),
    stillToBuy: v.exactOptional(
      v.array(v.object({ product: FIELDS.product, seats: CountSchema }), 'must be a list'),
    ),
  },
  'must be a situation: an object with today',
);

/** Two rows that say the same of the same product are one row read twice; one product may have several subscriptions. */
function findDuplicates({
  dataset,
  addIssue,
}: v.RawCheckContext<v.InferOutput<typeof SubscriptionSchema>[]>): void {
  if (!dataset.typed) return;
  const seen = new Map<string, number>();
  dataset.value.forEach((subscription, at) => {
    const key = JSON.stringify(Object.entries(subscription).sort(([one], [other]) => (one < other ? -1 : 1)));
    const first = seen.get(key);
    if (first === undefined) seen.set(key, at);
    else {
      const path = {
        type: 'array',
        origin: 'value',
        input: dataset.value,
        key: at,
        value: subscription,
      } as const;
      addIssue({ message: `is the same as subscriptions[${String(first)}]`, path: [path] });
    }
  });
}

/** What is wrong with a field: its path, `subscriptions[2].assigned`, and why. */
export interface Fault {
  path: string;
  message: string;
}

/** The situation, or its faults, one a field. */
export function readSituation(json: unknown): { situation: Situation } | { faults: Fault[] } {
  const result = v.safeParse(SituationSchema, json);
  if (result.success) return { situation: result.output };
  const faults = new Map<string, Fault>();
  for (const issue of result.issues) {
    const path = pathOf((issue.path ?? []).map(({ key }) => key));
    const message = issue.received === 'undefined' ? 'is missing' : issue.message;
    if (!faults.has(path)) faults.set(path, { path: path || 'situation', message });
  }
  return { faults: [...faults.values()] };
}

/** `['subscriptions', 2, 'assigned']` → `subscriptions[2].assigned`. */
function pathOf(keys: readonly unknown[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${String(key)}]`;
    return path ? `${path}.${String(key)}` : String(key);
  }, '');
}
