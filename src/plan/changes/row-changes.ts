import * as v from 'valibot';
import type { Day } from '../../calendar/days.ts';
import type { PlanContent, Tick } from '../stored/content-schema.ts';
import { tickKey } from '../stored/ticks.ts';
import { mergeReading, settled } from './merge-reading.ts';
import { comparableName } from '../stored/comparable-name.ts';
import type { ROW_CHANGES } from './row-change-schema.ts';
import { RowSchema } from '../stored/row-schema.ts';
import {
  isReadField,
  newRow,
  nextRowNumber,
  rowId,
  type EditableField,
  type Row,
  type Tenant,
} from '../stored/row.ts';

export type RowChange = v.InferOutput<(typeof ROW_CHANGES)[number]>;

/** A plan's content after a change of its subscriptions. */
export function applyRowChange(plan: PlanContent, change: RowChange, today: Day): PlanContent {
  const { answers, ticks, tenants, rows, reads } = plan;
  const content = { answers, ticks, tenants, rows, reads };
  switch (change.type) {
    case 'read': {
      const { tenant, reading } = change;
      const { rows: merged, counts } = mergeReading(rows[tenant], reading, today);
      const { source, total, notes } = reading;
      const summary = { on: today, source, read: reading.rows.length, total, notes, ...counts };
      return { ...content, rows: { ...rows, [tenant]: merged }, reads: { ...reads, [tenant]: summary } };
    }
    case 'edit-row':
      return withRow(content, change.tenant, change.id, (row) => edited(row, change.set));
    case 'decide': {
      const ids = new Set(change.ids);
      const old = rows.old.map((row) => (ids.has(row.id) ? decided(row, change) : row));
      return { ...content, rows: { ...rows, old } };
    }
    case 'add-row': {
      const { tenant, product } = change;
      const added = newRow(rowId(nextRowNumber(rows[tenant])), product, today);
      return { ...content, rows: { ...rows, [tenant]: [...rows[tenant], added] } };
    }
    case 'remove-rows': {
      const ids = new Set(change.ids);
      const kept = rows[change.tenant].filter(({ id }) => !ids.has(id));
      const left = { ...rows, [change.tenant]: kept };
      // A later row may get a removed one's id: it is not done with it.
      const isGone = ({ row }: Tick) => change.tenant === 'old' && row !== null && ids.has(row);
      return { ...content, ticks: ticks.filter((tick) => !isGone(tick)), rows: left };
    }
    case 'take-offer':
      return withRow(content, change.tenant, change.id, (row) => offerTaken(row, change));
    case 'settle':
      return { ...content, rows: { ...rows, [change.tenant]: rows[change.tenant].map(settled) } };
    case 'carry-in':
      return carriedIn(content, change.content);
  }
}

function withRow(content: PlanContent, tenant: Tenant, id: string, change: (row: Row) => Row): PlanContent {
  const rows = content.rows[tenant].map((row) => (row.id === id ? checked(change(row), row) : row));
  return { ...content, rows: { ...content.rows, [tenant]: rows } };
}

/** The changed row, or the row as it was where the schema admits no such value. */
function checked(changed: Row, row: Row): Row {
  const result = v.safeParse(RowSchema, changed);
  return result.success ? result.output : row;
}

type FieldValues = Extract<RowChange, { type: 'edit-row' }>['set'];

function edited(row: Row, set: FieldValues): Row {
  const subscription: Record<string, unknown> = { ...row.subscription, ...set };
  for (const [field, value] of Object.entries(set)) {
    if (value === null) Reflect.deleteProperty(subscription, field);
  }
  const isRenamed = 'product' in set;
  // Another product is another SKU, and what the old name may have meant is settled.
  if (isRenamed && !('sku' in set)) delete subscription['sku'];
  const byHand = typedFields(row, set);
  const unsure = row.unsure?.filter((field) => !(field in set));
  const { unsure: _, candidates, byHand: __, ...rest } = row;
  return {
    ...rest,
    subscription: subscription as Row['subscription'],
    ...(byHand.length > 0 && { byHand }),
    ...(unsure?.length && { unsure }),
    ...(candidates && !isRenamed && !('sku' in set) && { candidates }),
  };
}

