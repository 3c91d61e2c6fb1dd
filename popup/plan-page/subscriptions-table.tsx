import { useMemo, useState } from 'preact/hooks';
import type { Agreement } from '../../src/guidance/model.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Row } from '../../src/plan/stored/row.ts';
import { Icon } from '../../src/ui/icons.tsx';
import type { App } from '../shared/app-state.ts';
import { SubscriptionRow } from './row.tsx';
import {
  FIRST_SORT,
  SORT_KEYS,
  sortedIds,
  totalsOf,
  type RowFacts,
  type Sort,
  type SortKey,
} from './rows-view.ts';
import { number } from './field-kinds.ts';

/** Rows that are drawn at a time: thousands of selects would make every page slow, and nobody reads them. */
const PAGE_ROWS = 100;

export interface TableProps {
  app: App;
  translator: Translator;
  /** The rows to show, found ones only where the user looks for some. */
  rows: readonly Row[];
  facts: ReadonlyMap<string, RowFacts>;
  agreement: Agreement | undefined;
  seats: number;
  isFirst: boolean;
  selected: ReadonlySet<string>;
  onSelect: (id: string, isSelected: boolean) => void;
  onSelectAll: (isSelected: boolean) => void;
}

/** The subscriptions of the old tenant, sortable, a hundred at a time. */
export function SubscriptionsTable(props: TableProps) {
  const { app, translator, rows, facts, agreement, selected, isFirst, onSelect } = props;
  const [sort, setSort] = useState<Sort>(FIRST_SORT);
  const [page, setPage] = useState(0);
  const ids = useOrder(rows, sort, facts, translator);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_ROWS));
  const shown = Math.min(page, pages - 1);
  return (
    <>
      <table class="subscriptions-table">
        <caption class="unseen">{translator.t('rows_title')}</caption>
        <Head {...props} sort={sort} onSort={setSort} />
        <tbody>
          {ids.slice(shown * PAGE_ROWS, (shown + 1) * PAGE_ROWS).map((id) => {
            const row = byId.get(id);
            const { outcome = '', isSoon = false, isFixed = false } = facts.get(id) ?? {};
            return (
              row && (
                <SubscriptionRow
                  key={id}
                  {...{ app, row, translator, agreement, outcome, isSoon, isFixed, isFirst, onSelect }}
                  isSelected={selected.has(id)}
                />
              )
            );
          })}
        </tbody>
        <Totals {...props} />
      </table>
      {pages > 1 && (
        <Pager page={shown} pages={pages} count={ids.length} translator={translator} onPage={setPage} />
      )}
    </>
  );
}

/**
 * The order of the rows. It is made anew when the user sorts or when rows come and go, and not on each edit: a row
 * that is being edited stays where it is.
 */
function useOrder(
  rows: readonly Row[],
  sort: Sort,
  facts: ReadonlyMap<string, RowFacts>,
  translator: Translator,
): string[] {
  const which = useMemo(() => rows.map(({ id }) => id).join(' '), [rows]);
  return useMemo(
    () => sortedIds(rows, sort, facts, translator),
    [which, sort, facts.size, translator.locale],
  );
}

const HEADERS: Readonly<Record<SortKey, string>> = {
  product: 'rows_product',
  purchased: 'rows_quantity',
  assigned: 'rows_assigned',
  agreement: 'rows_way',
  renewsOn: 'rows_renewal',
  needed: 'rows_needed',
  deadline: 'rows_outcome',
};

function Head({
  rows,
  selected,
  translator: { t },
  onSelectAll,
  sort,
  onSort,
}: TableProps & { sort: Sort; onSort: (sort: Sort) => void }) {
  const count = rows.filter(({ id }) => selected.has(id)).length;
  return (
    <thead>
      <tr>
        <td class="tick">
          <input
            type="checkbox"
            aria-label={t('rows_selectAll')}
            checked={count > 0 && count === rows.length}
            ref={(input) => {
              if (input) input.indeterminate = count > 0 && count < rows.length;
            }}
            onChange={({ currentTarget }) => onSelectAll(currentTarget.checked)}
          />
        </td>
        {SORT_KEYS.map((by) => {
          const isSorted = sort.by === by;
          return (
            <th
              key={by}
              scope="col"
              class={by === 'purchased' || by === 'assigned' ? 'number' : ''}
              aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                class="button link"
                onClick={() => onSort({ by, down: isSorted && !sort.down })}
              >
                {t(HEADERS[by])}
                {isSorted && <Icon name={sort.down ? 'down' : 'up'} size={16} />}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Totals({ rows, seats, translator }: TableProps) {
  const { t } = translator;
  const { purchased, assigned } = useMemo(() => totalsOf(rows), [rows]);
  return (
    <tfoot>
      <tr>
        <td class="tick" />
        <th scope="row">{t('rows_total')}</th>
        <td class="number" data-label={t('rows_quantity')}>
          {number(purchased, translator)}
        </td>
        <td class="number" data-label={t('rows_assigned')}>
          {number(assigned, translator)}
        </td>
        <td class="empty" />
        <td class="empty" />
        <td data-label={t('rows_needed')}>{t('rows_buy', { count: seats })}</td>
        <td class="empty" />
      </tr>
    </tfoot>
  );
}

function Pager({
  page,
  pages,
  count,
  translator: { t },
  onPage,
}: {
  page: number;
  pages: number;
  count: number;
  translator: Translator;
  onPage: (page: number) => void;
}) {
  const first = page * PAGE_ROWS + 1;
  return (
    <nav class="row pager" aria-label={t('rows_pages')}>
      <button type="button" class="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('rows_previous')}
      </button>
      <button type="button" class="button" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        {t('rows_next')}
      </button>
      <span role="status">
        {t('rows_range', { first, last: Math.min(count, first + PAGE_ROWS - 1), total: count })}
      </span>
    </nav>
  );
}
