/**
 * What the guidance core takes. JSON in: the command item and the stored plan share it, so a field may be added
 * freely and none may be renamed.
 */

import type { Day } from '../calendar/days.ts';

export type { Day };

/** Ways of buying: they decide the route [B-04]. */
export const AGREEMENTS = [
  'unsure',
  'mca',
  'mosa',
  'mca-enterprise',
  'partner',
  'volume-licensing',
  'product-key',
  'trial',
  'nonprofit',
] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export const GOALS = ['new-tenant', 'new-seller'] as const;
export type Goal = (typeof GOALS)[number];

export const OLD_TENANT_FATES = ['leave', 'keep', 'unknown'] as const;
export type OldTenantFate = (typeof OLD_TENANT_FATES)[number];

export const CUSTOMERS = ['commercial', 'education', 'nonprofit'] as const;
export type Customer = (typeof CUSTOMERS)[number];

/** Microsoft's separate clouds; `gcc` shares the hosts of `worldwide` [D-03]. */
export const CLOUDS = ['worldwide', 'gcc', 'gcc-high', 'dod', '21vianet'] as const;
export type Cloud = (typeof CLOUDS)[number];

export const MIGRATION_TOOLS = ['mailbox-tool', 'orchestrator', 'third-party', 'manual', 'unknown'] as const;
export type MigrationTool = (typeof MIGRATION_TOOLS)[number];

export const STATUSES = ['active', 'expired', 'disabled', 'deleted', 'scheduled'] as const;
export type Status = (typeof STATUSES)[number];

export const TERMS = ['monthly', 'annual', 'multi-year'] as const;
export type Term = (typeof TERMS)[number];

/** `annual` is paid once a year, `upfront` the whole multi-year term at once. */
export const BILLINGS = ['monthly', 'annual', 'upfront'] as const;
export type Billing = (typeof BILLINGS)[number];

/**
 * What the user decided for the old subscription; one decision a subscription, and all steps and dates follow it.
 * `undecided` is the same as absent.
 */
export const ENDS = [
  'undecided',
  'cancel-now',
  'end-at-term',
  'move-earlier',
  'keep-and-pay',
  'extend',
  'renew',
  'reduce',
  'swap-to-monthly',
  'bridge',
  'move-whole',
  'ask-partner',
  'stays',
] as const;
export type End = (typeof ENDS)[number];

/** `free` costs nothing and `capacity` is counted in other units than people: neither is bought, stopped or counted [L-18]. */
export const SUBSCRIPTION_KINDS = ['seats', 'free', 'capacity'] as const;
export type SubscriptionKind = (typeof SUBSCRIPTION_KINDS)[number];

/** Who sells today, where only the seller changes [T-09, T-16, T-17]. */
export const OLD_SELLERS = ['godaddy', 'csp', 'microsoft', 'other'] as const;
export type OldSeller = (typeof OLD_SELLERS)[number];

/** A price as the user gave it or a file had it; never one of ours. */
export interface Price {
  perSeat: number;
  per: 'month' | 'year';
  /** ISO 4217. */
  currency: string;
}

/** One subscription in the old tenant. Every field but `product` may be missing: then it is unknown. */
export interface Subscription {
  product: string;
  /** SKU GUID. */
  sku?: string;
  agreement?: Agreement;
  oldTenant?: OldTenantFate;
  purchased?: number;
  assigned?: number;
  needed?: number;
  holdsData?: boolean;
  status?: Status;
  /** First day of the current term. */
  startedOn?: Day;
  renewsOn?: Day;
  licencesAddedOn?: Day;
  term?: Term;
  billing?: Billing;
  recurringBilling?: boolean;
  kind?: SubscriptionKind;
  /** The day its data may be deleted, where the source says so [L-17]. */
  deletedOn?: Day;
  end?: End;
  /** Fields of this subscription that are guesses: they are asked, and never said flat. `status` absent and unsure = unknown. */
  unsure?: readonly SubscriptionField[];
  /** The day the row was read; a renewal that passed since is rolled forward. */
  readOn?: Day;
  price?: Price;
}

/** A field of a subscription that a source may have guessed. */
export type SubscriptionField = Exclude<keyof Subscription, 'unsure'>;

/** What is known of the move. Every field but `today` may be missing: then it is unknown. */
export interface Situation {
  today: Day;
  goal?: Goal;
  oldTenant?: OldTenantFate;
  /** The default for subscriptions that name none. */
  agreement?: Agreement;
  customer?: Customer;
  clouds?: { old?: Cloud; new?: Cloud };
  data?: { mailboxes?: boolean; oneDrive?: boolean; sharePoint?: boolean; teams?: boolean; holds?: boolean };
  migrationTool?: MigrationTool;
  customDomain?: boolean;
  domainMoves?: boolean;
  groupLicensing?: boolean;
  /** ISO 3166-1 alpha-2 of the partner's country [C-13]. */
  partnerCountry?: string;
  oldSeller?: OldSeller;
  /** `madeOn`: the day the plan was made; a date before it could never have been met, so it was never missed. */
  plan?: { madeOn?: Day; buyOn?: Day; cutOverOn?: Day };
  subscriptions?: Subscription[];
  /** What the new tenant still lacks of what is needed, once it was read there. */
  stillToBuy?: readonly { product: string; seats: number }[];
}
