import { readCount } from './text.ts';
import { readDays } from './dates.ts';
import type { ColumnField, Words } from './words.ts';

/** What a column holds; `unsure` where only the shape of its values tells. */
export interface Column {
  field: ColumnField;
  at: number;
  unsure: boolean;
}

/** As many cells of a column tell its shape. */
const SAMPLE = 200;
/** The share of cells that must have the shape: some are empty, some say '—'. */
const ENOUGH = 0.6;

/** Columns that their key or header names, each field once. */
export function namedColumns(
  headers: readonly { key: string; text: string }[],
  words: Words,
): (Column | undefined)[] {
  const met = new Set<ColumnField>();
  return headers.map(({ key, text }, at) => {
    const field = words.fieldOf(key, text);
    if (!field || met.has(field)) return undefined;
    met.add(field);
    return { field, at, unsure: false };
  });
}

/** What the columns that no header names hold, by the shape of their values: all unsure. */
export function shapedColumns(
  named: readonly (Column | undefined)[],
  rows: readonly (readonly string[])[],
  nameAt: number,
  lang: string,
  words: Words,
): Column[] {
  const open = named.flatMap((column, at) => (column || at === nameAt ? [] : [at]));
  const known = new Set(named.map((column) => column?.field));
  const cellsAt = (at: number) => rows.slice(0, SAMPLE).map((cells) => cells[at] ?? '');
  const shapes = new Map(open.map((at) => [at, shapeOf(cellsAt(at), lang, words)]));
  const of = (shape: Shape) => open.filter((at) => shapes.get(at) === shape);
  const found = [
    ...of('status').map((at) => column('status', at)),
    ...of('channel').map((at) => column('channel', at)),
    ...dateColumns(of('date'), cellsAt, lang, known),
    ...countColumns(of('count'), cellsAt, known),
  ];
  const met = new Set(known);
  return found.filter(({ field }) => !met.has(field) && met.add(field));
}

function column(field: ColumnField, at: number): Column {
  return { field, at, unsure: true };
}

type Shape = 'status' | 'channel' | 'date' | 'count';

const CHANNEL = /^(?:commercial|reseller|prepaid|trial)$/i;

function shapeOf(cells: readonly string[], lang: string, words: Words): Shape | undefined {
  const full = cells.filter((cell) => cell !== '');
  if (full.length === 0) return undefined;
  const are = (test: (cell: string) => boolean) => full.filter(test).length >= ENOUGH * full.length;
  if (are((cell) => readCount(cell) !== null)) return 'count';
  if (are((cell) => words.statusOf(cell) !== undefined)) return 'status';
  if (are((cell) => CHANNEL.test(cell))) return 'channel';
  const days = readDays(full, lang).filter((day) => day !== null);
  return days.length >= ENOUGH * full.length ? 'date' : undefined;
}

type CellsAt = (at: number) => readonly string[];

/** One column of days is the end of the term; of two, the later is. */
function dateColumns(
  open: readonly number[],
  cellsAt: CellsAt,
  lang: string,
  known: ReadonlySet<ColumnField | undefined>,
): Column[] {
  const end = known.has('renewsOn') || known.has('expiresOn');
  const [one, other] = open;
  if (one === undefined || open.length > 2) return [];
  if (other === undefined) return end ? [] : [column('renewsOn', one)];
  if (end) return [];
  const later = isMostlyMore(daysAt(one, cellsAt, lang), daysAt(other, cellsAt, lang));
  const [ends, starts] = later ? [one, other] : [other, one];
  return [column('renewsOn', ends), column('startedOn', starts)];
}

function daysAt(at: number, cellsAt: CellsAt, lang: string): number[] {
  return readDays(cellsAt(at), lang).map((found) => (found ? Date.parse(found.day) : NaN));
}

function isMostlyMore(one: readonly number[], other: readonly number[]): boolean {
  return one.filter((value, at) => value > (other[at] ?? NaN)).length * 2 > one.length;
}

/** One column of numbers is the quantity; of two, the one that is never less. More say nothing. */
function countColumns(
  open: readonly number[],
  cellsAt: CellsAt,
  known: ReadonlySet<ColumnField | undefined>,
): Column[] {
  const missing = (['purchased', 'assigned'] as const).filter((field) => !known.has(field));
  const [one, other] = open;
  const [field] = missing;
  if (one === undefined || field === undefined) return [];
  if (open.length === 1) return [column(field, one)];
  if (other === undefined || open.length > 2 || missing.length < 2) return [];
  const [ones, others] = [countsAt(one, cellsAt), countsAt(other, cellsAt)];
  const isMore = (more: readonly number[], less: readonly number[]) =>
    more.every((value, at) => !(value < (less[at] ?? NaN)));
  if (isMore(ones, others)) return [column('purchased', one), column('assigned', other)];
  return isMore(others, ones) ? [column('purchased', other), column('assigned', one)] : [];
}

function countsAt(at: number, cellsAt: CellsAt): number[] {
  return cellsAt(at).map((cell) => {
    const count = readCount(cell);
    return typeof count === 'number' ? count : NaN;
  });
}
