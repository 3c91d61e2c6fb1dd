import { useCallback, useMemo, useState } from 'preact/hooks';
import { comparableName } from '../../../src/plan/stored/comparable-name.ts';
import { currentPlan } from '../../../src/plan/stored/model.ts';
import { isUnder, ROW_FILTERS, type RowFilter } from '../../../src/views/subscription-rows.ts';
import { targetCheck } from '../../../src/views/target-check.ts';
import type { Row } from '../../../src/plan/stored/row.ts';
import type { App } from '../../shared/app-state.ts';
import type { Stages } from '../../shared/in-stages.ts';
import { useStaged } from '../../shared/use-staged.ts';
import { LinkAnchor } from '../../shared/link-anchor.tsx';
import { EmptyPlan } from '../empty-plan.tsx';
import type { Import } from '../import/use-import.ts';
import type { PlanModel } from '../plan-model.ts';
import { AddProduct } from './add-product.tsx';
import { BulkActions } from './bulk-actions.tsx';
import { number } from './field-kinds.ts';
import { isFirstRead, LastReadings, readLine } from './last-readings.tsx';
import { matches } from './row-order.ts';
import { SubscriptionsTable } from './subscriptions-table.tsx';
import { UndoButton } from './undo.tsx';
import { LaterIcon } from '../../shared/later-icons.tsx';

interface ViewProps {
  app: App;
  model: PlanModel;
  given: Import;
}

/** The subscriptions of the old tenant: what was read of each, by when to act, and what is decided. */
export function SubscriptionsView({ app, model, given }: ViewProps) {
  const { stored, translator } = app.state;
  const { rows, reads } = currentPlan(stored);
  const [adding, setAdding] = useState(false);
  const isEmpty = rows.old.length === 0;
  const add = () => setAdding(true);
  return (
    <section class="subscriptions" aria-label={translator.t('rows_title')}>
      {isEmpty && !adding && <EmptyPlan app={app} given={given} onAdd={add} />}
      {adding && <AddProduct app={app} onDone={() => setAdding(false)} />}
      <LastReadings app={app} reads={reads} rows={rows} translator={translator} />
      {!isEmpty && <Rows app={app} model={model} {...(given.ways.hand && { onAdd: add })} />}
    </section>
  );
}

function Rows({ app, model, onAdd }: { app: App; model: PlanModel; onAdd?: () => void }) {
  const { stored, translator } = app.state;
  const { rows, answers, reads } = currentPlan(stored);
  const { facts } = model;
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState('');
  const [filter, setFilter] = useState<RowFilter>('all');
  const name = comparableName(wanted);
  const found = useStaged(rows.old.length, () => foundStages(rows.old, name, filter, facts), [
    rows.old,
    name,
    filter,
    filter === 'all' ? null : facts,
  ]);
  const seats = useMemo(() => seatsOf(rows), [rows]);
  const select = useCallback((id: string, isSelected: boolean) => {
    setSelection((before) => {
      const after = new Set(before);
      if (isSelected) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  // Rows that another surface removed are selected no more.
  const selected = found.filter(({ id }) => selection.has(id));
  return (
    <div class="card rows-card">
      <div class="rows-tools">
        {selected.length > 0 ? (
          <BulkActions
            app={app}
            rows={selected}
            facts={facts}
            translator={translator}
            onDone={() => setSelection(new Set())}
          />
        ) : (
          <>
            <Search app={app} value={wanted} onSearch={setWanted} />
            <Filters app={app} model={model} shown={filter} onShow={setFilter} />
            <span class="hint rows-read">{reads.old && readLine(reads.old, translator)}</span>
            <UndoButton app={app} />
            <LinkAnchor app={app} id="your-products" class="button">
              {translator.t('ui_readAgain')}
            </LinkAnchor>
            {onAdd && (
              <button type="button" class="button" onClick={onAdd}>
                {translator.t('rows_add')}
              </button>
            )}
          </>
        )}
      </div>
      <SubscriptionsTable
        {...{ app, translator, facts, seats }}
        cutOver={answers.plan?.cutOverOn}
        isFirst={isFirstRead(rows.old)}
        rows={found}
        selected={selection}
        onSelect={select}
        onSelectAll={(all) => setSelection(new Set(all ? found.map(({ id }) => id) : []))}
      />
      {found.length === 0 && <p class="rows-nothing">{translator.t('rows_nothingFound')}</p>}
    </div>
  );
}

/** Rows that are looked at in one go. */
const AT_ONCE = 1000;

/** The rows of a filter whose product has these words in its name. */
function* foundStages(
  rows: readonly Row[],
  name: string,
  filter: RowFilter,
  facts: PlanModel['facts'],
): Stages<readonly Row[]> {
  if (name === '' && filter === 'all') return rows;
  const found: Row[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    if (isUnder(filter, facts.get(row.id)) && (name === '' || matches(row, name))) found.push(row);
  }
  return found;
}

function Search({ app, value, onSearch }: { app: App; value: string; onSearch: (value: string) => void }) {
  const { t } = app.state.translator;
  return (
    <span class="search">
      <LaterIcon name="search" size={16} />
      <input
        type="search"
        aria-label={t('rows_find')}
        placeholder={t('rows_find')}
        value={value}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
    </span>
  );
}

/** All, or those that wait for something: only filters that find any, and the one that is shown. */
function Filters({
  app,
  model,
  shown,
  onShow,
}: {
  app: App;
  model: PlanModel;
  shown: RowFilter;
  onShow: (filter: RowFilter) => void;
}) {
  const { translator } = app.state;
  const { counts } = model;
  return (
    <div class="filters" role="group" aria-label={translator.t('filter_label')}>
      {ROW_FILTERS.map((filter) => {
        const count = counts.get(filter) ?? 0;
        if (count === 0 && filter !== shown) return null;
        return (
          <button
            key={filter}
            type="button"
            class="filter"
            aria-pressed={filter === shown}
            onClick={() => onShow(filter)}
          >
            {translator.t(`filter_${filter}`, { number: number(count, translator) })}
          </button>
        );
      })}
    </div>
  );
}

function seatsOf(rows: PlanModel['plan']['rows']): { missing: number; wanted: number } {
  let missing = 0;
  let wanted = 0;
  for (const line of targetCheck(rows)) {
    wanted += line.wanted;
    missing += Math.max(0, line.wanted - (line.bought ?? 0));
  }
  return { missing, wanted };
}
