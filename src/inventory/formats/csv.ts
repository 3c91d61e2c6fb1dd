import Papa from 'papaparse';
import type { Text } from '../../guidance/model.ts';
import { cleanName, fold } from '../cells/text.ts';
import { namedColumns, type Column } from '../cells/columns.ts';
import { failed, fewFaults } from '../faults.ts';
import { readLines, type Line } from '../rows/sheet.ts';
import { MAX_ROWS, type ImportContext, type Reading } from '../model.ts';
import { wordsOf, type ColumnField, type Words } from '../cells/words.ts';

/** What each column holds (one of `COLUMN_FIELDS`), in order; null for a column that is not wanted. */
export type Mapping = readonly (ColumnField | null)[];

/** A table whose header says nothing: the user is asked what each column holds. */
export interface Unmapped {
  columns: string[];
  /** The first rows, so that the user sees what a column holds. */
  sample: string[][];
}

const MAX_COLUMNS = 60;
const SAMPLE_ROWS = 5;
/** A title or a date may stand above the header. */
const HEADER_WITHIN = 5;

/**
 * The subscriptions of a CSV or TSV text: the *Licenses* page's export, or any table whose header is recognised or
 * mapped. Without either it gives the columns to ask about. Pure.
 */
export function readCsv(
  text: string,
  context: ImportContext,
  mapping?: Mapping,
): { reading: Reading } | Unmapped {
  const records = recordsOf(text);
  const words = wordsOf(context.words);
  const at = headerAt(records, words, mapping);
  const header = records[at ?? 0];
  if (!header || Math.max(...records.map(({ cells }) => cells.length)) < 2) {
    return { reading: failed('csv', 'import_noTable') };
  }
  const lines = records.slice((at ?? 0) + 1);
  if (lines.length === 0) return { reading: failed('csv', 'import_emptyTable') };
  const columns = mapping ? mappedColumns(mapping) : namedIn(header, words);
  if (at === null || !columns.some(({ field }) => NAMING.has(field))) {
    const sample = lines.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map(cleanName));
    return { columns: header.cells.map(cleanName), sample };
  }
  return { reading: read(header, lines, columns, words, context) };
}

/** Under what a mapping is remembered: the same header means the same columns. */
export function mappingKey(columns: readonly string[]): string {
  return columns.map(fold).join('\t').slice(0, 2000);
}

interface Record extends Line {
  cells: readonly string[];
}

/** The filled records with the line on which each begins. Excel may write its separator on a line before the header. */
function recordsOf(text: string): Record[] {
  const [separatorLine = '', separator] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  const { data } = Papa.parse<string[]>(text.slice(separatorLine.length).replace(/^\ufeff/, ''), {
    delimiter: separator ?? separatorOf(text),
    preview: MAX_ROWS + HEADER_WITHIN,
  });
  let number = separatorLine ? 2 : 1;
  return data.flatMap((all) => {
    const cells = all.slice(0, MAX_COLUMNS);
    const record = { cells, number };
    number += 1 + all.reduce((breaks, cell) => breaks + cell.split(/\r\n|\r|\n/).length - 1, 0);
    return cells.some((cell) => cell.trim() !== '') ? [record] : [];
  });
}

/** The separator that makes the most columns: papaparse's own guess is put off by empty lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000);
  const widths = [',', ';', '\t'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: 10, skipEmptyLines: true });
    return { delimiter, cells: data.reduce((sum, { length }) => sum + length, 0) };
  });
  return widths.reduce((best, each) => (each.cells > best.cells ? each : best)).delimiter;
}

/** Fields that name the product of a row. */
const NAMING: ReadonlySet<ColumnField> = new Set(['product', 'sku', 'skuPart']);

/** The index of the header; null where none is recognised. A mapping is of the first row. */
function headerAt(records: readonly Record[], words: Words, mapping: Mapping | undefined): number | null {
  if (mapping) return 0;
  const at = records.slice(0, HEADER_WITHIN).findIndex((record) => {
    const columns = namedIn(record, words);
    return columns.some(({ field }) => NAMING.has(field)) && columns.some(({ field }) => !NAMING.has(field));
  });
  return at < 0 ? null : at;
}

function namedIn({ cells }: Record, words: Words): Column[] {
  const headers = cells.map((text) => ({ key: '', text }));
  return namedColumns(headers, words).filter((column) => column !== undefined);
}

function mappedColumns(mapping: Mapping): Column[] {
  const met = new Set<ColumnField>();
  return mapping.flatMap((field, at) => {
    if (field === null || met.has(field)) return [];
    met.add(field);
    return [{ field, at, unsure: false }];
  });
}

function read(
  header: Record,
  all: readonly Record[],
  columns: Column[],
  words: Words,
  { catalogue, today }: ImportContext,
): Reading {
  const lines = distinct(all).slice(0, MAX_ROWS);
  const notes: Text[] = [];
  const repeated = all.length - distinct(all).length;
  if (repeated > 0) notes.push({ key: 'import_duplicates', values: { count: repeated } });
  const headers = header.cells.map(cleanName);
  const { rows, faults } = readLines({ columns, headers, lines, lang: '', words, catalogue, today });
  const isCut = all.length > MAX_ROWS;
  if (isCut) notes.push({ key: 'import_tooManyRows', values: { count: MAX_ROWS } });
  return {
    ...{ source: 'csv', rows, total: lines.length, notes, faults: fewFaults(faults) },
    ...(isCut && { isPart: true }),
  };
}

/** Rows that are the same in every cell are one row written twice. */
function distinct(lines: readonly Record[]): Record[] {
  const met = new Set<string>();
  return lines.filter(({ cells }) => {
    const key = cells.map((cell) => cell.trim()).join('\u001f');
    return !met.has(key) && met.add(key);
  });
}
