import type { PlanContent, Tick } from '../stored/content-schema.ts';
import { tickKey } from '../stored/ticks.ts';
import { TENANTS, type Patch, type Row } from '../stored/row.ts';

/** The parts that are small enough to be put back whole. Checked again when they are put back. */
const WHOLE = ['answers', 'ticks', 'tenants', 'reads'] as const;

/** How many rows a patch carries: what it weighs. */
export function patchSize({ rows }: Patch): number {
  return rows.old.put.length + rows.new.put.length;
}

/** The patch that takes `from` to `to`; null where both say the same. */
export function patchBetween(from: PlanContent, to: PlanContent): Patch | null {
  const set: Record<string, unknown> = {};
  for (const part of WHOLE) {
    const [before, after] = [flat(from[part]), flat(to[part])];
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (!isSame(before[key], after[key])) set[`${part} ${key}`] = after[key] ?? null;
    }
  }
  const rows = { old: rowsBetween(from.rows.old, to.rows.old), new: rowsBetween(from.rows.new, to.rows.new) };
  const touched = TENANTS.some((tenant) => rows[tenant].put.length + rows[tenant].remove.length > 0);
  return touched || Object.keys(set).length > 0 ? { set, rows } : null;
}

/** A plan's content after a patch. Rows that are gone meanwhile stay gone; what the patch names not is kept. */
export function withPatch(content: PlanContent, { set, rows }: Patch): PlanContent {
  const parts = Object.fromEntries(
    WHOLE.map((part) => {
      const values = flat(content[part]);
      for (const [name, value] of Object.entries(set)) {
        if (!name.startsWith(`${part} `)) continue;
        const key = name.slice(part.length + 1);
        if (value === null) Reflect.deleteProperty(values, key);
        else values[key] = value;
      }
      return [part, part === 'ticks' ? Object.entries(values).map(toTick) : values];
    }),
  ) as Pick<PlanContent, (typeof WHOLE)[number]>;
  const withRows = {
    old: patchedRows(content.rows.old, rows.old),
    new: patchedRows(content.rows.new, rows.new),
  };
  return { ...parts, rows: withRows };
}

/** The ticks as an object, so that they are compared like one: their order says nothing. */
function flat(part: PlanContent[(typeof WHOLE)[number]]): Record<string, unknown> {
  return Array.isArray(part)
    ? Object.fromEntries(part.map(({ step, row, on }) => [tickKey(step, row), on]))
    : { ...(part as Record<string, unknown>) };
}

/** The tick that a key of `flat` and its day stand for. */
function toTick([key, on]: [string, unknown]): Tick {
  const [step = '', row] = key.split(' ');
  return { step, row: row ? row : null, on: on as Tick['on'] };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function rowsBetween(from: readonly Row[], to: readonly Row[]): Patch['rows']['old'] {
  if (from === to) return { put: [], remove: [] };
  const before = new Map(from.map((row) => [row.id, row]));
  const after = new Set(to.map(({ id }) => id));
  return {
    put: to.flatMap((row, at) => (isSame(before.get(row.id), row) ? [] : [{ at, row }])),
    remove: from.flatMap(({ id }) => (after.has(id) ? [] : [id])),
  };
}

function patchedRows(rows: readonly Row[], { put, remove }: Patch['rows']['old']): Row[] {
  if (put.length + remove.length === 0) return rows as Row[];
  const gone = new Set(remove);
  const changed = new Map(put.map(({ row }) => [row.id, row]));
  const kept = rows.filter(({ id }) => !gone.has(id)).map((row) => changed.get(row.id) ?? row);
  const known = new Set(kept.map(({ id }) => id));
  // In order of place, so that each lands where it was.
  for (const { at, row } of put) if (!known.has(row.id)) kept.splice(at, 0, row);
  return kept;
}
