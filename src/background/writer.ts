import * as v from 'valibot';
import {
  checked,
  deleteStored,
  freshPlanId,
  readAll,
  writeStored,
  type StoredRead,
} from '../browser/stored.ts';
import { outboxKey, outboxOf, takeFromOutbox } from '../browser/outbox.ts';
import { addDays, type Day } from '../calendar/days.ts';
import { localDay } from '../calendar/local-day.ts';
import type { IdentifiedChange, RefusedChange } from '../messages/own-pages.ts';
import { acceptChange } from '../plan/changes/accept-change.ts';
import { ChangeSchema } from '../plan/changes/change-schema.ts';
import { IdSchema } from '../plan/stored/row-schema.ts';
import { withoutOldPlans } from '../plan/changes/old-plans.ts';
import { withoutPageTenants } from '../plan/changes/page-tenant-changes.ts';
import { detectsTenant, type Stored } from '../plan/stored/model.ts';
import type { Cloud } from '../guidance/model.ts';
import { namedClouds } from '../policy/named-clouds.ts';
import type { Policy } from '../policy/policy.ts';
import { underPolicy } from '../policy/under-policy.ts';
import { policyNow } from './policy.ts';

/** What is stored, as everybody but the writer has it. */
export interface State extends StoredRead {
  /** With what the organisation sets laid over it. */
  stored: Stored;
  /** What the user stored. */
  own: Stored;
  policy: Policy;
}

/** What came of changes. */
export interface Written {
  /** With all of them but the refused, under the organisation's policy; not what is stored where `saved` is false. */
  stored: Stored;
  today: Day;
  /** Those that count for the first time. */
  applied: readonly IdentifiedChange[];
  refused: readonly RefusedChange[];
  before: string | null;
  last: string | null;
  saved: boolean;
}

/** Hears of what was written. */
export type OnWritten = (written: Written) => void;

let queue: Promise<unknown> = Promise.resolve();
let hear: OnWritten = () => undefined;

/** Has every write told. */
export function onWritten(heard: OnWritten): void {
  hear = heard;
}

let leave: (clouds: readonly Cloud[]) => void = () => undefined;

/** Has told which clouds were named before a write, and are named by no plan and no policy after it. */
export function onCloudsLeft(left: typeof leave): void {
  leave = left;
}

/** Does one thing after the other: whatever reads and then writes waits for its turn. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work);
  queue = next.catch(() => undefined);
  return next;
}

/** What is stored, with what surfaces left in the outbox. */
export async function readState(): Promise<State> {
  return inTurn(async () => {
    const read = await load();
    const { policy, trouble } = read;
    const own = read.waiting.length === 0 ? read.stored : (await apply(read, [])).own;
    return { stored: underPolicy(own, policy), own, policy, trouble };
  });
}

/** Applies changes after those that wait in the outbox, and stores what comes of them. */
export function write(changes: readonly IdentifiedChange[]): Promise<Written> {
  return inTurn(async () => (await apply(await load(), changes)).written);
}

/**
 * Deletes what the organisation does not want kept: plans that nobody changed for its days, and hashes of tenants where
 * it wants none known. True where there was anything.
 */
export function keepToPolicy(): Promise<boolean> {
  return inTurn(async () => {
    const { stored, policy, all } = await load();
    const { keepDays } = policy.values;
    const today = localDay();
    const fresh = { id: crypto.randomUUID(), madeOn: today };
    const known = detectsTenant(underPolicy(stored, policy)) ? stored : withoutPageTenants(stored);
    const kept = keepDays === undefined ? known : withoutOldPlans(known, addDays(today, -keepDays), fresh);
    return kept !== stored && (await save(stored, kept, policy, all));
  });
}

/**
 * Applies a change to a plan that need not be the one that is shown: the user saw it in the page of its tenant. One that
 * is gone refuses it.
 */
export function writeTo(plan: string, one: IdentifiedChange): Promise<Written> {
  return inTurn(async () => {
    const read = await load();
    const { current, plans } = read.stored;
    if (plan === current) return (await apply(read, [one])).written;
    if (!plans.some(({ id }) => id === plan)) throw new Error('the plan is gone');
    return (await apply(read, [switchTo(plan), one, switchTo(current)])).written;
  });
}

function switchTo(id: string): IdentifiedChange {
  return { id: crypto.randomUUID(), change: { type: 'plan-switch', id } };
}

