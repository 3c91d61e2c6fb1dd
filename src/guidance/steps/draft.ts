import { compareDays, earlier } from '../../calendar/days.ts';
import type {
  Certainty,
  Day,
  Money,
  Situation,
  Step,
  StepPart,
  StepTenant,
  Text,
  Verb,
  Warning,
} from '../model.ts';
import { list, text, titleOf, weaker, type Action, type Ids } from '../text.ts';
import { mergeWords, type Words } from './merge-words.ts';
import { stepKind, type StepId } from './table.ts';

/** What one rule or one subscription adds to a step. Rules with the same id and group become one step. */
export interface StepRule {
  id: StepId;
  /** Only where an id stands for several steps: which of them. */
  group?: string;
  /** Where it is not the step's usual one. */
  tenant?: StepTenant;
  verb?: Verb;
  facts: Ids;
  /** `stated` unless said otherwise. */
  certainty?: Certainty;
  title?: Text;
  actions?: readonly Action[];
  /** `role_<id>`. */
  roles?: Ids;
  /** The act-by day; of the subscription's own part, where the step has parts. */
  due?: Day | null;
  /** Ids of steps; those that the guide doesn't have are left out. */
  waitsFor?: Ids;
  choice?: string | null;
  link?: string | null;
  warnings?: readonly Warning[];
  /** Of a decision: what is asked, and what it says once it is one with others that have days of their own. */
  question?: string;
  /** Of all subscriptions together. */
  refund?: Money | undefined;
  /** Of one subscription; undefined where a price is missing. */
  cost?: Money | undefined;
  inCommon?: readonly Text[];
}

/** A step while it is put together. */
export interface Draft extends Words {
  rule: StepRule;
  certainty: Certainty;
  due: Day | null;
  choice: string | null;
  roles: Set<string>;
  facts: Set<string>;
  waitsFor: Set<string>;
  /** Of each subscription that costs something; undefined where a price is missing. */
  costs: (Money | undefined)[];
  /** With each subscription's own day. */
  subscriptions: Map<number, Day | null>;
  /** The choice that the step is a way of, for each subscription that has one. */
  choices: Map<number, string>;
}

/** A step of which nothing is known but its rule. */
export function newDraft(rule: StepRule): Draft {
  return {
    rule,
    certainty: rule.certainty ?? 'stated',
    due: null,
    choice: rule.choice ?? null,
    actions: new Map(),
    warnings: new Map(),
    roles: new Set(),
    facts: new Set(),
    waitsFor: new Set(),
    costs: [],
    subscriptions: new Map(),
    choices: new Map(),
    merged: new Set(),
  };
}

/** Adds what one more rule says. */
export function merge(draft: Draft, rule: StepRule): void {
  draft.certainty = weaker(draft.certainty, rule.certainty ?? 'stated');
  draft.due = earlier(draft.due, rule.due ?? null);
  // What is a choice for some subscriptions only is none for the step.
  if (draft.choice !== (rule.choice ?? null)) draft.choice = null;
  mergeWords(draft, rule);
  if ('cost' in rule) draft.costs.push(rule.cost);
  addAll(draft, draft.roles, rule.roles);
  addAll(draft, draft.facts, rule.facts);
  addAll(draft, draft.waitsFor, rule.waitsFor);
}

function addAll({ merged }: Draft, set: Set<string>, ids: Ids = ''): void {
  if (merged.has(ids)) return;
  merged.add(ids);
  for (const id of list(ids)) set.add(id);
}

/** The step as it is given out. */
export function finish(draft: Draft, situation: Situation): Step {
  const { rule, certainty } = draft;
  const { phase, verb, tenant, parted } = stepKind(rule.id);
  const subscriptions = [...draft.subscriptions.keys()];
  const parts = parted ? partsOf(draft, situation) : [];
  const { due, missed } = dueOf(draft, parts, situation);
  const actions = [...draft.actions.values()];
  const cost = sumOf(draft.costs);
  if (missed) actions.unshift(text('act_missed'));
  return {
    id: rule.id,
    phase,
    verb: rule.verb ?? verb,
    tenant: rule.tenant ?? tenant,
    title: rule.title ?? titleOf(rule.id),
    actions,
    roles: [...draft.roles].map((role) => `role_${role}`),
    due,
    missed,
    parts,
    waitsFor: [...draft.waitsFor] as StepId[],
    choice: draft.choice,
    link: rule.link ?? null,
    subscriptions,
    certainty,
    warnings: [...draft.warnings.values()],
    facts: [...draft.facts],
    ...(rule.refund && { refund: rule.refund }),
    ...(cost && { cost }),
  };
}

/** What all of it costs; undefined where a price is missing, currencies differ, or nothing is to be paid. */
function sumOf(costs: readonly (Money | undefined)[]): Money | undefined {
  const [first] = costs;
  let amount = 0;
  for (const cost of costs) {
    if (!first || cost?.currency !== first.currency) return undefined;
    amount += cost.amount;
  }
  return first && amount > 0
    ? { amount: Math.round(amount * 100) / 100, currency: first.currency }
    : undefined;
}

/** The earliest part that can still be met: one that is missed never marks the others. */
function dueOf(
  { due }: Draft,
  parts: readonly StepPart[],
  situation: Situation,
): Pick<Step, 'due' | 'missed'> {
  const open = parts.find((part) => part.due !== null && !part.missed);
  if (open) return { due: open.due, missed: false };
  const late = parts.find((part) => part.missed);
  if (late) return { due: late.due, missed: true };
  const missed = isMissed(due, situation);
  return { due: missed ? due : stillAhead(due, situation), missed };
}

function partsOf({ subscriptions, choices, choice: all }: Draft, situation: Situation): StepPart[] {
  const parts = [...subscriptions].map(([subscription, day]) => {
    const missed = isMissed(day, situation);
    const choice = all === null ? choices.get(subscription) : undefined;
    const due = missed ? day : stillAhead(day, situation);
    return { subscription, due, missed, ...(choice !== undefined && { choice }) };
  });
  return parts.sort((one, other) => compareDays(one.due, other.due));
}

/** A day that lay behind when the plan was made could never be met, and says nothing. */
function stillAhead(day: Day | null, { today }: Situation): Day | null {
  return day !== null && day < today ? null : day;
}

/** Only a day that could have been met since the plan was made is missed; without `madeOn` it is made today. */
function isMissed(due: Day | null, { today, plan }: Situation): boolean {
  return due !== null && due < today && due >= (plan?.madeOn ?? today);
}
