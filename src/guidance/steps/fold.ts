import { earlier } from '../../calendar/days.ts';
import type { Day } from '../model.ts';
import { camel, text, titleOf, weaker } from '../text.ts';
import type { Draft, StepRule } from './draft.ts';
import { joinWords } from './merge-words.ts';
import { STEP_RANK, type StepId } from './table.ts';

/** So many steps are read by somebody with one product, and with a dozen. */
const MOST = { one: 9, many: 14 };

/**
 * What is one job with a later step, and is a step of its own only where there is room; the first goes first. A first
 * thing goes into the first of the steps named; `waits`: into the first that waits for it.
 */
const ONE_JOB: readonly (readonly [id: StepId, ...into: (StepId | 'waits')[]])[] = [
  ['map-identities', 'waits'],
  ['clear-holds', 'waits'],
  ['reduce-to-25', 'waits'],
  ['buy-migration-add-on', 'waits'],
  ['associate-billing-tenant', 'waits'],
  ['ask-partner-to-reduce', 'ask-partner'],
  ['ask-partner-to-cancel', 'ask-partner'],
  ['ask-seller-to-reduce', 'ask-seller'],
  ['ask-seller-to-cancel', 'ask-seller'],
  ['keep-and-pay', 'turn-off-recurring-billing'],
  ['separate-licence-ids', 'order-licences', 'ask-partner'],
  ['have-two-admins', 'find-agreement', 'buy-licences', 'migrate-data'],
  ['unassign-licences', 'waits'],
  ['clear-licensing-groups', 'waits'],
  ['reduce-now', 'reduce-licences'],
];

/** Where that is not enough: what is bought, reduced or closed together. */
const AS_WELL: typeof ONE_JOB = [
  ['bridge-licences', 'buy-licences'],
  ['renew-with-fewer', 'reduce-licences'],
  ['ask-seller-to-reduce', 'ask-partner'],
  ['ask-seller-to-cancel', 'ask-partner'],
  ['ask-seller', 'ask-partner', 'order-licences'],
  ['order-licences', 'ask-partner'],
  ['request-remap', 'order-licences'],
  ['register-nonprofit', 'waits'],
  ['verify-education', 'waits'],
  ['move-domain', 'migrate-data'],
  // Once more: what stood between the two can have gone into another since.
  ['order-licences', 'ask-partner'],
  ['let-lapse', 'turn-off-recurring-billing'],
  ['find-agreement', 'waits'],
];

/** What comes after the step that it goes into. */
const DONE_AFTER: readonly StepId[] = ['move-domain'];

/** A long guide says what is one job in one step, in the order in which it is done, and asks what is one question once. */
export function shortened(drafts: readonly Draft[], isOneProduct: boolean, today: Day): Draft[] {
  // For one product the tool that isn't known yet is one more.
  const isAsked = drafts.some(({ rule }) => rule.id === 'choose-tool');
  const most = isOneProduct ? MOST.one + (isAsked ? 1 : 0) : MOST.many;
  let left = [...drafts];
  const fold = (jobs: typeof ONE_JOB): void => {
    for (const [id, ...into] of jobs) if (left.length > most) left = folded(left, id, into, today);
  };
  fold(ONE_JOB);
  left = withFewerQuestions(
    left,
    most,
    (one, other) => isSameQuestion(one, other) && haveOtherDays(one, other),
  );
  fold(AS_WELL);
  return withFewerQuestions(left, most, () => true);
}

function folded(
  drafts: readonly Draft[],
  id: StepId,
  into: readonly (StepId | 'waits')[],
  today: Day,
): Draft[] {
  const first = drafts.find(({ rule }) => rule.id === id);
  if (!first) return [...drafts];
  const job = into
    .flatMap((name) => jobsOf(drafts, first, name))
    .find((found) => fits(first, found, today) && !isBetween(drafts, first, found));
  return job ? withJoined(drafts, first, job) : [...drafts];
}

function jobsOf(drafts: readonly Draft[], { rule }: Draft, name: StepId | 'waits'): Draft[] {
  if (name !== 'waits') return drafts.filter((draft) => draft.rule.id === name);
  return drafts
    .filter(({ waitsFor }) => waitsFor.has(rule.id))
    .sort((one, other) => STEP_RANK[one.rule.id] - STEP_RANK[other.rule.id]);
}

