import { letters } from '../cells/words.ts';
import { TableMaker, type TextTable } from '../rows/text-table.ts';
import { NESTED } from '../sources/index.ts';
import { textOf } from '../sources/unfold.ts';
import { recordOf, type JsonRecord } from './json.ts';
import type { Item } from './json-lists.ts';

/** Deeper than `links.offer.uri` nothing of a subscription stands. */
const MAX_DEPTH = 3;
/** The longest text of a cell. */
const MAX_CELL = 20_000;

/** Objects of JSON as a table: nested keys as `prepaidUnits.enabled`, lists of values with spaces between them. */
export function flatTable(items: readonly Item[]): TextTable {
  const maker = new TableMaker();
  for (const { record, path, tenant } of items) maker.add(path, flat(record, '', MAX_DEPTH), tenant);
  return maker.table();
}

function* flat(record: JsonRecord, outer: string, depth: number): Generator<[string, string]> {
  for (const [key, value] of Object.entries(record)) {
    if (key.startsWith('@')) continue;
    const name = outer === '' ? key : `${outer}.${key}`;
    const inner = recordOf(dateIn(value));
    if (Array.isArray(value)) yield [name, listText(key, value)];
    else if (inner && depth > 1) yield* flat(inner, name, depth - 1);
    else yield [name, textOf(dateIn(value)).slice(0, MAX_CELL)];
  }
}

/** A list of values; a list of objects only where a source reads it. */
function listText(key: string, values: readonly unknown[]): string {
  const isOfObjects = values.some((value) => typeof value === 'object' && value !== null);
  if (!isOfObjects) return values.map(textOf).join(' ').slice(0, MAX_CELL);
  return NESTED.has(letters(key)) ? JSON.stringify(values).slice(0, MAX_CELL) : '';
}

/** Windows PowerShell writes some dates as `{ value: '/Date(…)/', DisplayHint: 2, DateTime: 'Thursday, …' }`. */
function dateIn(value: unknown): unknown {
  const record = recordOf(value);
  return record && typeof record['DateTime'] === 'string' && typeof record['value'] === 'string'
    ? record['value']
    : value;
}