/** Deletes everything, after whatever was being written. */
export function deleteAll(): Promise<void> {
  return inTurn(async () => {
    // What can't be read is deleted all the same.
    const known = await load().catch(() => undefined);
    await deleteStored();
    if (known) leaveClouds(known.stored, { plans: [] }, known.policy);
  });
}

let lastWritten: string | undefined;

/** True for a value under our key that this background wrote. */
export function isOwnWrite(value: unknown): boolean {
  const applied = v.safeParse(v.object({ applied: v.array(v.string()) }), value);
  return applied.success && applied.output.applied.at(-1) === lastWritten;
}

interface Loaded extends StoredRead {
  policy: Policy;
  all: Record<string, unknown>;
  waiting: readonly IdentifiedChange[];
  /** Keys in the outbox that hold no change of ours. */
  junk: readonly string[];
}

const PendingSchema = v.object({
  id: IdSchema,
  change: ChangeSchema,
  at: v.fallback(v.number(), 0),
  order: v.fallback(v.number(), 0),
});

async function load(): Promise<Loaded> {
  const [all, id, policy] = await Promise.all([readAll(), freshPlanId(), policyNow()]);
  const found = [...outboxOf(all)].map(([key, value]) => [key, v.safeParse(PendingSchema, value)] as const);
  const waiting = found.flatMap(([, read]) => (read.success ? [read.output] : []));
  waiting.sort((one, other) => one.at - other.at || one.order - other.order);
  const junk = found.flatMap(([key, read]) => (read.success ? [] : [key]));
  return { ...checked(all, { id, madeOn: localDay() }), policy, all, waiting, junk };
}

async function apply(
  { stored: before, trouble, policy, all, waiting, junk }: Loaded,
  changes: readonly IdentifiedChange[],
): Promise<{ own: Stored; written: Written }> {
  const today = localDay();
  // What waits while a newer extension's value stands there is for that extension.
  const incoming = inOrder(trouble === 'newer' ? [] : waiting, changes);
  let stored = before;
  const refused: RefusedChange[] = [];
  const applied: IdentifiedChange[] = [];
  for (const one of incoming) {
    const result = trouble === 'newer' ? { unfit: 'newer' as const } : acceptChange(stored, one, today);
    if ('unfit' in result) refused.push({ id: one.id, reason: result.unfit });
    else if (result.stored !== stored) {
      applied.push(one);
      stored = result.stored;
    }
  }
  const saved = stored === before || (await save(before, stored, policy, all));
  const written = {
    ...{ stored: underPolicy(stored, policy), today, applied, refused, saved },
    before: before.applied.at(-1) ?? null,
    last: stored.applied.at(-1) ?? null,
  };
  if (!saved) return { own: stored, written };
  const done = incoming.map(({ id }) => outboxKey(id)).filter((key) => key in all);
  await takeFromOutbox([...done, ...junk]);
  if (applied.length > 0) hear(written);
  return { own: stored, written };
}

/**
 * Changes in the order in which the user made them. The outbox knows it, and has what was made after those that are
 * on the way; one for which it had no room stands before the next of its surface, else last.
 */
function inOrder(
  waiting: readonly IdentifiedChange[],
  changes: readonly IdentifiedChange[],
): IdentifiedChange[] {
  const left = new Set(waiting.map(({ id }) => id));
  const before = new Map<string, IdentifiedChange[]>();
  let unleft: IdentifiedChange[] = [];
  for (const one of changes) {
    if (!left.has(one.id)) unleft.push(one);
    else {
      before.set(one.id, unleft);
      unleft = [];
    }
  }
  return [...waiting.flatMap((one) => [...(before.get(one.id) ?? []), one]), ...unleft];
}

async function save(
  before: Stored,
  next: Stored,
  policy: Policy,
  all: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  try {
    lastWritten = next.applied.at(-1);
    await writeStored(next, all);
  } catch {
    return false;
  }
  leaveClouds(before, next, policy);
  return true;
}

function leaveClouds(before: Pick<Stored, 'plans'>, next: Pick<Stored, 'plans'>, policy: Policy): void {
  const named = namedClouds(next, policy);
  const left = namedClouds(before, policy).filter((cloud) => !named.includes(cloud));
  if (left.length > 0) leave(left);
}
