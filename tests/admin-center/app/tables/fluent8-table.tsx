import {
  CheckboxVisibility,
  ConstrainMode,
  DetailsList,
  DetailsListLayoutMode,
  Link,
  SelectionMode,
  type IColumn,
  type IGroup,
} from '@fluentui/react';
import type { ReactElement } from 'react';
import { options } from '../options.ts';
import { navigate } from '../router.ts';
import { text } from '../texts.ts';
import type { Column, Item, TableProps } from './model.ts';

function cell<T extends Item>(column: Column<T>, item: T): ReactElement | string {
  const route = column.route?.(item);
  if (route === undefined) return column.text(item);
  if (options.nameButtons) return <Link onClick={() => navigate(route)}>{column.text(item)}</Link>;
  return <Link href={`#/${route}`}>{column.text(item)}</Link>;
}

function fluentColumn<T extends Item>(column: Column<T>, index: number, { sort }: TableProps<T>): IColumn {
  return {
    key: column.key,
    name: column.name,
    minWidth: column.width,
    maxWidth: column.width,
    isRowHeader: index === 0,
    isSorted: sort.key === column.key,
    isSortedDescending: sort.descending,
    className: column.atEnd ? 'at-end' : '',
    headerClassName: column.atEnd ? 'at-end' : '',
    onColumnClick: () => sort.by(column.key),
    onRender: (item: T) => cell(column, item),
  };
}

/** Groups need their items side by side. */
function grouped<T extends Item>({ items, group }: TableProps<T>): { items: T[]; groups?: IGroup[] } {
  if (!options.grouped || !group) return { items: [...items] };
  const byName = new Map<string, T[]>();
  for (const item of items) byName.set(group(item), [...(byName.get(group(item)) ?? []), item]);
  let startIndex = 0;
  const groups = [...byName].map(([name, { length: count }]) => {
    startIndex += count;
    return { key: name, name, count, startIndex: startIndex - count };
  });
  return { items: [...byName.values()].flat(), groups };
}

export function Fluent8Table<T extends Item>(props: TableProps<T>): ReactElement {
  return (
    <DetailsList
      {...grouped(props)}
      columns={props.columns.map((column, index) => fluentColumn(column, index, props))}
      selection={props.selection}
      selectionMode={props.selection ? SelectionMode.multiple : SelectionMode.none}
      checkboxVisibility={CheckboxVisibility.always}
      layoutMode={DetailsListLayoutMode.fixedColumns}
      constrainMode={ConstrainMode.unconstrained}
      getKey={(item: T) => item.id}
      setKey="id"
      ariaLabelForGrid={props.label}
      ariaLabelForSelectAllCheckbox={text('selectAll')}
      checkButtonAriaLabel={text('selectRow')}
    />
  );
}
