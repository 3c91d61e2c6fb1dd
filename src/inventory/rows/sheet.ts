import type { Day, Text } from '../../guidance/model.ts';
import { skuById, skuByStringId, skusNamed, type Sku } from '../catalogue.ts';
import { cleanName } from '../cells/text.ts';
import type { Column } from '../cells/columns.ts';
import { putCounts } from './quantities.ts';
import { readDays, type FoundDay } from '../cells/dates.ts';
import { Draft, type Cell, type CellOf } from './draft.ts';
import type { ReadRow, SkuCatalogue } from '../model.ts';
import { putDates, type DayField } from './lifecycle.ts';
import { putWay } from './purchase.ts';
import type { Words } from '../cells/words.ts';

/** One row of a table or file, as text. */
export interface Line {
  cells: readonly string[];
  /** Where it stands, as a person counts: named in faults. */
  number: number;
  guid?: string;
}

/** What the rows of one table or file have in common. */
export interface Sheet {
  columns: readonly Column[];
  /** The header of each column, for faults. */
  headers: readonly string[];
  lines: readonly Line[];
  lang: string;
  /** What a row's own GUID is; nothing in files. */
  guidIs?: 'ref' | 'sku';
  words: Words;
  catalogue: SkuCatalogue;
  today: Day;
}

/** Reads every row of a sheet; one that cannot be read is a fault that names its line. */
export function readLines(sheet: Sheet): { rows: ReadRow[]; faults: Text[] } {
  const faults: Text[] = [];
  const days = new Map(
    (['startedOn', 'renewsOn', 'expiresOn'] as const).map((field) => [field, daysOf(sheet, field)]),
  );
  const rows = sheet.lines.flatMap((line, at) => {
    const row = readLine(sheet, line, (field) => days.get(field)?.[at] ?? null, faults);
    return row ? [row] : [];
  });
  return { rows, faults };
}

function daysOf({ columns, lines, lang }: Sheet, field: DayField): (FoundDay | null)[] {
  const column = columns.find((each) => each.field === field);
  return column
    ? readDays(
        lines.map(({ cells }) => cells[column.at] ?? ''),
        lang,
      )
    : [];
}

function readLine(
  sheet: Sheet,
  line: Line,
  dayAt: (field: DayField) => FoundDay | null,
  faults: Text[],
): ReadRow | undefined {
  const cell = cellsOf(sheet, line);
  const sku = skuNamedIn(cell, sheet.catalogue);
  const product = productOf(cell, sku);
  if (product === '') {
    faults.push({ key: 'import_noName', values: { line: line.number } });
    return undefined;
  }
  const draft = new Draft();
  draft.put('product', product, cell('product').text || cell('skuPart').text);
  putStatus(draft, cell('status'), sheet.words);
  putCounts(draft, cell, sheet.guidIs === 'sku', (field) =>
    faults.push({ key: 'import_badCount', values: { line: line.number, field } }),
  );
  putDates(draft, cell, dayAt, sheet);
  putWay(draft, cell, product);
  const candidates = putSku(draft, sheet, line, cell, sku);
  const ref = (sheet.guidIs === 'ref' ? line.guid : undefined) ?? guidIn(cell('ref').text);
  return {
    subscription: { ...draft.subscription, product },
    ...(ref && { ref: ref.toLowerCase() }),
    ...(Object.keys(draft.raw).length > 0 && { raw: draft.raw }),
    ...(draft.unsure.size > 0 && { unsure: [...draft.unsure] }),
    ...(candidates && { candidates }),
  };
}

const NO_CELL: Cell = { text: '', unsure: false, header: '' };

function cellsOf({ columns, headers }: Sheet, { cells }: Line): CellOf {
  return (field) => {
    const column = columns.find((each) => each.field === field);
    if (!column) return NO_CELL;
    const { at, unsure } = column;
    return { text: (cells[at] ?? '').trim(), unsure, header: headers[at] ?? '' };
  };
}

/** The SKU that a row's own GUID or string id names; older tools write `contoso:SPE_E3`, some in place of the name. */
function skuNamedIn(cell: CellOf, catalogue: SkuCatalogue): Sku | undefined {
  const part = cell('skuPart').text || cell('product').text;
  return (
    skuById(guidIn(cell('sku').text) ?? '', catalogue) ?? skuByStringId(part.replace(/^.*:/, ''), catalogue)
  );
}

/** The name as it stands there; the catalogue's where there is none, or a string id in its place. */
function productOf(cell: CellOf, sku: Sku | undefined): string {
  const name = cleanName(cell('product').text);
  const isId = sku !== undefined && name.replace(/^.*:/, '').toLowerCase() === sku.stringId.toLowerCase();
  return name !== '' && !isId ? name : (sku?.name ?? cleanName(cell('skuPart').text));
}

function putStatus(draft: Draft, { text, unsure }: Cell, words: Words): void {
  draft.put('status', words.statusOf(text), text, unsure);
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

function guidIn(text: string): string | undefined {
  return GUID.exec(text)?.[0].toLowerCase();
}

/** Sets the SKU where it is certain; the GUIDs to choose from where the name fits several. */
function putSku(
  draft: Draft,
  { guidIs, catalogue }: Sheet,
  { guid }: Line,
  cell: CellOf,
  sku: Sku | undefined,
): string[] | undefined {
  const given = (guidIs === 'sku' ? guid : undefined) ?? guidIn(cell('sku').text) ?? sku?.guid;
  const named = given ? [given.toLowerCase()] : skusNamed(draft.subscription.product ?? '', catalogue);
  if (named.length === 1) draft.put('sku', named[0], cell('sku').text);
  return named.length > 1 ? [...named] : undefined;
}
