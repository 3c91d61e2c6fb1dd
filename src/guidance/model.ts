/**
 * What the guidance core gives, beside what it takes (situation.ts). JSON out: the command item and the views share
 * it, so a field may be added freely and none may be renamed.
 */
import type { Day, End } from './situation.ts';
import type { StepId } from './steps/table.ts';

export type { StepId };

export * from './situation.ts';

/** How sure a statement is. Only `stated` may be worded as a flat fact. */
export const CERTAINTIES = ['stated', 'reported', 'inferred', 'disputed'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * A text to show: a key of the catalogs and the values that go into it. A number is formatted for the reader and
 * chooses the plural form when it is `count`; a `day` is written as a date of the reader, a `list` as the reader's
 * language joins names, `more` of them only counted; a `key` is another message: a name or command of Microsoft's.
 */
export interface Text {
  key: string;
  values?: Readonly<Record<string, TextValue>>;
}

/** What can stand in a text. */
export type TextValue =
  string | number | { day: Day } | { list: string[]; more?: number } | { key: string } | { money: Money };

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

/** The order of a move: every step belongs to one. */
export const PHASES = ['prepare', 'buy', 'migrate', 'stop', 'close'] as const;
export type Phase = (typeof PHASES)[number];

/** What a step has the admin do, in one word: surfaces make 'Off by 13 Jan' of it. `do` has no word of its own. */
export const VERBS = [
  'decide',
  'cancel',
  'swap',
  'off',
  'on',
  'ask',
  'move',
  'buy',
  'reduce',
  'save-data',
  'ends',
  'do',
] as const;
export type Verb = (typeof VERBS)[number];

/** Where dates collide. */
export const CONFLICT_IDS = [
  'data-may-go-before-cut-over',
  'access-ends-before-cut-over',
  'access-ends-before-buying',
  'no-time-to-test',
  'renews-before-people-move',
  'window-closes-before-data-is-out',
  'ends-though-kept',
  'trial-turns-annual',
  'cut-over-passed',
  'clouds-do-not-mix',
] as const;
export type ConflictId = (typeof CONFLICT_IDS)[number];

/** What can be done about a conflict. */
export const OPTION_IDS = [
  'cancel-now',
  'swap-to-monthly',
  'keep-and-pay',
  'move-earlier',
  'bridge',
  'extend',
  'renew',
  'reduce-now',
  'get-data-out',
  'reactivate',
  'buy-now',
  'turn-billing-on',
  'ask-partner',
  'accept',
] as const;
export type OptionId = (typeof OPTION_IDS)[number];

/** An amount in the currency of the prices that are known. */
export interface Money {
  amount: number;
  currency: string;
}

/** What choosing an option stores: a decision for each subscription of the conflict, or the plan's own days. */
export interface OptionChange {
  end?: End;
  buyOn?: Day;
  cutOverOn?: Day;
}

export interface Option extends Sourced {
  id: OptionId;
  /** The last day on which it can be chosen and carried out; null where no day is known. */
  by: Day | null;
  title: Text;
  /** What follows: who loses what and when, until when is paid. One sentence each. */
  consequences: readonly Text[];
  /** At most one option of a conflict is our advice. */
  advised: boolean;
  sets: OptionChange;
  /** What it costs beyond stopping in time, where prices are known. */
  cost?: Money;
  /** What comes back for the rest of the term, where prices are known [C-05]. */
  refund?: Money;
}

/** Dates of one or more subscriptions that don't fit, with what can be done. Subscriptions that share all of it are one. */
export interface Conflict extends Sourced {
  id: ConflictId;
  subscriptions: readonly number[];
  /** The day on which it would happen; null for one without a day. */
  on: Day | null;
  /** The act-by day of the decision: the earliest `by` of what would prevent harm; null without a day. */
  by: Day | null;
  /** True once the user's decision, or a changed date, answers it. */
  settled: boolean;
  /** 'Project StepBuilder 3 ends before cut-over'. */
  text: Text;
  /** People it is about, where known. */
  people: number | null;
  options: readonly Option[];
  /** The refund at stake, where prices are known. */
  refund?: Money;
}

/** A decision of the user that can't be carried out: its conflict stays open. */
export interface Refusal {
  /** Index in `Situation.subscriptions`. */
  subscription: number;
  end: End;
  /** Why, and what is possible instead. */
  text: Text;
  facts: readonly string[];
}

/** One subscription's share of a step: its own act-by day. */
export interface StepPart {
  /** Index in `Situation.subscriptions`. */
  subscription: number;
  due: Day | null;
  missed: boolean;
  /** Where the step is one of several ways for some of its subscriptions only: the choice, as in `Step.choice`. */
  choice?: string;
}

export type StepTenant = 'old' | 'new' | 'both' | 'partner' | 'support';

/**
 * One thing to do. `id` is stable: a tick belongs to step and subscription, whatever the answers. `decide-end` is there
 * once a group of subscriptions that share a conflict; every other id once.
 */
export interface Step extends Sourced {
  id: StepId;
  phase: Phase;
  verb: Verb;
  tenant: StepTenant;
  title: Text;
  /** What to do there, in order, with Microsoft's exact command names. */
  actions: readonly Text[];
  /** Role keys (`role_…` in the catalogs): who may do it. */
  roles: readonly string[];
  /** The act-by day: the earliest of its open parts. */
  due: Day | null;
  /** True when the act-by day is past and could have been met since the plan was made. */
  missed: boolean;
  /** One a subscription, by act-by day; empty for a step that is about no subscription. */
  parts: readonly StepPart[];
  waitsFor: readonly StepId[];
  /** Steps that share a choice belong to ways that exclude each other. */
  choice: string | null;
  /** The refund that is at stake in it, where prices are known. */
  refund?: Money;
  /** What is paid beyond stopping in time, where prices are known; of buying: what is paid twice until the old ends. */
  cost?: Money;
  /** A link id of src/admin-center/links.ts. */
  link: string | null;
  subscriptions: readonly number[];
  warnings: readonly Warning[];
}

/** What a step would say, were it not done already: its part of that subscription needs no step any more. */
export interface DonePart {
  step: StepId;
  /** Index in `Situation.subscriptions`. */
  subscription: number;
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

/** What becomes of one subscription in the old tenant. */
export const OUTCOME_KINDS = [
  'stays',
  'ends',
  'cancel',
  'reduce',
  'ask-end',
  'ask-cancel',
  'ask-reduce',
  'move-whole',
  'extend',
  'renew',
  'swap',
  'undecided',
  'ended',
  'free',
] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** What becomes of one subscription in the old tenant, in a few words. */
export interface Outcome extends Sourced {
  /** Index in `Situation.subscriptions`. */
  subscription: number;
  kind: OutcomeKind;
  /** The decisions that its way of buying and its state allow, from ending soonest to paying longest. */
  ends: readonly End[];
  text: Text;
  /** What matters on its own page; null where nothing of it is dated. */
  detail: DetailSentence | null;
}

/** What a subscription's own page is about: `any-day` can be cancelled on any, `ask` only by a partner. */
export type DetailKind = 'cancel' | 'turn-off' | 'ends' | 'reduce' | 'ask' | 'any-day' | 'decide';

/** The sentence that matters on a subscription's own page, with what says so. */
export interface DetailSentence {
  kind: DetailKind;
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
  /** What Microsoft's tools lack in the clouds that are named: said before all else, and in no step [M-14, M-20, M-21]. */
  limits: readonly Warning[];
  verdict: Verdict;
  verdicts: readonly SubscriptionVerdict[];
  /** By act-by day. */
  conflicts: readonly Conflict[];
  refused: readonly Refusal[];
  /** What matters today first. */
  steps: readonly Step[];
  /** What is known to be done, and so is in no step: recurring billing is off already [C-11]. */
  done: readonly DonePart[];
  dates: readonly GuideDate[];
  /** One a subscription, Microsoft Entra ID Free included. */
  outcomes: readonly Outcome[];
  /** Warnings that belong to the whole move and to no step. */
  warnings: readonly Warning[];
  unknowns: readonly Unknown[];
  /** The day the rules were last checked against their sources. */
  checkedOn: Day;
}
