import { earlier } from '../days.ts';
import type { Case } from '../case.ts';
import type { Certainty, Day, Situation, Step, StepTenant, Text, Warning } from '../model.ts';
import { inOrder } from './order.ts';
import { list, text, weaker, type Action, type Ids, sameValues, titleOf } from '../text.ts';

/** What one rule or one subscription adds to a step. Parts with the same id become one step. */
export interface StepRule {
  id: string;
  tenant: StepTenant;
  facts: Ids;
  /** `stated` unless said otherwise. */
  certainty?: Certainty;
  title?: Text;
  actions?: readonly Action[];
  /** `role_<id>`. */
  roles?: Ids;
  due?: Day | null;
  /** Ids of steps; those that the guide doesn't have are left out. */
  waitsFor?: Ids;
  choice?: string | null;
  link?: string | null;
  warnings?: readonly Warning[];
}

interface Draft {
  part: StepRule;
  certainty: Certainty;
  due: Day | null;
  choice: string | null;
  actions: Map<string, Text>;
  warnings: Map<string, Warning>;
  roles: Set<string>;
  facts: Set<string>;
  waitsFor: Set<string>;
  subscriptions: Set<number>;
  /** Lists and rows of ids that are in already. */
  merged: Set<unknown>;
}

/** Gathers steps and puts them in order. */
export interface StepBuilder {
  situation: Situation;
  add(part: StepRule, item?: Case): void;
  steps(): Step[];
}

/**
 * One id for what is the same to the reader: where only one of the rules applies, its step has the plain id, so
 * that a tick stays with it.
 */
const ALIASES: readonly (readonly [string, ...string[]])[] = [
  ['cancel-now', 'cancel-or-pay', 'cancel-or-pay-data', 'cancel-after-move'],
  ['keep-and-pay', 'keep-and-pay-data'],
  ['reduce-licences', 'reduce-now'],
  ['ask-partner-to-cancel', 'ask-partner-to-cancel-data'],
  ['ask-seller-to-cancel', 'ask-seller-to-cancel-data'],
  ['ask-partner', 'ask-partner-at-term-end', 'ask-partner-at-term-end-data', 'ask-partner-at-renewal'],
  ['ask-seller', 'ask-seller-at-term-end', 'ask-seller-at-term-end-data', 'ask-seller-at-renewal'],
];

/** An empty plan for a situation. */
export function createStepBuilder(situation: Situation): StepBuilder {
  const drafts = new Map<string, Draft>();
  return {
    situation,
    add(part, item) {
      let draft = drafts.get(part.id);
      if (!draft) drafts.set(part.id, (draft = newDraft(part)));
      merge(draft, part);
      if (item && item.index >= 0) draft.subscriptions.add(item.index);
    },
    steps() {
      const names = plainNames(drafts);
      dropLoneChoices(drafts);
      const ranked = [...drafts].map(([rule, draft]) => ({
        rule,
        step: finish(draft, names, situation.today),
      }));
      return inOrder(ranked, situation.today);
    },
  };
}

function newDraft(part: StepRule): Draft {
  return {
    part,
    certainty: part.certainty ?? 'stated',
    due: null,
    choice: part.choice ?? null,
    actions: new Map(),
    warnings: new Map(),
    roles: new Set(),
    facts: new Set(),
    waitsFor: new Set(),
    subscriptions: new Set(),
    merged: new Set(),
  };
}

function merge(draft: Draft, part: StepRule): void {
  draft.certainty = weaker(draft.certainty, part.certainty ?? 'stated');
  draft.due = earlier(draft.due, part.due ?? null);
  // What is a choice for some subscriptions only is none for the step.
  if (draft.choice !== (part.choice ?? null)) draft.choice = null;
  mergeWords(draft, part);
  addAll(draft, draft.roles, part.roles);
  addAll(draft, draft.facts, part.facts);
  addAll(draft, draft.waitsFor, part.waitsFor);
}

/** Most parts bring the same words for each subscription: what has been merged is not merged again. */
function mergeWords(draft: Draft, { actions = [], warnings = [] }: StepRule): void {
  for (const action of draft.merged.has(actions) ? [] : actions) {
    const words = typeof action === 'string' ? text(`act_${action}`) : action;
    if (isSaid(draft.actions.get(words.key), words)) continue;
    const key = words.key.replace(/_all$/, '');
    draft.actions.set(key, mergeText(draft.actions.get(key), words));
  }
  for (const warning of warnings) {
    const known = draft.warnings.get(warning.id);
    if (known !== warning) draft.warnings.set(warning.id, mergeWarning(known, warning));
  }
  draft.merged.add(actions);
}

/** True for words without values that stand there already: by far the most common case in a large tenant. */
function isSaid(known: Text | undefined, next: Text): boolean {
  return known !== undefined && known.key === next.key && !known.values && !next.values;
}

function addAll({ merged }: Draft, set: Set<string>, ids: Ids = ''): void {
  if (merged.has(ids)) return;
  merged.add(ids);
  for (const id of list(ids)) set.add(id);
}

/** The same sentence with other values is said of all of them: `<key>_all`, without values. */
function mergeText(known: Text | undefined, next: Text): Text {
  if (known?.key.endsWith('_all')) return known;
  if (!known || sameValues(known.values, next.values)) return next;
  return { key: `${next.key.replace(/_all$/, '')}_all` };
}

/** The less sure wording covers both; of two that are as sure, the one that names no subscription. */
function mergeWarning(known: Warning | undefined, next: Warning): Warning {
  if (!known) return next;
  if (known.certainty === next.certainty && isSaid(known.text, next.text)) return known;
  if (known.certainty !== next.certainty) {
    return weaker(known.certainty, next.certainty) === next.certainty ? next : known;
  }
  if (known.text.key.replace(/_all$/, '') !== next.text.key) return known.text.values ? next : known;
  const text = mergeText(known.text, next.text);
  return text === known.text ? known : { ...known, text };
}

/** A choice needs two: where one rule covers both ways there is nothing to choose. */
function dropLoneChoices(drafts: ReadonlyMap<string, Draft>): void {
  const all = [...drafts.values()];
  for (const draft of all) {
    if (!all.some((other) => other !== draft && other.choice === draft.choice)) draft.choice = null;
  }
}

/** The id of each rule's step. */
function plainNames(drafts: ReadonlyMap<string, Draft>): Map<string, string> {
  const names = new Map([...drafts.keys()].map((id) => [id, id]));
  for (const alias of ALIASES) {
    const first = alias.find((id) => drafts.has(id));
    if (first) names.set(first, alias[0]);
  }
  return names;
}

function finish(draft: Draft, names: ReadonlyMap<string, string>, today: Day): Step {
  const { part, due, certainty } = draft;
  const subscriptions = [...draft.subscriptions];
  const missed = due !== null && due < today;
  const actions = [...draft.actions.values()];
  if (missed) actions.unshift(text('act_missed'));
  return {
    id: names.get(part.id) ?? part.id,
    tenant: part.tenant,
    title: part.title ?? titleOf(part.id, subscriptions.length),
    actions,
    roles: [...draft.roles].map((role) => `role_${role}`),
    due,
    missed,
    waitsFor: [...draft.waitsFor].flatMap((id) => names.get(id) ?? []),
    choice: draft.choice,
    link: part.link ?? null,
    subscriptions,
    certainty,
    warnings: [...draft.warnings.values()],
    facts: [...draft.facts],
  };
}
