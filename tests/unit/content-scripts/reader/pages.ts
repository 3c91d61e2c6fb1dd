import { DetailsList, initializeIcons, SelectionMode, type IDetailsListProps } from '@fluentui/react';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

/** What a test's row shows, in the order of `HEADS`. */
export type Line = readonly [name: string, purchased: string, status: string];

export const HEADS = ['Product name', 'Purchased quantity', 'Subscription status'] as const;
const KEYS = ['productName', 'purchasedQuantity', 'subscriptionStatus'] as const;

export const LINES: readonly Line[] = [
  ['Microsoft 365 E3', '60', 'Active'],
  ['Visio Plan 2', '1.050', 'Expired'],
  ['Power BI Pro', '35', 'Active'],
];

/** A made-up subscription GUID for row `index`. */
export function guid(index: number): string {
  return `5ab1c0de-7a3e-4f21-9c44-${String(index).padStart(12, '0')}`;
}

function find(selector: string, root: ParentNode): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing for ${selector}`);
  return found;
}

/** The library itself renders: `render` again with other lines, as the page does. */
export function fluent8(more: Partial<IDetailsListProps> = {}): {
  grid: HTMLElement;
  render: (lines: readonly Line[]) => void;
} {
  initializeIcons(undefined, { disableWarnings: true });
  const host = document.body.appendChild(document.createElement('main'));
  const root = createRoot(host);
  const render = (lines: readonly Line[]) => {
    const columns = HEADS.map((name, index) => ({
      key: KEYS[index] ?? '',
      name,
      minWidth: 50,
      isRowHeader: index === 0,
      isSorted: index === 1,
      onRender: (line: Line) =>
        index > 0
          ? line[index]
          : createElement('a', { href: `#/subscriptions/webdirect/${guid(LINES.indexOf(line))}` }, line[0]),
    }));
    flushSync(() => {
      root.render(
        createElement(DetailsList, {
          items: [...lines],
          columns,
          selectionMode: SelectionMode.multiple,
          onShouldVirtualize: () => false,
          ...more,
        }),
      );
    });
  };
  render(LINES);
  return { grid: find('[role="grid"], [role="treegrid"]', host), render };
}

/** Fluent 9's markup as it was captured, filled with lines. */
export function fluent9(file: 'fluent9-data-grid' | 'fluent9-table'): HTMLElement {
  const captured = path.resolve(import.meta.dirname, `../../../admin-center/captured/${file}.html`);
  const host = document.body.appendChild(document.createElement('main'));
  host.innerHTML = readFileSync(captured, 'utf8');
  const head = find('.fui-TableHeader .fui-TableRow', host);
  const body = find('.fui-TableBody', host);
  const row = find('.fui-TableRow', body);
  fill(head, HEADS);
  body.replaceChildren(...LINES.map((line) => fill(row.cloneNode(true) as HTMLElement, line)));
  return find('[role="grid"], table', host);
}

function fill(row: HTMLElement, texts: readonly string[]): HTMLElement {
  const [first, other] = row.querySelectorAll('.fui-TableHeaderCell, .fui-TableCell');
  if (!first || !other) throw new Error('nothing captured');
  const last = row.appendChild(other.cloneNode(true) as Element);
  const cells = [first, other, last];
  cells.forEach((cell, index) => {
    const text = cell.querySelector('a, .fui-TableCellLayout__main, .fui-TableHeaderCell__button');
    if (text) text.textContent = texts[index] ?? '';
  });
  return row;
}

/** A row of the made-up grid below: `index` is its place in the list, from 0; -1 for a page that doesn't tell. */
export function gridRow(line: Line, index: number, link = index): HTMLElement {
  const row = document.createElement('div');
  row.role = 'row';
  if (index >= 0) row.setAttribute('aria-rowindex', String(index + 2));
  line.forEach((text, at) => {
    const cell = row.appendChild(document.createElement('div'));
    cell.role = 'gridcell';
    if (at === 0 && link >= 0) {
      const a = cell.appendChild(document.createElement('a'));
      a.href = `#/subscriptions/webdirect/${guid(link)}`;
      a.textContent = text;
    } else cell.textContent = text;
  });
  return row;
}

/** A grid without keys whose body the test fills itself, as a virtualized list would. `count`: `aria-rowcount`. */
export function bareGrid(count?: number): { grid: HTMLElement; body: HTMLElement } {
  const host = document.body.appendChild(document.createElement('main'));
  const grid = host.appendChild(document.createElement('div'));
  grid.role = 'grid';
  if (count !== undefined) grid.setAttribute('aria-rowcount', String(count));
  const head = grid.appendChild(document.createElement('div'));
  head.role = 'row';
  for (const text of HEADS) {
    const cell = head.appendChild(document.createElement('div'));
    cell.role = 'columnheader';
    cell.textContent = text;
  }
  const body = grid.appendChild(document.createElement('div'));
  body.role = 'rowgroup';
  return { grid, body };
}
