// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { countRows } from '../../../../content-scripts/reader/count-rows.ts';
import { readTable } from '../../../../content-scripts/reader/table-reading.ts';
import { bareGrid, fluent8, fluent9, gridRow, guid, HEADS, LINES } from './pages.ts';

beforeEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'da-DK';
});

const CELLS = LINES.map((line) => [...line]);

function texts(grid: HTMLElement): string[][] | undefined {
  return readTable(grid, 'subscriptions')?.rows.map(({ cells }) => cells);
}

describe('readTable', () => {
  it('joins header and cells of Fluent 8 by their keys, without checks and sort icons', () => {
    const table = readTable(fluent8().grid, 'subscriptions');
    expect(table).toEqual({
      columns: [
        { key: 'productName', text: 'Product name' },
        { key: 'purchasedQuantity', text: 'Purchased quantity' },
        { key: 'subscriptionStatus', text: 'Subscription status' },
      ],
      rows: CELLS.map((cells, index) => ({ cells, name: 0, guid: guid(index) })),
      total: 3,
      lang: 'da-DK',
      page: 'subscriptions',
      maybePartial: false,
    });
  });

  it('leaves out the titles of groups, which Fluent 8 counts as rows', () => {
    const { grid } = fluent8({
      groups: [
        { key: 'a', name: 'Commercial', startIndex: 0, count: 2 },
        { key: 'b', name: 'Reseller', startIndex: 2, count: 1 },
      ],
    });
    expect(grid.getAttribute('aria-rowcount')).toBe('6');
    expect(readTable(grid, 'licenses')).toMatchObject({ page: 'licenses', total: 3 });
    expect(texts(grid)).toEqual(CELLS);
    expect(countRows(grid)).toEqual({ rendered: 3, total: 3 });
  });

  it('leaves out the titles of groups within groups', () => {
    const { grid } = fluent8({
      groups: [
        {
          key: 'a',
          name: 'Commercial',
          startIndex: 0,
          count: 3,
          children: [
            { key: 'a1', name: 'Contoso', startIndex: 0, count: 1, level: 1 },
            { key: 'a2', name: 'Fabrikam', startIndex: 1, count: 2, level: 1 },
          ],
        },
      ],
    });
    expect(texts(grid)).toEqual(CELLS);
    expect(countRows(grid)).toEqual({ rendered: 3, total: 3 });
  });

  it.each(['fluent9-data-grid', 'fluent9-table'] as const)('reads %s by place, checks left out', (file) => {
    const grid = fluent9(file);
    const table = readTable(grid, 'subscriptions');
    expect(table?.columns).toEqual(HEADS.map((text) => ({ key: '', text })));
    expect(texts(grid)).toEqual(CELLS);
    expect(table?.total).toBeNull();
    expect(countRows(grid)).toEqual({ rendered: 3, total: 3 });
  });

  it('reads a plain table with checks, row headers, group and total rows', () => {
    document.body.innerHTML = `<table>
      <thead><tr><th><input type="checkbox"></th><th>Status</th><th>Produkt<svg><text>↑</text></svg></th></tr></thead>
      <tbody>
        <tr><td colspan="3">Commercial</td></tr>
        <tr><td><input type="checkbox"></td><td>Aktiv</td><th scope="row">Power BI Pro</th></tr>
        <tr><td><input type="checkbox"></td><td></td><th scope="row">Visio Plan 2</th></tr>
      </tbody>
      <tfoot><tr><td></td><td>2</td><td>I alt</td></tr></tfoot>
    </table>`;
    const grid = document.querySelector('table') as HTMLElement;
    expect(readTable(grid, 'subscriptions')?.columns.map(({ text }) => text)).toEqual(['Status', 'Produkt']);
    expect(readTable(grid, 'subscriptions')?.rows).toEqual([
      { cells: ['Aktiv', 'Power BI Pro'], name: 1 },
      { cells: ['', 'Visio Plan 2'], name: 1 },
    ]);
  });

  it('leaves out rows that are not loaded yet', () => {
    const { grid, body } = bareGrid(4);
    body.append(gridRow(['', '', ''], 0, -1), gridRow(['Visio Plan 2', '1', ''], 1));
    expect(texts(grid)).toEqual([['Visio Plan 2', '1', '']]);
  });

  it('gives null while there is no header', () => {
    const { grid } = bareGrid();
    grid.replaceChildren();
    expect(readTable(grid, 'subscriptions')).toBeNull();
  });
});
