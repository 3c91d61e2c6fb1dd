import type { Text } from '../../guidance/model.ts';
import { skusNamed } from '../catalogue.ts';
import { namedColumns, type Column } from '../cells/columns.ts';
import { plainName } from '../cells/names.ts';
import { shapedColumns } from '../cells/shapes.ts';
import { cleanName } from '../cells/text.ts';
import { wordsOf } from '../cells/words.ts';
import { fewFaults } from '../faults.ts';
import { MAX_ROWS, type ImportContext, type RawTable, type ReadRow, type Reading } from '../model.ts';
import { LINES, Remarks } from '../rows/remarks.ts';
import { readSheet } from '../rows/sheet.ts';

/**
 * The subscriptions of a table of the admin center. Columns are known by key, then by header words in every language,
 * then by the shape of their values, which makes them unsure. Of a subscription's own page its labels are known by words
 * only. Pure.
 */
export function interpretTable(table: RawTable, context: ImportContext): Reading {
  const { catalogue, today } = context;
  const words = wordsOf(context.words);
  const rows = table.rows.map(({ cells }) => cells);
  const isDetail = table.page === 'subscription-detail';
  const headers = table.columns.map(({ text }) => text);
  const found = namedColumns(table.columns, words);
  const headed = table.rows[0]?.name ?? 0;
  const nameAt = isDetail ? nameOfDetail(found, headed, rows, context) : headed;
  const named = found.map((column) => ofName(column, nameAt));
  const columns: Column[] = [
    { field: 'product', at: nameAt, unsure: false },
    ...named.filter((column) => column !== undefined),
    // A page of details has days and numbers of much else: there only words tell.
    ...(isDetail ? [] : shapedColumns(named, rows, nameAt, table.lang, words)),
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
      guidIs: table.page === 'licenses' ? 'sku' : 'ref',
    },
    remarks,
  );
  const notes: Text[] = table.maybePartial ? [{ key: 'import_maybePartial' }] : [];
  const kept = withoutRepeats(
    read.map(({ row }) => (isDetail ? withoutCertainName(row) : row)),
    table.page,
    notes,
  );
  return {
    ...{ source: 'page', rows: kept, total: table.total },
    notes: [...notes, ...remarks.notes(), ...leftOutNote(headers, columns, rows)],
    faults: fewFaults([...remarks.namelessFaults(), ...remarks.faults]),
    // One subscription says nothing of the others, and no more than so many are read of a longer table.
    ...((table.maybePartial || isDetail || rows.length >= MAX_ROWS) && { isPart: true }),
  };
}

/** What names the subscription of a page: its heading, or a field of that name where only this is a product's. */
function nameOfDetail(
  found: readonly (Column | undefined)[],
  headed: number,
  rows: readonly (readonly string[])[],
  { catalogue }: ImportContext,
): number {
  const labelled = found.flatMap((column) => (column?.field === 'product' ? [column.at] : []));
  const isKnown = (at: number) => skusNamed(plainName(rows[0]?.[at] ?? ''), catalogue).length > 0;
  return [headed, ...labelled].find(isKnown) ?? headed;
}

/** A heading that is no product's name may be the page's own title: it takes no known name's place. */
function withoutCertainName(row: ReadRow): ReadRow {
  if (row.subscription.sku || row.candidates) return row;
  return { ...row, unsure: [...(row.unsure ?? []), 'product'] };
}

/** The row's own name cell is the product, whatever another header says. */
function ofName(column: Column | undefined, nameAt: number): Column | undefined {
  return column && (column.at === nameAt) !== (column.field === 'product') ? undefined : column;
}

/** A subscription's GUID that stands there twice is one row read twice. */
function withoutRepeats(rows: ReadRow[], page: RawTable['page'], notes: Text[]): ReadRow[] {
  const met = new Set<string>();
  const kept = rows.filter(({ ref }) => page === 'licenses' || !ref || (!met.has(ref) && met.add(ref)));
  const count = rows.length - kept.length;
  if (count > 0) notes.push({ key: 'import_notTaken', values: { count } });
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
  return [{ key: 'import_leftOut', values: { columns: left.join(', ').slice(0, 500) } }];
}
