import { HEADER_CELLS, ROWS } from '../../src/admin-center/dom/selectors/page.ts';
import { dataTotal, isGroupRow } from '../../src/admin-center/dom/table-rows.ts';

/** As many rows as a reading may have (`MAX_ROWS` of the model, whose schema page scripts don't load). */
export const MAX_ROWS = 20_000;

/** How many data rows are in the document, and how many the table says it has: no row is read for it. */
export function countRows(grid: HTMLElement): { rendered: number; total: number } {
  const header = grid.querySelector(HEADER_CELLS)?.closest(ROWS);
  const width = header?.querySelectorAll(HEADER_CELLS).length ?? 0;
  let rendered = 0;
  for (const row of grid.querySelectorAll(ROWS)) {
    if (row !== header && !isGroupRow(row, width)) rendered += 1;
  }
  return { rendered, total: Math.max(dataTotal(grid) ?? 0, rendered) };
}
