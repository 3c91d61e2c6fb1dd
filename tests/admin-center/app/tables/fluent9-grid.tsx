import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { copy, headRow, itemRow, type Captured } from './captured.ts';
import type { Item, TableProps } from './model.ts';

const ROW_HEIGHT = 44;
/** Rows beyond the visible ones, above and below. */
const SPARE = 5;

/** Fluent 9's DataGrid, windowed as with its virtualizing companion: only visible rows are in the document. */
export function Fluent9Grid<T extends Item>(props: TableProps<T>): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  // Every render builds the grid anew, which is the worst that a reader of the page may meet.
  useLayoutEffect(() => {
    const scroller = box.current;
    if (!scroller) return undefined;
    const captured = copy('fluent9-data-grid');
    captured.table.setAttribute('aria-label', props.label);
    captured.table.setAttribute('aria-rowcount', `${props.items.length + 1}`);
    captured.head.append(headRow(captured, props));
    captured.body.style.position = 'relative';
    captured.body.style.height = `${props.items.length * ROW_HEIGHT}px`;
    const top = scroller.scrollTop;
    scroller.replaceChildren(captured.provider);
    scroller.scrollTop = top;
    const draw = (): void => drawWindow(scroller, captured, props);
    draw();
    scroller.addEventListener('scroll', draw);
    return () => scroller.removeEventListener('scroll', draw);
  });
  return <div className="v9-scroller" ref={box} />;
}

function drawWindow<T extends Item>(scroller: HTMLElement, captured: Captured, props: TableProps<T>): void {
  const visible = Math.ceil(scroller.clientHeight / ROW_HEIGHT);
  const first = Math.max(0, Math.floor(scroller.scrollTop / ROW_HEIGHT) - SPARE);
  const last = Math.min(props.items.length, first + visible + 2 * SPARE);
  const rows: HTMLElement[] = [];
  for (let index = first; index < last; index += 1) {
    const row = itemRow(captured, props, index);
    row.setAttribute('aria-rowindex', `${index + 2}`);
    row.style.position = 'absolute';
    row.style.top = `${index * ROW_HEIGHT}px`;
    rows.push(row);
  }
  captured.body.replaceChildren(...rows);
}
