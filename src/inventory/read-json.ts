import { COUNTING, DAY_FIELDS, type ColumnField } from './cells/fields.ts';
import { fewFaults } from './faults.ts';
import { recordOf } from './formats/json.ts';
import { findLists, type Item, type JsonLists } from './formats/json-lists.ts';
import { flatTable } from './formats/json-table.ts';
import type { ImportContext, Imported } from './model.ts';
import type { OtherList } from './other-lists.ts';
import { asImported } from './outcome.ts';
import { refused, refusedOther } from './refused.ts';
import { readTable, type TableOptions, type TableRows } from './rows/read-table.ts';
import { PATHS, Remarks } from './rows/remarks.ts';
import { readGraph } from './sources/graph.ts';

/**
 * The subscriptions in JSON: answers of Microsoft Graph, joined by SKU, in whatever they came in, or a list of any tool
 * whose fields are known. Pure.
 */
export function readJsonLists(json: unknown, context: ImportContext): Imported {
  const lists = findLists(json);
  const remarks = new Remarks();
  const options: TableOptions = { context, remarks, places: PATHS };
  const isPart = lists.hasMore || lists.isOnePage;
  const more = isPart ? [{ key: 'import_onePage' }] : [];
  const common = { remarks, isPart, notes: more } as const;
  if (lists.skus.length + lists.subscriptions.length > 0) {
    const { rows, leftOut, counted, source, tenantOfRow, ownTenants } = readGraph(lists, options);
    remarks.faults.push(...lists.errors);
    for (const { path, text } of lists.strays) remarks.leaveOutNameless(path, [text]);
    const origin = source?.id ?? null;
    return asImported({
      ...common,
      source: 'graph',
      origin,
      rows,
      leftOut,
      counted: counted + lists.strays.length,
      tenantOfRow,
      ownTenants,
    });
  }
  const { read, other } = readOthers(lists.others, options);
  if (read.length === 0) return nothing(json, lists, other);
  return asImported({
    ...{ ...common, source: 'csv', origin: read[0]?.source?.id ?? null },
    rows: read.flatMap(({ rows }) => rows),
    leftOut: [...new Set(read.flatMap(({ leftOut }) => leftOut))],
    counted: read.reduce((sum, { counted }) => sum + counted, 0),
  });
}

/** A file with more lists than these is no list of subscriptions. */
const MAX_LISTS = 30;

/** Lists that are not Graph's: those of a known source, or that count licences or have an end. */
function readOthers(
  others: readonly Item[][],
  options: TableOptions,
): { read: TableRows[]; other: OtherList | undefined } {
  const read: TableRows[] = [];
  let other: OtherList | undefined;
  for (const items of others.slice(0, MAX_LISTS)) {
    const remarks = new Remarks();
    const found = readTable(flatTable(items), { ...options, remarks });
    if (!found) continue;
    if ('other' in found) other ??= found.other;
    else if (found.source || saysEnough(found.fields)) {
      read.push(found);
      options.remarks.take(remarks);
    }
  }
  return { read, other };
}

function saysEnough(fields: ReadonlySet<ColumnField>): boolean {
  return (
    [...COUNTING].some((field) => fields.has(field)) || DAY_FIELDS.slice(1).some((field) => fields.has(field))
  );
}

function nothing(json: unknown, { errors }: JsonLists, other: OtherList | undefined): Imported {
  if (other) return refusedOther(other);
  const [error, ...more] = fewFaults(errors);
  if (error) return { is: 'refused', reason: error, details: more };
  return refused(isEmptyAnswer(json) ? 'import_noSubscriptions' : 'import_notGraph');
}

function isEmptyAnswer(json: unknown): boolean {
  const record = recordOf(json);
  if (!record) return Array.isArray(json) && json.every(isEmptyAnswer);
  const lists = Object.entries(record).flatMap(([key, value]) => (key.startsWith('@') ? [] : [value]));
  return lists.length > 0 && lists.every((list) => Array.isArray(list) && list.length === 0);
}
