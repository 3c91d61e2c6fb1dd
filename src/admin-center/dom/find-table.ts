/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What may be the page's table. */
export const GRIDS = '[role="grid"], [role="treegrid"], [role="table"], table';
/** Cells that name a column. */
export const HEADER_CELLS = '[role="columnheader"], th';

/**
 * Columns that may be covered: how it is billed and paid. Every other column counts as a key column, so that an
 * unknown one is never covered. By column key, and by header words in the languages of `_locales`.
 */
const TRAILING_COLUMN = /billing|frequency|payment|betaling|fakturering|hyppighed/i;

/** The visible table of the page, by ARIA and not by library; null while there is none. */
export function findTable(root: ParentNode): HTMLElement | null {
  for (const grid of root.querySelectorAll<HTMLElement>(GRIDS)) {
    const { width, height } = grid.getBoundingClientRect();
    if (width > 0 && height > 0 && grid.querySelectorAll(HEADER_CELLS).length >= 2) return grid;
  }
  return null;
}

/** The boxes that the key columns of a table fill, from its top to its last row. */
export function keyColumnBoxes(table: HTMLElement): Box[] {
  const { top, bottom } = table.getBoundingClientRect();
  const boxes: Box[] = [];
  for (const cell of table.querySelectorAll<HTMLElement>(HEADER_CELLS)) {
    const key = cell.dataset['itemKey'] ?? '';
    if (TRAILING_COLUMN.test(key) || TRAILING_COLUMN.test(cell.textContent)) continue;
    const { left, right } = cell.getBoundingClientRect();
    if (right > left) boxes.push({ left, top, right, bottom });
  }
  return boxes;
}

/** True when two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
