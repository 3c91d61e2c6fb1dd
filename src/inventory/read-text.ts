import type { Text } from '../guidance/model.ts';
import { namedColumns } from './cells/columns.ts';
import { NAMING } from './cells/fields.ts';
import { cleanName } from './cells/text.ts';
import { wordsOf } from './cells/words.ts';
import { recordsOf, type Records, type TextRecord } from './formats/csv.ts';
import { MAX_ROWS, type ImportContext, type Imported } from './model.ts';
import { asImported } from './outcome.ts';
import { refused, refusedOther } from './refused.ts';
import { readTable, type Mapping } from './rows/read-table.ts';
import { LINES, Remarks } from './rows/remarks.ts';
import { sourceOf } from './sources/index.ts';

const SAMPLE_ROWS = 5;
/** A title or a date may stand above the header. */
const HEADER_WITHIN = 10;

/**
 * The subscriptions of a CSV or TSV text: any list whose header is recognised or mapped. Without either it gives the
 * columns to ask about. Pure.
 */
export function readTextTable(text: string, context: ImportContext, mapping?: Mapping): Imported {
  const found = recordsOf(text);
  const { records } = found;
  if (Math.max(0, ...records.map(({ cells }) => cells.length)) < 2) return refused('import_noTable');
  const at = headerAt(records, context);
  const header = records[at];
  const below = records.slice(at + 1);
  if (!header) return refused('import_noTable');
  if (below.length === 0) return refused('import_empty');
  const remarks = new Remarks();
  const kept = distinct(below.slice(0, MAX_ROWS), remarks);
  const headers = header.cells.map(cleanName);
  const lines = kept.map(({ cells, line }) => ({ cells, place: String(line) }));
  const read = readTable({ headers, lines }, { context, mapping, remarks, places: LINES });
  const sample = below.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map(cleanName));
  const table = { columns: headers, sample, text };
  if (!read) return { is: 'needs-columns', table };
  if ('other' in read) return refusedOther(read.other);
  const beyond = found.beyond + Math.max(0, below.length - MAX_ROWS);
  noteBroken(found, remarks);
  const imported = asImported({
    ...{ source: 'csv', origin: read.source?.id ?? null, rows: read.rows, leftOut: read.leftOut, remarks },
    counted: read.counted + below.length - kept.length,
    isPart: beyond > 0 || found.unclosed.length > 0,
    notes: beyondNote(beyond),
  });
  if (imported.is !== 'subscriptions' || !read.mapping) return imported;
  return { ...imported, table: { ...table, fields: read.mapping } };
}

function beyondNote(beyond: number): Text[] {
  return beyond > 0 ? [{ key: 'import_tooManyRows', values: { count: MAX_ROWS } }] : [];
}

function noteBroken({ unclosed }: Records, remarks: Remarks): void {
  for (const line of unclosed) remarks.faults.push({ key: 'import_unclosedQuote', values: { line } });
}

/** The index of the header: the first record that names a product and more, or that is a known source's. */
function headerAt(records: readonly TextRecord[], { words }: ImportContext): number {
  const known = wordsOf(words);
  const at = records.slice(0, HEADER_WITHIN).findIndex(({ cells }) => {
    const headers = cells.map((text) => ({ key: '', text }));
    const fields = namedColumns(headers, known, sourceOf(cells)?.columns).flatMap(
      (column) => column?.field ?? [],
    );
    return fields.some((field) => NAMING.has(field)) && fields.some((field) => !NAMING.has(field));
  });
  return at < 0 ? widestAt(records) : at;
}

/** The first record that is as wide as most are: what stands above it is a title. */
function widestAt(records: readonly TextRecord[]): number {
  const widths = records.slice(0, 50).map(({ cells }) => cells.length);
  const count = (width: number) => widths.filter((each) => each === width).length * Math.min(width, 2);
  const usual = widths.reduce((best, width) => (count(width) > count(best) ? width : best), widths[0] ?? 0);
  return Math.max(0, widths.indexOf(usual));
}

/** Rows that are the same in every cell are one row written twice: the second is named. */
function distinct(records: readonly TextRecord[], remarks: Remarks): TextRecord[] {
  const met = new Set<string>();
  return records.filter(({ cells, line }) => {
    const key = cells.map((cell) => cell.trim()).join('\u001f');
    if (!met.has(key)) return met.add(key);
    remarks.leaveOut(String(line), cells, { key: 'import_duplicate' });
    return false;
  });
}
