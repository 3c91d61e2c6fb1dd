import * as v from 'valibot';
import {
  checked,
  deleteStored,
  forgetDamaged as removeDamaged,
  freshPlanId,
  readAll,
  writeStored,
  type StoredRead,
} from '../browser/stored.ts';
import { outboxKey, outboxOf, takeFromOutbox } from '../browser/outbox.ts';
import type { Keeping } from '../browser/private-memory.ts';
import { addDays, type Day } from '../calendar/days.ts';
import { localDay } from '../calendar/local-day.ts';
import type { IdentifiedChange, RefusedChange, ToldChange } from '../messages/own-pages.ts';
import { acceptChange } from '../plan/changes/accept-change.ts';
import { ChangeSchema } from '../plan/changes/change-schema.ts';
import { IdSchema } from '../plan/stored/row-schema.ts';
import { withoutOldPlans } from '../plan/changes/old-plans.ts';
import { withoutPageTenants } from '../plan/changes/page-tenant-changes.ts';
import { detectsTenant, emptyStored, type Stored } from '../plan/stored/model.ts';
import type { Cloud } from '../guidance/model.ts';
import type { ManagedBefore } from '../browser/managed.ts';
import { readPolicy } from '../policy/read-policy.ts';
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
  /** Where it is kept. */
  keeping: Keeping;
  /** With all of them but the refused, under the organisation's policy; not what is stored where `saved` is false. */
  stored: Stored;
  today: Day;
  /** The tab whose panel sent them: the answer tells it what came of them. */
  from?: number | undefined;
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

/** What is stored, with what surfaces left in the outbox; for a private window the copy that it works on. */
export async function readState(keeping: Keeping): Promise<State> {
  return inTurn(async () => {
    const read = await load(keeping);
    const { policy, trouble } = read;
    const own = read.waiting.length === 0 ? read.stored : (await apply(read, [])).own;
    return { stored: underPolicy(own, policy), own, policy, trouble };
  });
}

/** Applies changes after those that wait in the outbox, and stores what comes of them. */
export function write(keeping: Keeping, changes: readonly ToldChange[], from?: number): Promise<Written> {
  return inTurn(async () => (await apply(await load(keeping), changes, from)).written);
}

/**
 * Deletes what the organisation does not want kept: plans that nobody changed for its days, and hashes of tenants where
 * it wants none known. True where there was anything.
 */
export function keepToPolicy(): Promise<boolean> {
  return inTurn(async () => {
    const read = await load('disk');
    const { stored, policy } = read;
    const { keepDays } = policy.values;
    const today = localDay();
    const fresh = { id: crypto.randomUUID(), madeOn: today };
    const known = detectsTenant(underPolicy(stored, policy)) ? stored : withoutPageTenants(stored);
    const kept = keepDays === undefined ? known : withoutOldPlans(known, addDays(today, -keepDays), fresh);
    return kept !== stored && (await save(read, kept));
  });
}

/**
 * Applies a change to a plan that need not be the one that is shown: the user saw it in the page of its tenant. One that
 * is gone refuses it. `from` is the tab whose panel sent it.
 */
export function writeTo(
  keeping: Keeping,
  plan: string,
  one: IdentifiedChange,
  from?: number,
): Promise<Written> {
  return inTurn(async () => {
    const read = await load(keeping);
    const { current, plans } = read.stored;
    if (plan === current) return (await apply(read, [one], from)).written;
    if (!plans.some(({ id }) => id === plan)) throw new Error('the plan is gone');
    return (await apply(read, [switchTo(plan), one, switchTo(current)], from)).written;
  });
}

function switchTo(id: string): IdentifiedChange {
  return { id: crypto.randomUUID(), change: { type: 'plan-switch', id } };
}

/** Deletes everything, after whatever was being written: in a private window its own copy, and never the stored plan. */
export function deleteAll(keeping: Keeping): Promise<void> {
  if (keeping === 'disk') return inTurn(deleteKept);
  return inTurn(async () => {
    const id = crypto.randomUUID();
    await writeStored(keeping, emptyStored({ id, madeOn: localDay() }), {});
  });
}

/** Removes what was put aside as damaged; a private window only goes on without it. */
export function forgetDamaged(keeping: Keeping): Promise<void> {
  return keeping === 'disk' ? inTurn(removeDamaged) : deleteAll(keeping);
}

async function deleteKept(): Promise<void> {
  writes += 1;
  // What can't be read is deleted all the same.
  const known = await load('disk').catch(() => undefined);
  await deleteStored();
  if (known) leaveClouds(known, { plans: [] });
}

