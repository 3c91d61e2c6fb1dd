import { ariaSort, type Column, type Item, type TableProps } from './model.ts';

/** Clones what was captured of Fluent 9, and fills it: see captured/ and capture-fluent9.ts. */
export interface Captured {
  provider: HTMLElement;
  table: HTMLElement;
  head: HTMLElement;
  body: HTMLElement;
  headRow: HTMLElement;
  row: HTMLElement;
  selectedRow: HTMLElement;
}

function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`Nothing captured for ${selector}`);
  return found;
}

/** A fresh copy with an empty body. */
export function copy(name: 'fluent9-data-grid' | 'fluent9-table'): Captured {
  const template = find(document, `#${name}`) as HTMLTemplateElement;
  const provider = find(document.importNode(template.content, true), '.fui-FluentProvider');
  const head = find(provider, '.fui-TableHeader');
  const body = find(provider, '.fui-TableBody');
  const [row, selectedRow = row] = [...body.children] as HTMLElement[];
  const headRow = head.firstElementChild as HTMLElement | null;
  if (!row || !selectedRow || !headRow) throw new Error(`No rows captured in ${name}`);
  provider.dir = document.documentElement.dir;
  body.replaceChildren();
  head.replaceChildren();
  return { provider, table: find(provider, '.fui-Table'), head, body, headRow, row, selectedRow };
}

export function headRow<T extends Item>(captured: Captured, props: TableProps<T>): HTMLElement {
  const row = fillRow(captured.headRow, props.columns, (cell, column) => {
    find(cell, '.fui-TableHeaderCell__button').textContent = column.name;
    const order = ariaSort(props.sort, column);
    if (order) cell.setAttribute('aria-sort', order);
    cell.addEventListener('click', () => props.sort.by(column.key));
  });
  const all = props.selection?.isAllSelected() ?? false;
  // The captured head shows the half-ticked box; the rows have the other two.
  const box = all
    ? captured.selectedRow
    : (props.selection?.count ?? 0) > 0
      ? captured.headRow
      : captured.row;
  const drawn = box.querySelector('.fui-Checkbox')?.cloneNode(true);
  if (drawn) row.querySelector('.fui-Checkbox')?.replaceWith(drawn);
  onCheck(row, all, () => props.selection?.toggleAllSelected());
  return row;
}

export function itemRow<T extends Item>(
  captured: Captured,
  props: TableProps<T>,
  index: number,
): HTMLElement {
  const item = props.items[index] as T;
  const selected = props.selection?.isIndexSelected(index) ?? false;
  const row = fillRow(selected ? captured.selectedRow : captured.row, props.columns, (cell, column) => {
    const route = column.route?.(item);
    const text = find(cell, route === undefined ? '.fui-TableCellLayout__main' : 'a');
    text.textContent = column.text(item);
    if (route !== undefined) text.setAttribute('href', `#/${route}`);
  });
  onCheck(row, selected, () => props.selection?.toggleIndexSelected(index));
  return row;
}

/** One cell a column: the first is a clone of the captured name cell, the others of the cell after it. */
function fillRow<T extends Item>(
  prototype: HTMLElement,
  columns: readonly Column<T>[],
  fill: (cell: HTMLElement, column: Column<T>) => void,
): HTMLElement {
  const row = prototype.cloneNode(true) as HTMLElement;
  const cells = [...row.children].filter((cell) => !cell.matches('.fui-TableSelectionCell')) as HTMLElement[];
  const [first, other] = cells as [HTMLElement, HTMLElement];
  for (const cell of cells) cell.remove();
  for (const [index, column] of columns.entries()) {
    const cell = (index === 0 ? first : other).cloneNode(true) as HTMLElement;
    cell.style.width = `${column.width}px`;
    cell.style.flex = `0 0 ${column.width}px`;
    if (column.atEnd) cell.classList.add('at-end');
    fill(cell, column);
    row.append(cell);
  }
  return row;
}

function onCheck(row: HTMLElement, checked: boolean, toggle: () => void): void {
  const box = row.querySelector('input');
  if (!box) return;
  box.removeAttribute('id');
  box.checked = checked;
  box.addEventListener('change', toggle);
}
