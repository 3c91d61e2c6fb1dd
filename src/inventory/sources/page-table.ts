import type { Text } from '../../guidance/model.ts';
import { namedColumns, type Column } from '../cells/columns.ts';
import { shapedColumns } from '../cells/shapes.ts';
import { cleanName } from '../cells/text.ts';
import { wordsOf } from '../cells/words.ts';
import { fewFaults } from '../faults.ts';
import type { ImportContext, RawTable, ReadRow, Reading } from '../model.ts';
import { LINES, Remarks } from '../rows/remarks.ts';
import { readSheet } from '../rows/sheet.ts';

/**
 * The subscriptions of a table of the admin center. Columns are known by key, then by header words in every language,
 * then by the shape of their values, which makes them unsure. Pure.
 */
export function interpretTable(table: RawTable, context: ImportContext): Reading {
  const { catalogue, today } = context;
  const words = wordsOf(context.words);
  const rows = table.rows.map(({ cells }) => cells);
  const nameAt = table.rows[0]?.name ?? 0;
  const headers = table.columns.map(({ text }) => text);
  const named = namedColumns(table.columns, words).map((column) => ofName(column, nameAt));
  const columns: Column[] = [
    { field: 'product', at: nameAt, unsure: false },
    ...named.filter((column) => column !== undefined),
    ...shapedColumns(named, rows, nameAt, table.lang, words),
  ];
  const lines = table.rows.map(({ cells, guid }, at) => ({
    ...{ cells, place: String(at + 1) },
    ...(guid && { guid }),
  }));
  const remarks = new Remarks();
  const read = readSheet(
    {
      ...{ columns, headers, lines, words, catalogue, today, places: LINES },
      lang: table.lang,
      guidIs: table.page === 'subscriptions' ? 'ref' : 'sku',
    },
    remarks,
  );
  const notes: Text[] = table.maybePartial ? [{ key: 'import_maybePartial' }] : [];
  const kept = withoutRepeats(
    read.map(({ row }) => row),
    table.page,
    notes,
  );
  return {
    ...{ source: 'page', rows: kept, total: table.total },
    notes: [...notes, ...remarks.notes(), ...leftOutNote(headers, columns, rows)],
    faults: fewFaults(remarks.faults),
    ...(table.maybePartial && { isPart: true }),
  };
}

/** The row's own name cell is the product, whatever another header says. */
function ofName(column: Column | undefined, nameAt: number): Column | undefined {
  return column && (column.at === nameAt) !== (column.field === 'product') ? undefined : column;
}

/** A subscription's GUID that stands there twice is one row read twice. */
function withoutRepeats(rows: ReadRow[], page: RawTable['page'], notes: Text[]): ReadRow[] {
  const met = new Set<string>();
  const kept = rows.filter(({ ref }) => page !== 'subscriptions' || !ref || (!met.has(ref) && met.add(ref)));
  const count = rows.length - kept.length;
  if (count > 0) notes.push({ key: 'import_duplicates', values: { count } });
  return kept;
}

/** Columns with something in them of which nothing was taken. */
function leftOutNote(
  headers: readonly string[],
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Text[] {
  const used = new Set(columns.map(({ at }) => at));
  const left = headers.flatMap((header, at) => {
    const isOpen =
      !used.has(at) && cleanName(header) !== '' && rows.some((cells) => (cells[at] ?? '') !== '');
    return isOpen ? [cleanName(header)] : [];
  });
  if (left.length === 0) return [];
  return [{ key: 'import_leftOut', values: { count: left.length, columns: left.join(', ').slice(0, 500) } }];
}
