import { recordOf, type JsonRecord } from '../formats/json.ts';
import { letters } from '../cells/words.ts';
import type { TextTable } from '../rows/text-table.ts';

/** A scalar of JSON as a cell has it; '' for what is none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The objects in a cell that holds JSON; none where it holds none. */
function recordsIn(cell: string): JsonRecord[] {
  if (!/^\s*[[{]/.test(cell)) return [];
  try {
    const json: unknown = JSON.parse(cell);
    const all: unknown[] = Array.isArray(json) ? json : [json];
    return all.map(recordOf).filter((record) => record !== null);
  } catch {
    return [];
  }
}

/** A cell of the outer row as it is in the inner one: `of` is the header, letters only. */
type Outer = (cell: string, of: string, inner: JsonRecord, isFirst: boolean) => string;

/**
 * A row for each object in the cells of one column. The column gives way to one for each key of those objects,
 * `TermInfo.Status`; a row without objects stays one row.
 */
export function unfoldColumn(table: TextTable, column: string, outer: Outer): TextTable {
  const at = table.headers.findIndex((header) => letters(header) === column);
  if (at < 0) return table;
  const header = table.headers[at] ?? column;
  const inner = table.lines.map(({ cells }) => recordsIn(cells[at] ?? ''));
  const keys = [...new Set(inner.flat().flatMap((record) => Object.keys(record)))].slice(0, 30);
  if (keys.length === 0) return table;
  const names = table.headers.map(letters);
  const without = <T>(all: readonly T[]): T[] => all.filter((_, each) => each !== at);
  const lines = table.lines.flatMap((line, row) => {
    const records = inner[row] ?? [];
    if (records.length === 0) return [{ ...line, cells: [...without(line.cells), ...keys.map(() => '')] }];
    return records.map((record, index) => {
      const cells = line.cells.map((cell, each) => outer(cell, names[each] ?? '', record, index === 0));
      return {
        ...line,
        place: records.length > 1 ? `${line.place}.${String(index + 1)}` : line.place,
        cells: [...without(cells), ...keys.map((key) => textOf(record[key]))],
      };
    });
  });
  return { headers: [...without(table.headers), ...keys.map((key) => `${header}.${key}`)], lines };
}
