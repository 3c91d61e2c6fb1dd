import type { Agreement, Day } from '../../guidance/model.ts';
import { skuById, type Sku } from '../catalogue.ts';
import type { Column } from '../cells/columns.ts';
import { saysNothing, type Units } from '../cells/counts.ts';
import { orderOfTerms, readDays, type FoundDay } from '../cells/dates.ts';
import { DAY_FIELDS, type ColumnField, type DayField } from '../cells/fields.ts';
import { isTotal } from '../cells/names.ts';
import { cleanName } from '../cells/text.ts';
import type { Words } from '../cells/words.ts';
import type { ReadRow, SkuCatalogue } from '../model.ts';
import { Draft, type Cell, type CellOf } from './draft.ts';
import { putDates } from './lifecycle.ts';
import { nameCell, productOf, putKind, putSku, refOf, skuIn } from './product.ts';
import { putPurchase } from './purchase.ts';
import { putQuantities, statusOfUnits } from './quantities.ts';
import type { Places, Remarks } from './remarks.ts';

/** One row of a table or file, as text. */
export interface Line {
  cells: readonly string[];
  /** Where it stands: a line as a person counts, or a path in JSON. */
  place: string;
  guid?: string;
  /** The tenant that is named around the row, not in it. */
  tenant?: string;
}

/** What the rows of one table or file have in common. */
export interface Sheet {
  columns: readonly Column[];
  /** The header of each column, as it stands there. */
  headers: readonly string[];
  lines: readonly Line[];
  lang: string;
  /** What a row's own GUID is; nothing in files. */
  guidIs?: 'ref' | 'sku';
  /** How all of it was bought, where the source tells: a guess. */
  agreement?: Agreement | undefined;
  places: Places;
  words: Words;
  catalogue: SkuCatalogue;
  today: Day;
  onProgress?: ((done: number) => void) | undefined;
}

/** A row with the line it was made of. */
export interface SheetRow {
  row: ReadRow;
  line: Line;
  cell: CellOf;
}

/** As many rows pass between two reports. */
const PROGRESS_EVERY = 500;

/** Reads every row of a sheet; what is not taken or not understood stands in `remarks`. */
export function readSheet(sheet: Sheet, remarks: Remarks): SheetRow[] {
  const days = daysOf(sheet);
  const columns = new Map(sheet.columns.map((column) => [column.field, column]));
  return sheet.lines.flatMap((line, at) => {
    if (at % PROGRESS_EVERY === 0) sheet.onProgress?.(at / sheet.lines.length);
    const cell = cellsOf(columns, sheet.headers, line);
    const row = readLine(sheet, line, cell, (field) => days.get(field)?.[at] ?? null, remarks);
    return row ? [{ row, line, cell }] : [];
  });
}

/** The days of each column of days; the file's other days help where a column leaves day and month open. */
function daysOf({ columns, lines, lang }: Sheet): Map<DayField, (FoundDay | null)[]> {
  const dated = columns.flatMap(({ field, at }) => {
    const day = DAY_FIELDS.find((each) => each === field);
    return day ? [{ field: day, cells: lines.map(({ cells }) => cells[at] ?? '') }] : [];
  });
  if (dated.length === 0) return new Map();
  const cellsOfField = (field: DayField) => dated.find((each) => each.field === field)?.cells;
  const ends = (['renewsOn', 'expiresOn', 'nextLifecycle'] as const).map(cellsOfField).find(Boolean);
  const ofTerms = orderOfTerms(cellsOfField('startedOn') ?? [], ends ?? [], lang);
  const others = otherDays(columns, lines);
  return new Map(
    dated.map(({ field, cells }) => {
      const neighbours = dated.filter((other) => other.field !== field).flatMap((other) => other.cells);
      return [field, readDays(cells, lang, [...neighbours, ...others], ofTerms)];
    }),
  );
}

/** As many lines tell how a file writes its days. */
const SAMPLE = 200;
const DAY_IN_NUMBERS = /^\d{1,2}([./-])\d{1,2}\1\d{2,4}\b/;

/** Days in columns of which nothing is taken. */
function otherDays(columns: readonly Column[], lines: readonly Line[]): string[] {
  const taken = new Set(columns.map(({ at }) => at));
  const sample = lines.slice(0, SAMPLE).flatMap(({ cells }) => cells.filter((_, at) => !taken.has(at)));
  return sample.filter((cell) => DAY_IN_NUMBERS.test(cell.trim()));
}