/** False where a day that lies ahead, a tenant or a choice of the first would be lost in the job. */
function fits(first: Draft, job: Draft, today: Day): boolean {
  const isAlike = ONE_BY_ONE.includes(first.rule.id);
  // A first thing of both ways of a choice can go into one of them.
  if (first.choice !== job.choice && (isAlike || first.choice !== null)) return false;
  if (isAlike) return true;
  if (first.rule.tenant !== job.rule.tenant || !isAboutNoMore(first, job)) return false;
  const days: readonly (Day | null)[] = [first.due, ...first.subscriptions.values()];
  if (days.some((day) => isAhead(day, today) && day !== job.due)) return false;
  return [...first.subscriptions].every(
    ([index, day]) => !isAhead(day, today) || !job.subscriptions.size || job.subscriptions.get(index) === day,
  );
}

/** A step that names its subscriptions does nothing for others; what is bought or asked for more is one job. */
function isAboutNoMore(first: Draft, job: Draft): boolean {
  if (job.subscriptions.size === 0 || FOR_MORE.includes(job.rule.id)) return true;
  return [...first.subscriptions.keys()].every((index) => job.subscriptions.has(index));
}

const FOR_MORE: readonly StepId[] = ['buy-licences', 'ask-partner'];

function isAhead(day: Day | null, today: Day): boolean {
  return day !== null && day >= today;
}

/** True where a third step comes after one of the two and before the other. */
function isBetween(drafts: readonly Draft[], first: Draft, job: Draft): boolean {
  const [one, other] = [first.rule.id, job.rule.id];
  return (
    [...job.waitsFor].some((id) => id !== one && comesAfter(drafts, id, one)) ||
    [...first.waitsFor].some((id) => id !== other && comesAfter(drafts, id, other))
  );
}

function comesAfter(drafts: readonly Draft[], id: string, before: StepId): boolean {
  const waits = drafts.filter(({ rule }) => rule.id === id).flatMap(({ waitsFor }) => [...waitsFor]);
  return waits.includes(before) || waits.some((next) => comesAfter(drafts, next, before));
}

/** The same thing done by the same people, one by one: each keeps its own day. */
const ONE_BY_ONE: readonly StepId[] = [
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

/** Decisions whose days differ become one with a day for each: a surface shows it a day at a time. The nearest stays alone longest. */
function withFewerQuestions(
  drafts: readonly Draft[],
  most: number,
  alike: (one: Draft, other: Draft) => boolean,
): Draft[] {
  let left = [...drafts];
  while (left.length > most) {
    const decisions = left
      .filter(({ rule }) => rule.id === 'decide-end')
      .sort((one, other) => ((one.due ?? '') < (other.due ?? '') ? 1 : -1));
    const pair = pairOf(decisions, alike);
    if (!pair) break;
    left = withJoined(left, ...pair);
  }
  return left;
}

function pairOf(all: readonly Draft[], fit: (one: Draft, other: Draft) => boolean): [Draft, Draft] | null {
  for (const [at, one] of all.entries()) {
    const other = all.slice(at + 1).find((draft) => fit(one, draft));
    if (other) return [one, other];
  }
  return null;
}

function isSameQuestion({ rule: one }: Draft, { rule: other }: Draft): boolean {
  return one.question === other.question;
}

function haveOtherDays(one: Draft, other: Draft): boolean {
  const days = new Set(one.subscriptions.values());
  return ![...other.subscriptions.values()].some((day) => days.has(day));
}

function withJoined(drafts: readonly Draft[], first: Draft, job: Draft): Draft[] {
  const joined = join(first, job);
  const [from, into] = [first.rule.id, job.rule.id];
  return drafts.flatMap((draft) => {
    if (draft === first) return [];
    if (draft === job) return [joined];
    return [
      from === into || !draft.waitsFor.has(from)
        ? draft
        : { ...draft, waitsFor: renamed(draft.waitsFor, from, into) },
    ];
  });
}

function renamed(ids: ReadonlySet<string>, from: StepId, into: StepId): Set<string> {
  return new Set([...ids].map((id) => (id === from ? into : id)));
}

function join(first: Draft, job: Draft): Draft {
  const subscriptions = new Map(job.subscriptions);
  for (const [index, day] of first.subscriptions) {
    subscriptions.set(index, earlier(subscriptions.get(index) ?? null, day));
  }
  return {
    ...job,
    ...wordsOf(first, job),
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
  if (first.choice === null) return { rule: withBoth(first, rule), choice, actions, warnings };
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
