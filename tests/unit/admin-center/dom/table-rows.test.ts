// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { dataTotal, readCells, rowIndex, tableLayout } from '../../../../src/admin-center/dom/table-rows.ts';

const GUID = '5ab1c0de-7a3e-4f21-9c44-000000000001';
const OTHER = '639dec6b-bb19-468b-871c-c5c441c4b0cb';

function grid(html: string, attributes = ''): HTMLElement {
  document.body.innerHTML = `<div role="grid" ${attributes}><div role="row"><div role="columnheader">Product</div>
    <div role="columnheader">Status</div></div>${html}</div>`;
  return document.querySelector('[role="grid"]') as HTMLElement;
}

function read(cells: string, attributes = '') {
  const table = grid(`<div role="row" id="row" ${attributes}>${cells}</div>`);
  const layout = tableLayout(table);
  const row = document.querySelector<HTMLElement>('#row');
  if (!layout || !row) throw new Error('no row');
  return readCells(row, layout);
}

describe('readCells', () => {
  it.each([
    [
      'the name’s link',
      `<a href="#/subscriptions/webdirect/${GUID}">E3</a>`,
      `<a href="#/partners/${OTHER}">P</a>`,
    ],
    ['a link that is encoded twice', `<a href="#/subscriptions/webdirect%252F${GUID}">E3</a>`, ''],
    ['another link of the row', 'E3', `<a href="/?ref=/subscriptions/assets/${GUID}">Details</a>`],
    ['data of the name', `<span data-subscription="x/${GUID}">E3</span>`, ''],
  ])('finds the GUID in %s', (_, name, status) => {
    const row = read(`<div role="gridcell">${name}</div><div role="gridcell">${status}</div>`);
    expect(row).toMatchObject({ name: 0, guid: GUID });
  });

  it('finds the GUID in data of the row', () => {
    const row = read('<div role="rowheader">E3</div><div role="gridcell"></div>', `data-key="${GUID}"`);
    expect(row).toEqual({ cells: ['E3', ''], name: 0, guid: GUID });
  });

  it('takes none from ids that a library makes', () => {
    const row = read(`<div role="rowheader" id="${GUID}">E3</div><div role="gridcell">Active</div>`);
    expect(row).toEqual({ cells: ['E3', 'Active'], name: 0 });
  });

  it('gives null for a row that spans the table', () => {
    expect(read('<div role="gridcell" aria-colspan="2">No products</div>')).toBeNull();
  });
});

describe('tableLayout', () => {
  it('changes its signature with the sorting', () => {
    const table = grid('');
    const before = tableLayout(table)?.signature;
    table.querySelector('[role="columnheader"]')?.setAttribute('aria-sort', 'ascending');
    expect(tableLayout(table)?.signature).not.toBe(before);
  });

  it('knows an empty header above radio buttons for a check column', () => {
    document.body.innerHTML = `<table><tr><th></th><th>Product</th><th></th></tr>
      <tr><td><input type="radio"></td><td>E3</td><td><button>…</button></td></tr></table>`;
    const layout = tableLayout(document.querySelector('table') as HTMLElement);
    expect(layout?.columns.map(({ text }) => text)).toEqual(['Product', '']);
  });
});

describe('rowIndex', () => {
  it.each([
    ['data-item-index="7" aria-rowindex="9"', '', 7],
    ['aria-rowindex="9"', '', 9],
    ['', 'data-list-index="3"', 3],
    ['', '', -1],
    ['aria-rowindex="many"', '', -1],
  ])('reads %s %s', (row, around, index) => {
    const table = grid(`<div ${around}><div role="row" id="row" ${row}></div></div>`);
    expect(rowIndex(document.querySelector('#row') as HTMLElement, table)).toBe(index);
  });

  it('does not trust what is counted anew in each group', () => {
    const table = grid('<div data-list-index="3"><div role="row" id="row"></div></div>');
    table.role = 'treegrid';
    expect(rowIndex(document.querySelector('#row') as HTMLElement, table)).toBe(-1);
  });
});

describe('dataTotal', () => {
  it.each([
    ['aria-rowcount="26"', 25],
    ['aria-rowcount="-1"', null],
    ['aria-rowcount="0"', null],
    ['aria-rowcount="lots"', null],
    ['', null],
  ])('reads %s', (attributes, total) => {
    expect(dataTotal(grid('', attributes))).toBe(total);
  });
});
