import { earlier } from '../../calendar/days.ts';
import type { Day } from '../model.ts';
import type { Draft } from './draft.ts';
import { join, ONE_BY_ONE } from './join.ts';
import { STEP_RANK, type StepId } from './table.ts';

/** So many steps are read by somebody with one product, and with a dozen. */
const MOST = { one: 9, many: 14 };

/** A step by its id; the first that waits; or each that waits, with its own subscriptions. */
type Into = StepId | 'waits' | 'each';

/**
 * What is one job with a later step, and is a step of its own only where there is room; the first goes first. A first
 * thing goes into the first of the steps named.
 */
const ONE_JOB: readonly (readonly [id: StepId, ...into: Into[]])[] = [
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
  ['unassign-licences', 'waits', 'each'],
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

function folded(drafts: readonly Draft[], id: StepId, into: readonly Into[], today: Day): Draft[] {
  const first = drafts.find(({ rule }) => rule.id === id);
  if (!first) return [...drafts];
  const job = into
    .flatMap((name) => jobsOf(drafts, first, name))
    .find((found) => fits(first, found, today) && !isBetween(drafts, first, found));
  if (job) return withJoined(drafts, first, job);
  return into.includes('each') ? foldedIntoEach(drafts, first, today) : [...drafts];
}

/** A first thing of several jobs goes into each of them with that job's own subscriptions, if none is left over. */
function foldedIntoEach(drafts: readonly Draft[], first: Draft, today: Day): Draft[] {
  const parts = jobsOf(drafts, first, 'waits').flatMap((job) => {
    const part = sharedWith(first, job);
    return part && fits(part, job, today) && !isBetween(drafts, part, job) ? [{ job, part }] : [];
  });
  const covered = new Set(parts.flatMap(({ part }) => [...part.subscriptions.keys()]));
  if (covered.size === 0 || covered.size < first.subscriptions.size) return [...drafts];
  const into = parts.map(({ job }) => job.rule.id);
  return drafts.flatMap((draft) => {
    if (draft === first) return [];
    const own = parts.find(({ job }) => job === draft);
    if (own) return [join(own.part, draft)];
    return [draft.waitsFor.has(first.rule.id) ? { ...draft, waitsFor: replaced(draft, first, into) } : draft];
  });
}

/** The part of a step that is about a job's subscriptions; null where there is none. */
function sharedWith(first: Draft, job: Draft): Draft | null {
  const shared = [...first.subscriptions].filter(([index]) => job.subscriptions.has(index));
  if (shared.length === 0) return null;
  const due = shared.reduce<Day | null>((day, [, own]) => earlier(day, own), null);
  return { ...first, subscriptions: new Map(shared), due };
}

/** What waited for the first thing waits for the jobs that it has become. */
function replaced({ waitsFor, rule }: Draft, first: Draft, into: readonly StepId[]): Set<string> {
  const kept = [...waitsFor].filter((id) => id !== first.rule.id);
  return new Set([...kept, ...into.filter((id) => id !== rule.id)]);
}

function jobsOf(drafts: readonly Draft[], { rule }: Draft, name: Into): Draft[] {
  if (name === 'each') return [];
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

/** A step that names its subscriptions does nothing for others: nobody asks a partner about what the admin bought. */
function isAboutNoMore(first: Draft, job: Draft): boolean {
  if (job.subscriptions.size === 0 || FOR_MORE[job.rule.id]?.(first.rule.id)) return true;
  return [...first.subscriptions.keys()].every((index) => job.subscriptions.has(index));
}

/** What is bought for more is one job, and so are two things that sellers are asked for. */
const FOR_MORE: Partial<Record<StepId, (first: StepId) => boolean>> = {
  'buy-licences': () => true,
  'ask-partner': (first) => first === 'separate-licence-ids',
};

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