function readLine(
  sheet: Sheet,
  line: Line,
  cell: CellOf,
  dayAt: (field: DayField) => FoundDay | null,
  remarks: Remarks,
): ReadRow | undefined {
  const sku = skuIn(cell, sheet.catalogue);
  const product = productOf(cell, sku);
  if (isTotal(product === '' ? firstOf(line) : product)) {
    remarks.leaveOut(line.place, line.cells, { key: 'import_noRow' });
    return undefined;
  }
  const row = rowOf(sheet, line, cell, product, sku, dayAt, remarks);
  if (product !== '') return row;
  remarks.leaveOutNameless(line.place, line.cells, row);
  return undefined;
}

/** All that a line says. */
function rowOf(
  sheet: Sheet,
  line: Line,
  cell: CellOf,
  product: string,
  sku: Sku | undefined,
  dayAt: (field: DayField) => FoundDay | null,
  remarks: Remarks,
): ReadRow {
  const { words, today } = sheet;
  const draft = new Draft();
  const notUnderstood = (header: string, text: string) => remarks.notUnderstood(header, text);
  draft.put('product', product, nameCell(cell).text);
  const units = putQuantities(draft, {
    ...{ cell, notUnderstood, isLicenses: sheet.guidIs === 'sku' },
    isBad: (field) => remarks.faults.push(sheet.places.badCount(line.place, field)),
  });
  noteSuspended(units, product, remarks);
  putStatus(draft, cell('status'), words, units, notUnderstood);
  putDates(draft, { cell, dayAt, words, today, notUnderstood });
  const stringId = cell('skuPart').text || (sku?.stringId ?? '');
  const name = cleanName(cell('product').text) || product;
  putPurchase(draft, { cell, words, name, stringId, notUnderstood, agreement: sheet.agreement });
  const candidates = putSku(draft, sheet, line, cell, sku);
  const found = sku ?? skuById(draft.subscription.sku ?? candidates?.[0] ?? '', sheet.catalogue);
  putKind(draft, cell, found, stringId);
  return asRow(draft, product, refOf(sheet, line, cell), candidates);
}

/** A row without a product may say in another column that it is a total. */
function firstOf({ cells }: Line): string {
  return cells.find((cell) => cell.trim() !== '') ?? '';
}

/** Units that do not work beside units that do: another subscription of the same product [L-17]. */
function noteSuspended(units: Units | null, product: string, remarks: Remarks): void {
  const { enabled = 0, warning = 0, suspended = 0, lockedOut = 0 } = units ?? {};
  const count = suspended + lockedOut;
  if (enabled + warning > 0 && count > 0)
    remarks.note({ key: 'import_suspendedUnits', values: { count, product } });
}

function asRow(
  draft: Draft,
  product: string,
  ref: string | undefined,
  candidates: string[] | undefined,
): ReadRow {
  return {
    subscription: { ...draft.subscription, product },
    ...(ref && { ref }),
    ...(Object.keys(draft.raw).length > 0 && { raw: draft.raw }),
    ...(draft.unsure.size > 0 && { unsure: [...draft.unsure] }),
    ...(candidates && { candidates }),
  };
}

const NO_CELL: Cell = { text: '', unsure: false, header: '' };

function cellsOf(
  columns: ReadonlyMap<ColumnField, Column>,
  headers: readonly string[],
  { cells }: Line,
): CellOf {
  return (field) => {
    const column = columns.get(field);
    if (!column) return NO_CELL;
    const { at, unsure } = column;
    return { text: (cells[at] ?? '').trim(), unsure, header: headers[at] ?? '' };
  };
}

/** A status that is not known is asked, never taken for active. */
function putStatus(
  draft: Draft,
  { text, unsure, header }: Cell,
  words: Words,
  units: Units | null,
  notUnderstood: (header: string, text: string) => void,
): void {
  const status = words.statusOf(text);
  if (status) draft.put('status', status, text, unsure);
  else if (saysNothing(text)) draft.put('status', units ? statusOfUnits(units) : undefined, text);
  else {
    draft.put('status', undefined, text);
    draft.unsure.add('status');
    notUnderstood(header, text);
  }
}