let writes = 0;

/** How often this background has written or deleted what is stored: what was read before the last is not true any more. */
export function writesSoFar(): number {
  return writes;
}

let lastWritten: string | undefined;

/** True for a value under our key that this background wrote. */
export function isOwnWrite(value: unknown): boolean {
  const applied = v.safeParse(v.object({ applied: v.array(v.string()) }), value);
  // Nothing was written yet: then nothing is our own, also where nothing counts as applied.
  return applied.success && lastWritten !== undefined && applied.output.applied.at(-1) === lastWritten;
}

interface Loaded extends StoredRead {
  keeping: Keeping;
  policy: Policy;
  all: Record<string, unknown>;
  waiting: readonly IdentifiedChange[];
  /** Keys in the outbox that hold no change of ours. */
  junk: readonly string[];
}

const PendingSchema = v.object({
  id: IdSchema,
  change: v.pipe(v.string(), v.parseJson(), ChangeSchema),
  at: v.fallback(v.number(), 0),
  order: v.fallback(v.number(), 0),
});

async function load(keeping: Keeping): Promise<Loaded> {
  const [all, id, policy] = await Promise.all([readAll(keeping), freshPlanId(), policyNow()]);
  const found = [...outboxOf(all)].map(([key, value]) => [key, v.safeParse(PendingSchema, value)] as const);
  const waiting = found.flatMap(([, read]) => (read.success ? [read.output] : []));
  waiting.sort((one, other) => one.at - other.at || one.order - other.order);
  const junk = found.flatMap(([key, read]) => (read.success ? [] : [key]));
  return { ...checked(all, { id, madeOn: localDay() }), keeping, policy, all, waiting, junk };
}

async function apply(
  read: Loaded,
  changes: readonly ToldChange[],
  from?: number,
): Promise<{ own: Stored; written: Written }> {
  const { stored: before, trouble, keeping, policy, all, waiting, junk } = read;
  const today = localDay();
  // What waits while a newer extension's value stands there is for that extension.
  const incoming = inOrder(trouble === 'newer' ? [] : waiting, changes);
  let stored = before;
  const refused: RefusedChange[] = [];
  const applied: IdentifiedChange[] = [];
  for (const one of incoming) {
    const result = trouble === 'newer' ? { unfit: 'newer' as const } : acceptChange(stored, one, today);
    if ('unfit' in result) refused.push({ id: one.id, reason: result.unfit });
    else if (one.change && result.stored !== stored) {
      applied.push({ id: one.id, change: one.change });
      stored = result.stored;
    }
  }
  const saved = stored === before || (await save(read, stored));
  const written = {
    ...{ keeping, stored: underPolicy(stored, policy), today, applied, refused, saved, from },
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
function inOrder(waiting: readonly IdentifiedChange[], changes: readonly ToldChange[]): ToldChange[] {
  const left = new Set(waiting.map(({ id }) => id));
  const before = new Map<string, ToldChange[]>();
  let unleft: ToldChange[] = [];
  for (const one of changes) {
    if (!left.has(one.id)) unleft.push(one);
    else {
      before.set(one.id, unleft);
      unleft = [];
    }
  }
  return [...waiting.flatMap((one) => [...(before.get(one.id) ?? []), one]), ...unleft];
}

/** Stores what came of what was read. */
async function save(read: Loaded, next: Stored): Promise<boolean> {
  const { keeping, all } = read;
  try {
    if (keeping === 'disk') {
      writes += 1;
      lastWritten = next.applied.at(-1);
    }
    await writeStored(keeping, next, all);
  } catch {
    return false;
  }
  leaveClouds(read, next);
  return true;
}

/** Has told of the cloud that a changed policy named `before`, where no plan and no policy names it now. */
export function leavePolicyCloud({ cloud: before }: ManagedBefore): Promise<void> {
  return inTurn(async () => {
    const { cloud } = readPolicy({ cloud: before }).values;
    if (!cloud) return;
    const { stored, policy } = await load('disk');
    if (!namedClouds(stored, policy).includes(cloud)) leave([cloud]);
  });
}

/** A private window's copy names no cloud for the windows beside it. */
function leaveClouds({ keeping, stored, policy }: Loaded, next: Pick<Stored, 'plans'>): void {
  if (keeping !== 'disk') return;
  const named = namedClouds(next, policy);
  const left = namedClouds(stored, policy).filter((cloud) => !named.includes(cloud));
  if (left.length > 0) leave(left);
}
