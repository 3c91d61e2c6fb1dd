import { GRIDS, HEADER_CELLS, TRAILING_COLUMN } from './selectors/page.ts';

/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

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
