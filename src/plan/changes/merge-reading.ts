import type { Day } from '../../guidance/model.ts';
import { READ_FIELDS, type Reading, type ReadField, type ReadRow } from '../../inventory/model.ts';
import { comparableName } from '../stored/comparable-name.ts';
import { nextRowNumber, rowId, type Row } from '../stored/row.ts';

/** What a reading did to the rows of a tenant, to be said in words. */
export interface MergeCounts {
  new: number;
  changed: number;
  gone: number;
}

/** Puts a reading into the rows of one tenant. Pure; nothing typed by hand is overwritten, nothing is dropped. */
export function mergeReading(
  rows: readonly Row[],
  reading: Reading,
  on: Day,
): { rows: Row[]; counts: MergeCounts } {
  const pairs = pairUp(rows, reading.rows);
  // Of a part nothing can be said about the rows that it does not show.
  const isWhole = !reading.isPart && (reading.total === null || reading.total <= reading.rows.length);
  const known = rows.map((row) => {
    const read = pairs.get(row);
    if (read) return merged(row, read, reading, on);
    return row.source === 'hand' || !isWhole ? settled(row) : { ...settled(row), found: 'gone' as const };
  });
  const met = new Set(pairs.values());
  let number = nextRowNumber(rows);
  const added = reading.rows
    .filter((read) => !met.has(read))
    .map((read) => ({ ...fresh(read, rowId(number++), reading, on), found: 'new' as const }));
  const all = [...known, ...added];
  const count = (found: Row['found']) => all.filter((row) => row.found === found).length;
  return { rows: all, counts: { new: count('new'), changed: count('changed'), gone: count('gone') } };
}

/** The row without the marks of an earlier reading. */
export function settled(row: Row): Row {
  const { found, before, ...rest } = row;
  return found || before ? rest : row;
}

/** One product may have several subscriptions: by GUID first, then by product and date, then by product alone. */
const KEYS: readonly ((row: Keyed) => string | undefined)[] = [
  ({ ref }) => ref && `ref ${ref.toLowerCase()}`,
  (row) => row.subscription.renewsOn && `${nameKey(row)} ${row.subscription.renewsOn}`,
  nameKey,
  ({ subscription: { sku } }) => sku && `sku ${sku.toLowerCase()}`,
];

function pairUp(rows: readonly Row[], reads: readonly ReadRow[]): Map<Row, ReadRow> {
  const pairs = new Map<Row, ReadRow>();
  const met = new Set<ReadRow>();
  for (const key of KEYS) {
    const open = grouped(
      reads.filter((read) => !met.has(read)),
      key,
    );
    for (const row of rows) {
      const name = pairs.has(row) ? undefined : key(row);
      const read = name === undefined ? undefined : takeFitting(open.get(name), row);
      if (!read) continue;
      pairs.set(row, read);
      met.add(read);
    }
  }
  return pairs;
}

function grouped(reads: readonly ReadRow[], key: (row: Keyed) => string | undefined): Map<string, ReadRow[]> {
  const groups = new Map<string, ReadRow[]>();
  for (const read of reads) {
    const name = key(read);
    const group = name ? groups.get(name) : undefined;
    if (group) group.push(read);
    else if (name) groups.set(name, [read]);
  }
  return groups;
}

function takeFitting(group: ReadRow[] | undefined, { ref }: Row): ReadRow | undefined {
  const at = group?.findIndex((read) => !differ(ref, read.ref)) ?? -1;
  return at < 0 ? undefined : group?.splice(at, 1)[0];
}

type Keyed = Pick<ReadRow, 'ref' | 'subscription'>;

function nameKey({ subscription }: Keyed): string {
  return `name ${comparableName(subscription.product)}`;
}

/** Two GUIDs that are both known and not the same are two subscriptions. */
function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
}

function fresh(read: ReadRow, id: string, { source }: Reading, on: Day): Row {
  return { ...read, id, subscription: { ...read.subscription }, source, readOn: on };
}

function merged(old: Row, read: ReadRow, { source }: Reading, on: Day): Row {
  const { offered: _, unsure: __, candidates: ___, ...kept } = settled(old);
  const { subscription, before, offered } = mergedFields(old, read);
  const unsure = (read.unsure ?? []).filter((field) => !old.byHand?.includes(field));
  const candidates = subscription.sku ? undefined : (read.candidates ?? old.candidates);
  return {
    ...kept,
    subscription,
    source: old.source === 'hand' ? 'hand' : source,
    readOn: on,
    ...(read.ref !== undefined && { ref: read.ref }),
    ...((old.raw ?? read.raw) && { raw: { ...old.raw, ...read.raw } }),
    ...(unsure.length > 0 && { unsure }),
    ...(candidates && { candidates }),
    ...(Object.keys(before).length > 0 && { before, found: 'changed' as const }),
    ...(Object.keys(offered).length > 0 && { offered }),
  };
}

/** The values after a reading, those that it changed as they were, and those that the user typed otherwise. */
function mergedFields(row: Row, read: ReadRow): Required<Pick<Row, 'subscription' | 'before' | 'offered'>> {
  const subscription: Row['subscription'] = { ...row.subscription };
  const before: NonNullable<Row['before']> = {};
  const offered: NonNullable<Row['offered']> = {};
  for (const field of READ_FIELDS) {
    const value = read.subscription[field];
    const present = row.subscription[field];
    if (value === undefined || isSame(value, present)) continue;
    if (row.byHand?.includes(field)) Object.assign(offered, { [field]: value });
    else if (isBetter(field, row, read)) {
      if (!sameName(field, value, present)) before[field] = present ?? null;
      Object.assign(subscription, { [field]: value });
    }
  }
  return { subscription, before, offered };
}

/** A price is an object: two that say the same are the same. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** A guess never takes the place of a value that is known. */
function isBetter(field: ReadField, row: Row, read: ReadRow): boolean {
  const isGuess = read.unsure?.includes(field) ?? false;
  return !isGuess || row.subscription[field] === undefined || (row.unsure?.includes(field) ?? false);
}

/** A name that is written otherwise, and a SKU or kind that only now is known, are no change of the subscription. */
function sameName(field: ReadField, value: unknown, present: unknown): boolean {
  if (field === 'sku' || field === 'kind') return present === undefined;
  return field === 'product' && comparableName(String(value)) === comparableName(String(present));
}
