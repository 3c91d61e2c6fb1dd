import { CELLS, CHECKS } from './selectors/cells.ts';
import { GRIDS, HEADER_CELLS, ROWS } from './selectors/page.ts';
import { cellText, nameText } from './cell-text.ts';

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
/** More columns than any page has; what comes after is not read. */
const MAX_COLUMNS = 60;
/** A table that says it has more rows says nonsense. */
const MOST_ROWS = 1_000_000;

/** How a table's cells are to be read. */
export interface TableLayout {
  /** The header's row. */
  header: Element;
  /** Without check cells. `key` is the library's, '' where it has none. */
  columns: { key: string; text: string }[];
  /** Place of each column among all cells of a row; of no meaning where columns have keys. */
  places: number[];
  /** Cells of the header, check cells among them. */
  width: number;
  /** Changes with the columns and with what they are sorted by. */
  signature: string;
}

/** A data row as its cells stand there. */
export interface CellRow {
  /** One text a column. */
  cells: string[];
  /** Index of the column that names the row. */
  name: number;
  /** The first GUID in the row's links or data attributes. */
  guid?: string;
}

/** The columns of a table; null while it has no header. */
export function tableLayout(grid: Element): TableLayout | null {
  const header = grid.querySelector(HEADER_CELLS)?.closest(ROWS);
  if (!header) return null;
  const heads = [...header.querySelectorAll<HTMLElement>(CELLS)];
  const keyed = heads.some((head) => head.dataset['itemKey']);
  const kept = heads
    .map((head, place) => ({ head, place }))
    // Fluent 8's check column has no key; Fluent 9's is a `gridcell` between column headers.
    .filter(({ head, place }) => (keyed ? head.dataset['itemKey'] : !isCheck(grid, head, place)))
    .slice(0, MAX_COLUMNS);
  const columns = kept.map(({ head }) => ({
    key: (head.dataset['itemKey'] ?? '').slice(0, 200),
    text: cellText(head, 500) || (head.getAttribute('aria-label') ?? '').slice(0, 500),
  }));
  const sorted = kept.map(({ head }) => head.getAttribute('aria-sort') ?? 'none');
  const signature = JSON.stringify([columns, sorted]);
  return { header, columns, places: kept.map(({ place }) => place), width: heads.length, signature };
}

function isCheck(grid: Element, head: HTMLElement, place: number): boolean {
  if (head.matches('[role="gridcell"]') || head.querySelector(CHECKS)) return true;
  if (cellText(head)) return false;
  // Where only one row can be chosen, the header's cell is empty and the rows' are radio buttons.
  const row = [...grid.querySelectorAll(ROWS)].find((other) => !other.contains(head));
  const cell = row?.querySelectorAll(CELLS)[place];
  return !!cell?.querySelector(CHECKS) && !cellText(cell);
}

/** True for the row of a group's title, which libraries count as a row. */
export function isGroupRow(row: Element, width: number): boolean {
  if (row.hasAttribute('data-selection-span')) return true;
  return row instanceof HTMLTableRowElement && row.cells.length * 2 <= width;
}

/** True for a row of `grid` itself that is no header, no footer and no group's title. */
export function isDataRow(row: Element, grid: Element, layout: TableLayout): boolean {
  return (
    row !== layout.header &&
    !isGroupRow(row, layout.width) &&
    !row.parentElement?.matches('thead, tfoot') &&
    row.closest(GRIDS) === grid
  );
}

/** The cells of a data row by column, and the one that names it; null when it is no data row after all. */
function cellsIn(row: Element, layout: TableLayout) {
  const all = [...row.querySelectorAll<HTMLElement>(CELLS)];
  if (all.length * 2 <= layout.width) return null;
  const byKey = new Map(all.map((cell) => [cell.dataset['automationKey'] ?? '', cell]));
  const cells = layout.columns.map(({ key }, index) =>
    key ? byKey.get(key) : all[layout.places[index] ?? 0],
  );
  const headed = cells.findIndex((cell) => cell?.matches('[role="rowheader"], th'));
  const name = Math.max(headed, 0);
  const nameCell = cells[name];
  return nameCell ? { cells, name, nameCell } : null;
}

/** A data row by what names it: the cell, its text, and a GUID where there is one; null when it shows no name. */
export function readName(
  row: Element,
  layout: TableLayout,
): { cell: HTMLElement; text: string; guid: string | undefined } | null {
  const cell = cellsIn(row, layout)?.nameCell;
  const text = cell && nameText(cell);
  return text ? { cell, text, guid: guidOf(row, cell)?.toLowerCase() } : null;
}

/** Reads a data row in full; null when it shows no name (not loaded yet) or is no data row after all. */
export function readCells(row: Element, layout: TableLayout): CellRow | null {
  const found = cellsIn(row, layout);
  if (!found) return null;
  const { cells, name, nameCell } = found;
  const texts = cells.map((cell, index) => {
    if (!cell) return '';
    return index === name ? nameText(cell) : cellText(cell);
  });
  if (!texts[name]) return null;
  const guid = guidOf(row, nameCell);
  return { cells: texts, name, ...(guid && { guid }) };
}

/** The name's own link speaks of what the row is; other links and data may speak of the SKU or the partner. */
function guidOf(row: Element, nameCell: Element): string | undefined {
  for (const place of [nameCell, row]) {
    for (const link of place.querySelectorAll('a[href]')) {
      const guid = GUID.exec(link.getAttribute('href') ?? '');
      if (guid) return guid[0];
    }
  }
  for (const element of [row, nameCell, ...nameCell.querySelectorAll('*')]) {
    for (const { name, value } of element.attributes) {
      const guid = name.startsWith('data-') && GUID.exec(value);
      if (guid) return guid[0];
    }
  }
  return undefined;
}

/** The row's place in the whole list as the library numbers it, -1 where it doesn't. */
export function rowIndex(row: HTMLElement, grid: Element): number {
  // Within a group, Fluent 8's list cells are counted anew.
  const listIndex = grid.matches('[role="treegrid"]')
    ? undefined
    : row.closest<HTMLElement>('[data-list-index]')?.dataset['listIndex'];
  const index = row.dataset['itemIndex'] ?? row.getAttribute('aria-rowindex') ?? listIndex ?? '';
  return /^\d+$/.test(index) ? Number(index) : -1;
}

/**
 * How many data rows the table says it has, null where it doesn't. `aria-rowcount` counts the header (Fluent does;
 * where a library doesn't, a row more than that shows up) and, in Fluent 8, the titles of groups, which say nowhere
 * how many they are: those in `groups` are known, so the total falls with each that is met.
 */
export function dataTotal(grid: Element, groups: ReadonlySet<string> = groupsIn(grid)): number | null {
  const count = Number(grid.getAttribute('aria-rowcount') ?? 0);
  return count > 0 && count <= MOST_ROWS ? Math.max(0, count - 1 - groups.size) : null;
}

/** The groups whose titles are in the document: start, length and place, since groups may lie in groups. */
export function groupsIn(grid: Element): Set<string> {
  const titles = [...grid.querySelectorAll('[data-selection-span]')];
  const names = ['data-selection-index', 'data-selection-span', 'aria-rowindex'];
  return new Set(titles.map((title) => names.map((name) => title.getAttribute(name)).join(' ')));
}
