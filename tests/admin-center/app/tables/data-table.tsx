import type { ReactElement } from 'react';
import { options } from '../options.ts';
import { Fluent8Table } from './fluent8-table.tsx';
import { Fluent9Grid } from './fluent9-grid.tsx';
import { Fluent9Table } from './fluent9-table.tsx';
import { useSorted, type Item, type TableProps } from './model.ts';
import { PlainTable } from './plain-table.tsx';

const KINDS = { v8: Fluent8Table, v9: Fluent9Grid, 'v9-table': Fluent9Table, plain: PlainTable };

/** A table of the kind that the query asks for: nobody knows which kind the real page has. */
export function DataTable<T extends Item>(props: Omit<TableProps<T>, 'sort'>): ReactElement {
  const { sorted, sort } = useSorted(props.items, props.columns);
  // The same selection object serves all kinds; only Fluent 8 hands it the items by itself.
  if (options.table !== 'v8') props.selection?.setItems([...sorted], false);
  const Table = KINDS[options.table] ?? Fluent8Table;
  return <Table {...props} items={sorted} sort={sort} />;
}
