import { earlier } from '../../calendar/days.ts';
import { camel, text, titleOf, weaker } from '../text.ts';
import type { Draft, StepRule } from './draft.ts';
import { joinWords } from './merge-words.ts';
import type { StepId } from './table.ts';

/** The same thing done by the same people, one by one: each keeps its own day. */
export const ONE_BY_ONE: readonly StepId[] = [
  'ask-partner-to-reduce',
  'ask-partner-to-cancel',
  'ask-seller-to-reduce',
  'ask-seller-to-cancel',
  'keep-and-pay',
  'ask-seller',
  'reduce-now',
  'renew-with-fewer',
  'request-remap',
  'order-licences',
  'let-lapse',
];

/** What comes after the step that it goes into. */
const DONE_AFTER: readonly StepId[] = ['move-domain'];

/** One step of two: the job, with what is done first. */
export function join(first: Draft, job: Draft): Draft {
  const subscriptions = new Map(job.subscriptions);
  for (const [index, day] of first.subscriptions) {
    subscriptions.set(index, earlier(subscriptions.get(index) ?? null, day));
  }
  return {
    ...job,
    ...wordsOf(first, job),
    choices: choicesOf(first, job),
    due: earlier(first.due, job.due),
    certainty: weaker(first.certainty, job.certainty),
    roles: union(first.roles, job.roles),
    facts: union(first.facts, job.facts),
    waitsFor: waitsOf(first, job),
    // What two jobs cost is no one sum.
    costs: first.costs.length > 0 ? [] : job.costs,
    subscriptions,
  };
}

/** Of both ways in one step nothing is left to choose; what a way begins with is of that way. */
function choicesOf(first: Draft, job: Draft): Map<number, string> {
  const choices = new Map(job.choices);
  for (const index of first.subscriptions.keys()) {
    const own = first.choices.get(index);
    if (own === undefined || job.waitsFor.has(first.rule.id)) continue;
    if (job.subscriptions.has(index)) choices.delete(index);
    else choices.set(index, own);
  }
  return choices;
}

/** What only one of two alike waits for is no wait of both; a first thing's waits are the job's. */
function waitsOf(first: Draft, job: Draft): Set<string> {
  const ids = ONE_BY_ONE.includes(first.rule.id)
    ? [...job.waitsFor].filter((id) => first.waitsFor.has(id))
    : [...first.waitsFor, ...job.waitsFor];
  return new Set(ids.filter((id) => id !== first.rule.id && id !== job.rule.id));
}

/** A choice between two is said first; a decision has the options of both, without the days of either. */
function wordsOf(first: Draft, job: Draft): Pick<Draft, 'rule' | 'actions' | 'warnings' | 'choice'> {
  const { rule, choice } = job;
  if (rule.id === 'decide-end') {
    const titles = [first, job].flatMap(({ rule: { inCommon = [] } }) => inCommon);
    const actions = new Map(titles.map((title) => [title.key, title]));
    return {
      ...job,
      rule: {
        ...rule,
        title: titleOf('decide-end'),
        inCommon: [...actions.values()],
        refund: undefined,
      },
      actions,
    };
  }
  const { actions, warnings } = DONE_AFTER.includes(first.rule.id)
    ? joinWords(job, first)
    : joinWords(first, job);
  // What a way of a choice begins with is of that way.
  if (first.choice === null || job.waitsFor.has(first.rule.id))
    return { rule: withBoth(first, rule), choice, actions, warnings };
  const either = text(`choice_${camel(first.choice)}`);
  return {
    rule: { ...rule, title: text(`step_${camel(first.choice)}`) },
    choice: null,
    actions: new Map([[either.key, either], ...actions]),
    warnings,
  };
}

/** Two who are asked are both named; what lapses by itself and what is turned off both end with their terms. */
function withBoth({ rule: first }: Draft, rule: StepRule): StepRule {
  if (first.id === 'move-domain') return { ...rule, title: text('step_migrateAndMoveDomain') };
  if (first.id === 'let-lapse') return { ...rule, title: text('step_stopRenewals'), verb: 'do' };
  const isOther = rule.id !== 'ask-seller' && SELLERS_STEPS.includes(first.id);
  return isOther ? { ...rule, title: text('step_askPartnerAndSeller') } : rule;
}

const SELLERS_STEPS: readonly StepId[] = ['ask-seller', 'ask-seller-to-reduce', 'ask-seller-to-cancel'];

function union<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): Set<T> {
  return new Set([...one, ...other]);
}
