import { useMemo, useState } from 'preact/hooks';
import type { Day } from '../../../src/calendar/days.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { Row } from '../../../src/plan/stored/row.ts';
import type { SubscriptionFacts } from '../../../src/views/subscription-rows.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import { LaterIcon } from '../../shared/later-icons.tsx';
import { useStaged } from '../../shared/use-staged.ts';
import { number } from './field-kinds.ts';
import { Pager } from './pager.tsx';
import { FIRST_SORT, SORT_KEYS, sortStages, totalsOf, type Sort, type SortKey } from './row-order.ts';
import { useSteady } from './steady.ts';
import { SubscriptionRow } from './subscription-row.tsx';

/** Rows that are drawn at a time: thousands of fields would make every page slow, and nobody reads them. */
const PAGE_ROWS = 30;

export interface TableProps {
  app: App;
  translator: Translator;
  /** The rows to show: found ones, of one filter. */
  rows: readonly Row[];
  facts: ReadonlyMap<string, SubscriptionFacts>;
  cutOver: Day | undefined;
  /** Licences to buy, and licences wanted in all. */
  seats: { missing: number; wanted: number };
  isFirst: boolean;
  selected: ReadonlySet<string>;
  onSelect: (id: string, isSelected: boolean) => void;
  onSelectAll: (isSelected: boolean) => void;
}

/** The subscriptions of the old tenant, one line each, sortable, some at a time. */
export function SubscriptionsTable(props: TableProps) {
  const { app, translator, rows, facts, cutOver, selected, isFirst, onSelect } = props;
  const [sort, setSort] = useState<Sort>(FIRST_SORT);
  const [page, setPage] = useState(0);
  const steady = useSteady<SubscriptionFacts | undefined>();
  const { ids, rowOf } = useOrder(rows, sort, facts, translator);
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_ROWS));
  const shown = Math.min(page, pages - 1);
  return (
    <>
      <table class="subscriptions-table">
        <caption class="unseen">{translator.t('rows_title')}</caption>
        <Head {...props} sort={sort} onSort={setSort} />
        <tbody>
          {ids.slice(shown * PAGE_ROWS, (shown + 1) * PAGE_ROWS).map((id) => {
            const row = rowOf(id);
            return (
              row && (
                <SubscriptionRow
                  key={id}
                  {...{ app, row, translator, cutOver, isFirst, onSelect }}
                  facts={steady(id, facts.get(id))}
                  isSelected={selected.has(id)}
                />
              )
            );
          })}
        </tbody>
        <Totals {...props} />
      </table>
      {pages > 1 && (
        <Pager
          page={shown}
          pages={pages}
          size={PAGE_ROWS}
          count={ids.length}
          translator={translator}
          onPage={setPage}
        />
      )}
    </>
  );
}

/**
 * The order of the rows. It is made anew when the user sorts or when rows come and go, and not on each edit: a row
 * that is being edited stays where it is. While it is made for thousands, the rows of the one before stay.
 */
function useOrder(
  rows: readonly Row[],
  sort: Sort,
  facts: ReadonlyMap<string, SubscriptionFacts>,
  translator: Translator,
): { ids: readonly string[]; rowOf: (id: string) => Row | undefined } {
  const which = useMemo(() => rows.map(({ id }) => id).join(' '), [rows]);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const { ids, ordered } = useStaged(
    rows.length,
    function* () {
      return { ids: yield* sortStages(rows, sort, facts, translator), ordered: byId };
    },
    [which, sort, facts.size, translator.locale],
  );
  return { ids, rowOf: (id) => byId.get(id) ?? ordered.get(id) };
}

const HEADERS: Readonly<Record<SortKey, string>> = {
  product: 'field_product',
  assigned: 'field_assigned',
  purchased: 'field_purchased',
  agreement: 'field_agreement',
  renewsOn: 'field_renewsOn',
  actBy: 'rows_actBy',
  needed: 'tenant_new',
  end: 'rows_outcome',
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
        <td class="tick-cell">
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
              class={`col-${by}${by === 'purchased' || by === 'assigned' ? ' number' : ''}`}
              aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : 'none'}
            >
              <button type="button" onClick={() => onSort({ by, down: isSorted && !sort.down })}>
                {t(HEADERS[by])}
                {isSorted && (sort.down ? <Icon name="down" size={16} /> : <LaterIcon name="up" size={16} />)}
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
        <td class="tick-cell" />
        <th scope="row">{t('rows_total', { count: rows.length })}</th>
        <td class="number" data-label={t('field_assigned')}>
          {number(assigned, translator)}
        </td>
        <td class="number" data-label={t('field_purchased')}>
          {number(purchased, translator)}
        </td>
        <td class="empty" />
        <td class="empty" />
        <td class="empty" />
        <td data-label={t('tenant_new')} colspan={2}>
          {seats.wanted > 0 && t('rows_buyOf', { count: seats.missing, wanted: seats.wanted })}
        </td>
      </tr>
    </tfoot>
  );
}
