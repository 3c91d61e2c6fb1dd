import type { Selection } from '@fluentui/react';
import { useMemo, useState } from 'react';
import { options } from '../options.ts';

export interface Item {
  id: string;
  /** Only for Fluent's `IObjectWithKey`. */
  key?: string;
}

export interface Column<T extends Item> {
  key: string;
  name: string;
  width: number;
  /** Numbers stand at the end of their cell. */
  atEnd?: boolean;
  text(item: T): string;
  /** What to sort by, when the text would sort wrongly. */
  order?(item: T): string | number;
  /** Makes the text a link to this route. */
  route?(item: T): string;
}

export interface TableProps<T extends Item> {
  label: string;
  items: readonly T[];
  columns: readonly Column<T>[];
  selection?: Selection;
  group?(item: T): string;
  sort: Sort;
}

export interface Sort {
  key?: string;
  descending: boolean;
  by(key: string): void;
}

/** Sorts as the query asks at first, then as the user's clicks on headers do. */
export function useSorted<T extends Item>(
  items: readonly T[],
  columns: readonly Column<T>[],
): { sorted: readonly T[]; sort: Sort } {
  const [state, setState] = useState({
    key: options.sort?.replace(/^-/, ''),
    descending: options.sort?.startsWith('-') ?? false,
  });
  const sorted = useMemo(() => {
    const column = columns.find(({ key }) => key === state.key);
    if (!column) return items;
    const value = column.order ?? column.text;
    const sign = state.descending ? -1 : 1;
    return [...items].sort((one, other) => sign * compare(value(one), value(other)));
  }, [items, columns, state]);
  const by = (key: string): void =>
    setState((old) => ({ key, descending: old.key === key && !old.descending }));
  return { sorted, sort: { ...state, by } };
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : `${one}`.localeCompare(`${other}`);
}

export function ariaSort<T extends Item>(
  sort: Sort,
  column: Column<T>,
): 'ascending' | 'descending' | undefined {
  if (sort.key !== column.key) return undefined;
  return sort.descending ? 'descending' : 'ascending';
}

/** For tables that would else spread over the whole page; cells have 20 px of padding, the checks take 48. */
export function tableWidth<T extends Item>(columns: readonly Column<T>[], selection?: Selection): number {
  return columns.reduce((sum, column) => sum + column.width + 20, selection ? 48 : 0);
}
