import type { Column } from './columns.ts';
import { readCount, saysNothing } from './counts.ts';
import { readDays } from './dates.ts';
import { COUNTING, type ColumnField } from './fields.ts';
import { billingOf, termOf } from './terms.ts';
import type { Words } from './words.ts';

/** As many cells of a column tell its shape. */
const SAMPLE = 200;
/** The share of cells that must have the shape: some are empty, some say '—'. */
const ENOUGH = 0.6;

/** The cells of a column that tell its shape. */
export function sampleAt(rows: readonly (readonly string[])[], at: number): string[] {
  return rows.slice(0, SAMPLE).map((cells) => cells[at] ?? '');
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
  const shapes = new Map(open.map((at) => [at, shapeOf(sampleAt(rows, at), lang, words)]));
  const of = (shape: Shape) => open.filter((at) => shapes.get(at) === shape);
  const at = (index: number) => sampleAt(rows, index);
  const found = [
    ...(['status', 'channel', 'frequency'] as const).flatMap((shape) =>
      of(shape).map((index) => column(shape, index)),
    ),
    ...of('flag').map((index) => column('recurringBilling', index)),
    ...dateColumns(of('date'), at, lang, known),
    ...countColumns(of('count'), at, known),
  ];
  const met = new Set(known);
  return found.filter(({ field }) => !met.has(field) && met.add(field));
}

function column(field: ColumnField, at: number): Column {
  return { field, at, unsure: true };
}

export type Shape = 'status' | 'channel' | 'frequency' | 'flag' | 'date' | 'count';

/** A term or a frequency in few words: a sentence with 'year' in it is none. */
function isFrequency(cell: string, words: Words): boolean {
  if (words.frequencyOf(cell) !== undefined) return true;
  return cell.length <= 60 && (termOf(cell) !== undefined || billingOf(cell) !== undefined);
}

/** What most of a column's filled cells are; undefined where they are nothing that is known. */
export function shapeOf(cells: readonly string[], lang: string, words: Words): Shape | undefined {
  const full = cells.filter((cell) => !saysNothing(cell));
  if (full.length === 0) return undefined;
  const are = (test: (cell: string) => boolean) => full.filter(test).length >= ENOUGH * full.length;
  if (are((cell) => readCount(cell) !== null)) return 'count';
  if (are((cell) => words.statusOf(cell) !== undefined)) return 'status';
  if (are((cell) => words.channelOf(cell) !== undefined)) return 'channel';
  if (are((cell) => isFrequency(cell, words))) return 'frequency';
  if (are((cell) => /^(?:on|off|true|false|yes|no)$/i.test(cell))) return 'flag';
  const days = readDays(full, lang).filter((day) => day !== null);
  return days.length >= ENOUGH * full.length ? 'date' : undefined;
}

type CellsAt = (at: number) => readonly string[];

/** One column of days is the end of the term; of two, the later is. */
function dateColumns(
  open: readonly number[],
  at: CellsAt,
  lang: string,
  known: ReadonlySet<ColumnField | undefined>,
): Column[] {
  const end = known.has('renewsOn') || known.has('expiresOn');
  const [one, other] = open;
  if (one === undefined || open.length > 2) return [];
  if (other === undefined) return [column(end ? 'startedOn' : 'renewsOn', one)];
  if (end) return [];
  const later = isMostlyMore(daysAt(one, at, lang), daysAt(other, at, lang));
  const [ends, starts] = later ? [one, other] : [other, one];
  return [column('renewsOn', ends), column('startedOn', starts)];
}

function daysAt(index: number, at: CellsAt, lang: string): number[] {
  return readDays(at(index), lang).map((found) => (found ? Date.parse(found.day) : NaN));
}

function isMostlyMore(one: readonly number[], other: readonly number[]): boolean {
  return one.filter((value, at) => value > (other[at] ?? NaN)).length * 2 > one.length;
}

/**
 * One column of numbers is the quantity; of two, the one that is never less. Of three, the one that is the sum of the
 * others is the quantity; which of the others is assigned stays open. More say nothing.
 */
function countColumns(
  open: readonly number[],
  at: CellsAt,
  known: ReadonlySet<ColumnField | undefined>,
): Column[] {
  const [field, more] = (['purchased', 'assigned'] as const).filter((each) => !known.has(each));
  const [one] = open;
  if (one === undefined || field === undefined) return [];
  if (open.length === 1) return [column(field, one)];
  const isOtherKnown = [...COUNTING].some((each) => known.has(each));
  if (more === undefined || isOtherKnown) return [];
  const counts = open.map((index) => ({ index, values: countsAt(index, at) }));
  return open.length === 2 ? ofTwo(counts) : open.length === 3 ? ofThree(counts) : [];
}

interface Counts {
  index: number;
  values: readonly number[];
}

function ofTwo([one, other]: readonly Counts[]): Column[] {
  if (!one || !other) return [];
  const total = [one, other].find((each) => isNeverLess(each.values, (each === one ? other : one).values));
  if (!total) return [];
  return [column('purchased', total.index), column('assigned', (total === one ? other : one).index)];
}

function ofThree(counts: readonly Counts[]): Column[] {
  const total = counts.find((each) =>
    isSum(
      each.values,
      counts.filter((other) => other !== each).map(({ values }) => values),
    ),
  );
  return total ? [column('purchased', total.index)] : [];
}

function isNeverLess(more: readonly number[], less: readonly number[]): boolean {
  return more.every((value, at) => !(value < (less[at] ?? NaN)));
}

function isSum(total: readonly number[], parts: readonly (readonly number[])[]): boolean {
  return total.every((value, at) => parts.reduce((sum, part) => sum + (part[at] ?? NaN), 0) === value);
}

function countsAt(index: number, at: CellsAt): number[] {
  return at(index).map((cell) => {
    const count = readCount(cell);
    return typeof count === 'number' ? count : NaN;
  });
}
