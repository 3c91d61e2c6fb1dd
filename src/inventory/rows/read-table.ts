import { skusNamed } from '../catalogue.ts';
import { namedColumns, partlyNamedColumns, type Column } from '../cells/columns.ts';
import { unitsIn } from '../cells/counts.ts';
import { NAMING, TELLING, type ColumnField } from '../cells/fields.ts';
import { cleanName } from '../cells/text.ts';
import { letters, wordsOf } from '../cells/words.ts';
import type { ImportContext } from '../model.ts';
import { otherListOf, type OtherList } from '../other-lists.ts';
import { sourceOf } from '../sources/index.ts';
import type { Source } from '../sources/source.ts';
import type { Places, Remarks } from './remarks.ts';
import { readSheet, type Line, type SheetRow } from './sheet.ts';
import type { TextTable } from './text-table.ts';

/** What each column holds, in order; null for a column that is not wanted. */
export type Mapping = readonly (ColumnField | null)[];

/** The rows of one list, and what of its columns was not taken. */
export interface TableRows {
  rows: SheetRow[];
  source: Source | undefined;
  leftOut: string[];
  /** Lines of the list, after rows that stood inside a row became rows of their own. */
  counted: number;
  /** What its columns hold. */
  fields: ReadonlySet<ColumnField>;
  /** What each column holds, in order, where rows stand as they stood in the file. */
  mapping: Mapping | undefined;
}

export interface TableOptions {
  context: ImportContext;
  places: Places;
  remarks: Remarks;
  /** What the user said of the columns. */
  mapping?: Mapping | undefined;
  /** What it is known to be. */
  source?: Source | undefined;
}

/** The rows of a list; what it is instead; or nothing, where no column names a product beside a column that says more. */
export function readTable(
  table: TextTable,
  options: TableOptions,
): TableRows | { other: OtherList } | undefined {
  const source = options.source ?? sourceOf(table.headers);
  const whole = source?.unfold?.(table) ?? table;
  const { context, places, remarks, mapping } = options;
  const guessed = columnsOf(whole, source, context);
  const columns = mapping ? mappedColumns(mapping, guessed) : guessed;
  const fields = new Set(columns.map(({ field }) => field));
  const isKnown = mapping !== undefined || options.source !== undefined;
  const other = isKnown ? undefined : otherOf(whole, columns);
  if (other) return { other };
  if (!saysSomething(fields, isKnown)) return undefined;
  const rows = readSheet(
    {
      ...{ columns, places, headers: whole.headers, words: wordsOf(context.words), lang: '' },
      ...{ catalogue: context.catalogue, today: context.today, agreement: source?.agreement },
      onProgress: context.onProgress,
      lines: wholeLines(whole, columns, options),
    },
    remarks,
  );
  const leftOut = leftOutOf(whole, columns, rows, remarks);
  const held = whole === table ? mappingOf(table.headers, columns) : undefined;
  return { rows, source, fields, counted: whole.lines.length, leftOut, mapping: held };
}

/** A column that names the product, and one that says more of it than whose it is. */
function saysSomething(fields: ReadonlySet<ColumnField>, isKnown: boolean): boolean {
  const all = [...fields];
  return all.some((field) => NAMING.has(field)) && (isKnown || all.some((field) => TELLING.has(field)));
}

function otherOf({ headers, lines }: TextTable, columns: readonly Column[]): OtherList | undefined {
  const cells = lines.map((line) => line.cells);
  return otherListOf(headers, cells, columns);
}

/** What the columns hold, by their headers; what a source has on purpose without meaning for us is not guessed at. */
function columnsOf(table: TextTable, source: Source | undefined, context: ImportContext): Column[] {
  const words = wordsOf(context.words);
  const names = otherNames(table, source, context);
  const headers = table.headers.map((text, at) => ({ key: '', text: names.has(at) ? '' : text }));
  const named = namedColumns(headers, words, source?.columns);
  const open = headers.map((header) => (isIgnored(header.text, source) ? { key: '', text: '' } : header));
  const cells = table.lines.map((line) => line.cells);
  return [
    ...named.filter((column) => column !== undefined),
    ...partlyNamedColumns(open, named, cells, words),
  ];
}

/** As many rows tell which of several columns holds Microsoft's name. */
const SAMPLE = 50;

/**
 * Columns that a header calls the product, and that are not: of `Subscription` and `Product` one is the seller's own name
 * or group, and the one whose values are Microsoft's names counts.
 */
