/**
 * The shapes that the guidance core takes and gives. JSON in, JSON out: the command line, the stored plan and
 * the views share them, so a field may be added freely and none may be renamed.
 */

/** A calendar day of the user, `YYYY-MM-DD`. Never a moment in time: deadlines are days. */
export type Day = string;

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

/** How sure a statement is. Only `stated` may be worded as a flat fact. */
export const CERTAINTIES = ['stated', 'reported', 'inferred', 'disputed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

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
}

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
  plan?: { buyOn?: Day; cutOverOn?: Day };
  subscriptions?: Subscription[];
}

/**
 * A text to show: a key of `_locales` and the values that go into it. A number is formatted for the reader and
 * chooses the plural (`key_one`, `key_other`) when it is `count`; a `day` is written as a date of the reader.
 */
export interface Text {
  key: string;
  values?: Readonly<Record<string, string | number | { day: Day }>>;
}

/** A statement with its sources: `facts` are ids of the registry in facts/. */
export interface Sourced {
  certainty: Certainty;
  facts: readonly string[];
}

export type VerdictId = 'not-possible' | 'move-whole-subscription' | 'tenant-remap' | 'same-tenant';

export interface Verdict extends Sourced {
  id: VerdictId;
  /** The sentence itself. */
  text: Text;
  /** Its condition or consequence, one sentence each. */
  details: readonly Text[];
}

export interface SubscriptionVerdict extends Verdict {
  /** Index in `Situation.subscriptions`. */
  subscription: number;
}

export interface Warning extends Sourced {
  id: string;
  text: Text;
  /** A link id of src/admin-center/links.ts, where there is more to read. */
  link?: string;
  /** Indexes in `Situation.subscriptions`, where the warning is about some of them only. */
  subscriptions?: readonly number[];
}

export type StepTenant = 'old' | 'new' | 'both' | 'partner' | 'support';

/** One thing to do. `id` is stable: a tick belongs to it whatever the answers. */
export interface Step extends Sourced {
  id: string;
  tenant: StepTenant;
  title: Text;
  /** What to do there, in order, with Microsoft's exact command names. */
  actions: readonly Text[];
  /** Role keys (`role_…` in _locales): who may do it. */
  roles: readonly string[];
  due: Day | null;
  /** True when `due` is before today: it is shown as missed, with what now. */
  missed: boolean;
  waitsFor: readonly string[];
  /** Steps that share a choice exclude each other. */
  choice: string | null;
  /** A link id of src/admin-center/links.ts. */
  link: string | null;
  subscriptions: readonly number[];
  warnings: readonly Warning[];
}

export interface GuideDate extends Sourced {
  kind: DateKind;
  /** Index in `Situation.subscriptions`. */
  subscription: number;
  on: Day;
  /** True when `on` is before today: it can't be met any more. */
  missed: boolean;
  /** Only on the refund window of licences that were added later. */
  scope?: 'added-licences';
  /** The date in a sentence, hedged where it is not `stated`. */
  text: Text;
}

export type DateKind =
  | 'refund-window-ends'
  | 'reduction-takes-effect'
  | 'go-no-go'
  | 'term-ends'
  | 'access-ends'
  | 'data-may-be-deleted'
  | 'mailbox-data-kept-until'
  | 'onedrive-archived-on';

/** What becomes of one subscription in the old tenant, in a few words. */
export interface Outcome extends Sourced {
  /** Index in `Situation.subscriptions`. */
  subscription: number;
  text: Text;
  /** What matters on its own page; null where nothing of it is dated. */
  detail: DetailSentence | null;
}

/** The sentence that matters on a subscription's own page, with what says so. */
export interface DetailSentence {
  text: Text;
  facts: readonly string[];
}

/** An answer that would change the guide, and where to look it up. */
export interface Unknown {
  field: string;
  text: Text;
  link: string | null;
  /** Indexes in `Situation.subscriptions`, where the field is one of theirs. */
  subscriptions?: readonly number[];
}

export interface Guide {
  verdict: Verdict;
  verdicts: readonly SubscriptionVerdict[];
  steps: readonly Step[];
  dates: readonly GuideDate[];
  /** One a subscription, Microsoft Entra ID Free included. */
  outcomes: readonly Outcome[];
  /** Warnings that belong to the whole move and to no step. */
  warnings: readonly Warning[];
  unknowns: readonly Unknown[];
  /** The day the rules were last checked against their sources. */
  checkedOn: Day;
}
