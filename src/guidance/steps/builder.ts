import type { Case } from '../case.ts';
import { earlier } from '../../calendar/days.ts';
import type { DonePart, Situation, Step } from '../model.ts';
import { finish, merge, newDraft, type Draft, type StepRule } from './draft.ts';
import { shortened } from './fold.ts';
import { inOrder } from './order.ts';
import type { StepId } from './table.ts';
import { plainNames, withoutLateWaits } from './waits.ts';

export type { StepRule };

/** Gathers steps and puts them in order. */
export interface StepBuilder {
  situation: Situation;
  add(rule: StepRule, item?: Case): void;
  /** Says that a step's part of this subscription is done already. */
  isDone(id: StepId, item: Case): void;
  done(): DonePart[];
  /** True where a rule has added a step of this id. */
  has(id: StepId): boolean;
  /** In order; of many first things are said in their jobs' own steps. */
  steps(): Step[];
}

/** An empty builder for a situation. */
export function createStepBuilder(situation: Situation): StepBuilder {
  const drafts = new Map<string, Draft>();
  const already: DonePart[] = [];
  return {
    situation,
    add(rule, item) {
      const name = rule.group === undefined ? rule.id : `${rule.id} ${rule.group}`;
      let draft = drafts.get(name);
      if (!draft) drafts.set(name, (draft = newDraft(rule)));
      merge(draft, rule);
      if (item && item.index >= 0) {
        const { subscriptions, choices } = draft;
        if (rule.choice) choices.set(item.index, rule.choice);
        subscriptions.set(item.index, earlier(subscriptions.get(item.index) ?? null, rule.due ?? null));
      }
    },
    isDone(step, { index }) {
      if (index >= 0) already.push({ step, subscription: index });
    },
    done: () => already,
    has: (id) => drafts.has(id),
    steps() {
      const gathered = [...drafts.values()];
      dropLoneChoices(gathered);
      waitForDecisions(gathered);
      const all = shortened(gathered, situation.subscriptions?.length === 1, situation.today);
      dropLoneParts(all);
      const ranked = withoutLateWaits(all.map((draft) => finish(draft, situation)));
      return plainNames(inOrder(ranked, situation.today));
    },
  };
}

/** A choice needs two ways: where one rule covers both there is nothing to choose. What a way begins with is no way. */
function dropLoneChoices(all: readonly Draft[]): void {
  for (const draft of all) {
    const ways = all.filter(({ rule, choice }) => choice === draft.choice && rule.id !== 'unassign-licences');
    if (ways.length < 2) draft.choice = null;
  }
}

/** The same for single subscriptions, once ways that are one step are one. */
function dropLoneParts(all: readonly Draft[]): void {
  const ways = new Map<string, number>();
  const name = (index: number, choice: string) => `${String(index)} ${choice}`;
  for (const { rule, choices } of all) {
    if (rule.id === 'unassign-licences') continue;
    for (const [index, choice] of choices)
      ways.set(name(index, choice), (ways.get(name(index, choice)) ?? 0) + 1);
  }
  for (const { choices } of all) {
    for (const [index, choice] of choices)
      if ((ways.get(name(index, choice)) ?? 0) < 2) choices.delete(index);
  }
}

/** Steps that an open decision doesn't touch: it may need them. */
const BEFORE_DECISIONS: readonly StepId[] = [
  'decide-end',
  // Data that is saved is saved, whatever is decided.
  'rescue-data',
  'find-agreement',
  'have-two-admins',
  'choose-tool',
];

/** What is decided comes before every step about the same subscription. */
function waitForDecisions(all: readonly Draft[]): void {
  const undecided = new Set<number>();
  for (const { rule, subscriptions } of all) {
    if (rule.id === 'decide-end') for (const index of subscriptions.keys()) undecided.add(index);
  }
  if (undecided.size === 0) return;
  for (const { rule, subscriptions, waitsFor } of all) {
    if (BEFORE_DECISIONS.includes(rule.id)) continue;
    for (const index of subscriptions.keys()) {
      if (!undecided.has(index)) continue;
      waitsFor.add('decide-end');
      break;
    }
  }
}