function otherNames(table: TextTable, source: Source | undefined, context: ImportContext): Set<number> {
  const own = table.headers.map((header) => source?.columns[letters(header)]);
  if (own.includes('product')) return new Set();
  const { fieldOf } = wordsOf(context.words);
  const found = table.headers.flatMap((header, at) => {
    if (own[at] !== undefined || fieldOf('', header) !== 'product') return [];
    const cells = table.lines.slice(0, SAMPLE).map((line) => (line.cells[at] ?? '').trim());
    return [{ at, count: cells.filter((cell) => skusNamed(cell, context.catalogue).length > 0).length }];
  });
  const most = Math.max(0, ...found.map(({ count }) => count));
  const best = found.find(({ count }) => count === most);
  return new Set(found.flatMap(({ at }) => (at === best?.at ? [] : [at])));
}

function isIgnored(header: string, source: Source | undefined): boolean {
  return source?.columns[letters(header)] === null;
}

function mappingOf(headers: readonly string[], columns: readonly Column[]): Mapping {
  return headers.map((_, at) => columns.find((column) => column.at === at)?.field ?? null);
}

/** Columns as the user said; what was a guess and was not corrected in a list that is recognised stays one. */
function mappedColumns(mapping: Mapping, guessed: readonly Column[]): Column[] {
  const isRecognised = saysSomething(new Set(guessed.map(({ field }) => field)), false);
  const isGuess = (field: ColumnField, at: number) =>
    isRecognised && guessed.some((column) => column.field === field && column.at === at && column.unsure);
  const met = new Set<ColumnField>();
  return mapping.flatMap((field, at) => {
    if (field === null || met.has(field)) return [];
    met.add(field);
    return [{ field, at, unsure: isGuess(field, at) }];
  });
}

/**
 * The lines that are rows: none that repeats the header, none that is a single text under the table. A name with a
 * separator in it that nobody quoted is put together again where that gives a product of the catalogue.
 */
function wholeLines(table: TextTable, columns: readonly Column[], options: TableOptions): Line[] {
  const { headers } = table;
  const nameAt = columns.find(({ field }) => field === 'product')?.at ?? -1;
  const header = headers.join('\u001f');
  return table.lines.flatMap((line) => {
    const leaveOut = (key: string): Line[] => {
      options.remarks.leaveOut(line.place, line.cells, { key });
      return [];
    };
    if (line.cells.slice(0, headers.length).join('\u001f') === header) return leaveOut('import_noRow');
    if (headers.length > 1 && line.cells.length === 1) return leaveOut('import_noRow');
    if (!line.cells.slice(headers.length).some((cell) => cell.trim() !== '')) return [line];
    const joined = joinedName(line, nameAt, headers.length, options.context);
    return joined ? [joined] : leaveOut('import_tooManyCells');
  });
}

function joinedName(
  line: Line,
  nameAt: number,
  width: number,
  { catalogue }: ImportContext,
): Line | undefined {
  const more = line.cells.length - width;
  if (nameAt < 0) return undefined;
  const name = line.cells.slice(nameAt, nameAt + more + 1).join(',');
  const known = [name, name.replace(/,(?=\S)/g, ', ')].find(
    (each) => skusNamed(each.trim(), catalogue).length > 0,
  );
  if (known === undefined) return undefined;
  const cells = [...line.cells.slice(0, nameAt), known, ...line.cells.slice(nameAt + more + 1)];
  return { ...line, cells };
}

/** Columns of which nothing is taken. Of nested keys that are all left out the outer one is named. */
function leftOutOf(
  { headers, lines }: TextTable,
  columns: readonly Column[],
  rows: readonly SheetRow[],
  remarks: Remarks,
): string[] {
  const used = new Set(columns.map(({ at }) => at));
  const at = (field: ColumnField) => columns.find((column) => column.field === field)?.at ?? -1;
  if (rows.length > 0 && !rows.some(({ row }) => row.subscription.price)) {
    used.delete(at('price'));
    used.delete(at('currency'));
  }
  const units = at('units');
  if (units >= 0 && !lines.some(({ cells }) => unitsIn(cells[units] ?? ''))) {
    used.delete(units);
    if (lines.some(({ cells }) => (cells[units] ?? '') !== '')) remarks.note({ key: 'import_unitsLost' });
  }
  const usedOuter = new Set([...used].map((index) => headers[index]?.split('.')[0]));
  const names = headers.flatMap((header, index) => {
    if (used.has(index)) return [];
    const outer = header.includes('.') ? (header.split('.')[0] ?? header) : header;
    const name = cleanName(usedOuter.has(outer) ? header : outer);
    const isEmpty = name === '' && !lines.some(({ cells }) => (cells[index] ?? '').trim() !== '');
    return isEmpty ? [] : [name || `#${String(index + 1)}`];
  });
  return [...new Set(names)];
}
