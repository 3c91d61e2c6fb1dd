import { readCount, saysNothing } from './counts.ts';
import { readDays } from './dates.ts';
import { COUNTING, DAY_FIELDS, type ColumnField } from './fields.ts';
import { fold } from './text.ts';
import { letters, type Words } from './words.ts';

/** What a column holds; `unsure` where only the shape of its values, or a part of its header, tells. */
export interface Column {
  field: ColumnField;
  at: number;
  unsure: boolean;
}

export interface Header {
  /** The library's column key, '' where there is none. */
  key: string;
  text: string;
}

/** As many cells of a column tell its shape. */
const SAMPLE = 200;
/** The share of cells that must have the shape: some are empty, some say '—'. */
const ENOUGH = 0.6;

/** Headers of one source, letters only, and what they hold; null for nothing of ours. */
export type OwnColumns = Readonly<Record<string, ColumnField | null>>;

/** Columns that their key or header names, each field once; a source's own words come before the general ones. */
export function namedColumns(
  headers: readonly Header[],
  words: Words,
  own: OwnColumns = {},
): (Column | undefined)[] {
  const met = new Set<ColumnField>();
  const ofSource = headers.map(({ text }) => {
    const name = letters(text);
    return Object.hasOwn(own, name) ? own[name] : undefined;
  });
  for (const field of ofSource) if (field) met.add(field);
  const taken = new Set<ColumnField>();
  return headers.map(({ key, text }, at) => {
    const field = ofSource[at] === undefined ? words.fieldOf(key, text) : ofSource[at];
    const isOther = field && ofSource[at] === undefined && met.has(field);
    if (!field || isOther || taken.has(field)) return undefined;
    taken.add(field);
    return { field, at, unsure: false };
  });
}

/** Parts of English headers, in the order in which they are tried; the values must have the shape. */
const PARTS: readonly [part: RegExp, field: ColumnField, shape: Shape][] = [
  [/renew/, 'renewsOn', 'date'],
  [/life ?cycle/, 'nextLifecycle', 'date'],
  [/expir|end ?date|commitment ?end|term ?end|valid ?(?:to|until)/, 'expiresOn', 'date'],
  [/start|purchase ?date|creat|subscribed/, 'startedOn', 'date'],
  [/assigned|consumed|in use|used/, 'assigned', 'count'],
  [/available|remaining|free|unused/, 'available', 'count'],
  [/active ?units|quantity|total|purchased|seats|units|licen[cs]es|owned/, 'purchased', 'count'],
  [/status|state/, 'status', 'status'],
  [/auto.?renew|recurring/, 'recurringBilling', 'flag'],
];

/** Columns whose header has a word of ours in it and whose values fit it: all unsure. */
export function partlyNamedColumns(
  headers: readonly Header[],
  named: readonly (Column | undefined)[],
  rows: readonly (readonly string[])[],
  words: Words,
): Column[] {
  const met = new Set(named.map((column) => column?.field));
  const isDated = DAY_FIELDS.some((field) => field !== 'startedOn' && met.has(field));
  return headers.flatMap(({ text }, at) => {
    if (named[at]) return [];
    const header = fold(text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.-]/g, ' '));
    const found = PARTS.find(([part, field]) => part.test(header) && !met.has(field));
    if (!found) return [];
    const [, field, shape] = found;
    const isEnd = field !== 'startedOn' && (DAY_FIELDS as readonly string[]).includes(field);
    if ((isEnd && isDated) || (field === 'purchased' && met.has('enabled'))) return [];
    if (shapeOf(cellsAt(rows, at), '', words) !== shape) return [];
    met.add(field);
    return [{ field, at, unsure: true }];
  });
}

function cellsAt(rows: readonly (readonly string[])[], at: number): string[] {
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
  const shapes = new Map(open.map((at) => [at, shapeOf(cellsAt(rows, at), lang, words)]));
  const of = (shape: Shape) => open.filter((at) => shapes.get(at) === shape);
  const at = (index: number) => cellsAt(rows, index);
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

const FREQUENCY = /^(?:monthly|annual|annually|yearly|(?:annual|1 year|3 years?|p1y|p3y),? (?:paid|billed).*)$/i;

/** What most of a column's filled cells are; undefined where they are nothing that is known. */
export function shapeOf(cells: readonly string[], lang: string, words: Words): Shape | undefined {
  const full = cells.filter((cell) => !saysNothing(cell));
  if (full.length === 0) return undefined;
  const are = (test: (cell: string) => boolean) => full.filter(test).length >= ENOUGH * full.length;
  if (are((cell) => readCount(cell) !== null)) return 'count';
  if (are((cell) => words.statusOf(cell) !== undefined)) return 'status';
  if (are((cell) => words.channelOf(cell) !== undefined)) return 'channel';
  if (are((cell) => FREQUENCY.test(cell) || words.frequencyOf(cell) !== undefined)) return 'frequency';
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

/** Fields of counts that a shape can be, in the order in which they are guessed. */
const COUNTS = ['purchased', 'assigned', 'available'] as const;

/**
 * One column of numbers is the quantity; of two, the one that is never less. Of three, the one that is the sum of the
 * others is the quantity; what of the others is assigned stays open. More say nothing.
 */
function countColumns(
  open: readonly number[],
  at: CellsAt,
  known: ReadonlySet<ColumnField | undefined>,
): Column[] {
  const isKnown = [...COUNTING].filter((field) => known.has(field));
  const missing = COUNTS.slice(0, 2).filter((field) => !known.has(field));
  const [one, other] = open;
  const [field] = missing;
  if (one === undefined || field === undefined) return [];
  if (open.length === 1) return [column(field, one)];
  if (other === undefined || missing.length < 2 || isKnown.length > 0) return [];
  const counts = open.map((index) => countsAt(index, at));
  if (open.length === 3) {
    const total = open.findIndex((_, index) => isSum(counts[index] ?? [], counts.filter((__, each) => each !== index)));
    return total < 0 ? [] : [column('purchased', open[total] ?? one)];
  }
  if (open.length > 3) return [];
  const [ones = [], others = []] = counts;
  if (isNeverLess(ones, others)) return [column('purchased', one), column('assigned', other)];
  return isNeverLess(others, ones) ? [column('purchased', other), column('assigned', one)] : [];
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