/** Fields that are the user's now: those typed before and now, but those taken away. */
function typedFields({ byHand = [] }: Row, set: FieldValues): NonNullable<Row['byHand']> {
  const typed = new Set(byHand);
  for (const [field, value] of Object.entries(set) as [EditableField, unknown][]) {
    if (!isReadField(field)) continue;
    if (value === null) typed.delete(field);
    else typed.add(field);
  }
  return [...typed];
}

function decided(row: Row, change: Extract<RowChange, { type: 'decide' }>): Row {
  const { target, ...rest } = row;
  const subscription: Record<string, unknown> = { ...row.subscription };
  for (const field of ['needed', 'oldTenant', 'end'] as const) {
    if (change[field] === null) Reflect.deleteProperty(subscription, field);
    else if (change[field] !== undefined) subscription[field] = change[field];
  }
  const next = change.target === undefined ? target : change.target;
  return checked(
    { ...rest, subscription: subscription as Row['subscription'], ...(next && { target: next }) },
    row,
  );
}

function offerTaken(row: Row, { field, take }: Extract<RowChange, { type: 'take-offer' }>): Row {
  const { offered = {}, byHand = [], ...rest } = row;
  const { [field]: value, ...others } = offered;
  const hand = take ? byHand.filter((name) => name !== field) : byHand;
  return {
    ...rest,
    subscription: take && value !== undefined ? { ...row.subscription, [field]: value } : row.subscription,
    ...(hand.length > 0 && { byHand: hand }),
    ...(Object.keys(others).length > 0 && { offered: others }),
  };
}

/** The other profile's plan wins where it says something; nothing that is only here is lost. */
function carriedIn(here: PlanContent, there: PlanContent): PlanContent {
  const old = carriedRows(here.rows.old, there.rows.old);
  const ticks = there.ticks.map((tick) => ({ ...tick, row: tick.row && (old.ids.get(tick.row) ?? null) }));
  const known = new Set(here.ticks.map(({ step, row }) => tickKey(step, row)));
  return {
    answers: { ...here.answers, ...there.answers },
    ticks: [...here.ticks, ...ticks.filter(({ step, row }) => !known.has(tickKey(step, row)))],
    tenants: {
      old: { ...here.tenants.old, ...there.tenants.old },
      new: { ...here.tenants.new, ...there.tenants.new },
    },
    rows: { old: old.rows, new: carriedRows(here.rows.new, there.rows.new).rows },
    reads: { ...here.reads, ...there.reads },
  };
}

/**
 * Rows of one origin are known again in the other profile: by GUID, else by id and product. All others get an id of
 * ours: `ids` says which. A file's ids are only good to tell its rows from each other.
 */
function carriedRows(
  here: readonly Row[],
  there: readonly Row[],
): { rows: Row[]; ids: ReadonlyMap<string, string> } {
  const byRef = new Map(here.flatMap((row) => (row.ref ? [[row.ref.toLowerCase(), row]] : [])));
  const byId = new Map(here.map((row) => [originOf(row), row]));
  const met = new Set<Row>();
  let number = nextRowNumber(here);
  const ids = new Map<string, string>();
  const incoming = there.map((row) => {
    const same = (row.ref && byRef.get(row.ref.toLowerCase())) || byId.get(originOf(row));
    const isNew = !same || met.has(same);
    if (!isNew) met.add(same);
    const id = isNew ? rowId(number++) : same.id;
    ids.set(row.id, id);
    return { ...row, id };
  });
  return { rows: [...incoming, ...here.filter((row) => !met.has(row))], ids };
}

function originOf({ id, subscription: { product } }: Row): string {
  return `${id} ${comparableName(product)}`;
}
