import type { ReactElement } from 'react';
import { text } from '../texts.ts';
import { ariaSort, tableWidth, type Column, type Item, type TableProps } from './model.ts';

/** A table of HTML alone: no roles, no classes that mean anything, all rows at once. */
export function PlainTable<T extends Item>(props: TableProps<T>): ReactElement {
  const { label, items, columns, selection, sort } = props;
  return (
    <table className="plain-table" aria-label={label} style={{ width: tableWidth(columns, selection) }}>
      <thead>
        <tr>
          {selection && (
            <th style={{ width: 32 }}>
              <input
                type="checkbox"
                aria-label={text('selectAll')}
                checked={selection.isAllSelected()}
                onChange={() => selection.toggleAllSelected()}
              />
            </th>
          )}
          {columns.map((column) => (
            <th
              key={column.key}
              style={{ width: column.width + 4 }}
              aria-sort={ariaSort(sort, column)}
              onClick={() => sort.by(column.key)}
            >
              {column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <PlainRow key={item.id} {...props} item={item} index={index} />
        ))}
      </tbody>
    </table>
  );
}

function PlainRow<T extends Item>(props: TableProps<T> & { item: T; index: number }): ReactElement {
  const { columns, selection, item, index } = props;
  return (
    <tr>
      {selection && (
        <td>
          <input
            type="checkbox"
            aria-label={text('selectRow')}
            checked={selection.isIndexSelected(index)}
            onChange={() => selection.toggleIndexSelected(index)}
          />
        </td>
      )}
      {columns.map((column) => (
        <PlainCell key={column.key} column={column} item={item} />
      ))}
    </tr>
  );
}

function PlainCell<T extends Item>({ column, item }: { column: Column<T>; item: T }): ReactElement {
  const route = column.route?.(item);
  return (
    <td className={column.atEnd ? 'at-end' : ''}>
      {route === undefined ? column.text(item) : <a href={`#/${route}`}>{column.text(item)}</a>}
    </td>
  );
}
