import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { copy, headRow, itemRow } from './captured.ts';
import { tableWidth, type Item, type TableProps } from './model.ts';

/** Fluent 9's Table: real table elements with implicit roles, all rows at once, nothing to select. */
export function Fluent9Table<T extends Item>(props: TableProps<T>): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const captured = copy('fluent9-table');
    captured.table.setAttribute('aria-label', props.label);
    captured.table.style.width = `${tableWidth(props.columns)}px`;
    captured.head.append(headRow(captured, props));
    captured.body.append(...props.items.map((_, index) => itemRow(captured, props, index)));
    box.current?.replaceChildren(captured.provider);
  });
  return <div ref={box} />;
}
