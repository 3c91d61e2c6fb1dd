import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Translator } from '../../src/i18n/translator.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import { toBuy } from '../../src/views/target-check.ts';
import type { App, PartProps } from '../shared/app-state.ts';
import { ImportZone } from './import-zone.tsx';
import { isFirstRead, LastReadings } from './last-readings.tsx';
import { factsOf, matches } from './rows-view.ts';
import { BulkActions } from './bulk-actions.tsx';
import { SubscriptionsTable } from './subscriptions-table.tsx';
import { UndoButton } from './undo.tsx';

/** From so many rows on it takes a search to find one. */
const SEARCHED_ROWS = 15;

/** The subscriptions of the old tenant: how they come in, what was read, and what is decided of each. */
export function Subscriptions({ app }: PartProps) {
  const { stored, translator } = app.state;
  const { rows, reads } = currentPlan(stored);
  const { t } = translator;
  const isEmpty = rows.old.length === 0;
  return (
    <section class="subscriptions" aria-labelledby="subscriptions-title">
      <div class="row rows-title">
        <h2 class="strong grow" id="subscriptions-title">
          {t(isEmpty && rows.new.length === 0 ? 'rows_empty' : 'rows_title')}
        </h2>
        <UndoButton app={app} />
      </div>
      {isEmpty && <p>{t('rows_emptyHint')}</p>}
      <ImportZone app={app} isFirst={isEmpty} />
      <LastReadings app={app} reads={reads} rows={rows} translator={translator} />
      {!isEmpty && <OldRows app={app} />}
      <AddRow app={app} translator={translator} />
    </section>
  );
}

function OldRows({ app }: PartProps) {
  const { stored, guide, translator } = app.state;
  const { t } = translator;
  const { rows, answers } = currentPlan(stored);
  const [selection, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [wanted, setWanted] = useState('');
  // The guide follows the rows a moment later: until then each row keeps what was said of it.
  const facts = useMemo(() => factsOf(rows.old, guide, translator), [guide, translator]);
  const found = useMemo(
    () => (wanted.trim() === '' ? rows.old : rows.old.filter((row) => matches(row, wanted))),
    [rows.old, wanted],
  );
  const seats = useMemo(() => toBuy(rows.old).reduce((sum, line) => sum + line.wanted, 0), [rows.old]);
  const select = useCallback((id: string, isSelected: boolean) => {
    setSelection((before) => {
      const after = new Set(before);
      if (isSelected) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  // Rows that another surface removed are selected no more.
  const selected = found.filter(({ id }) => selection.has(id)).map(({ id }) => id);
  return (
    <>
      <div class="row rows-tools">
        {selected.length > 0 ? (
          <BulkActions
            app={app}
            ids={selected}
            translator={translator}
            onDone={() => setSelection(new Set())}
          />
        ) : (
          <span class="hint grow">{t('rows_hint')}</span>
        )}
        {rows.old.length > SEARCHED_ROWS && (
          <input
            type="search"
            class="search"
            aria-label={t('rows_find')}
            placeholder={t('rows_find')}
            value={wanted}
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        )}
      </div>
      <SubscriptionsTable
        {...{ app, translator, facts, seats }}
        isFirst={isFirstRead(rows.old)}
        rows={found}
        agreement={answers.agreement}
        selected={selection}
        onSelect={select}
        onSelectAll={(all) => setSelection(new Set(all ? found.map(({ id }) => id) : []))}
      />
    </>
  );
}

function AddRow({ app, translator: { t } }: { app: App; translator: Translator }) {
  const [product, setProduct] = useState('');
  return (
    <form
      class="row add-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (product.trim() === '') return;
        app.change({ type: 'add-row', tenant: 'old', product: product.trim() });
        app.say(t('rows_added', { product: product.trim() }));
        setProduct('');
      }}
    >
      <input
        type="text"
        class="grow"
        maxLength={500}
        aria-label={t('rows_addName')}
        placeholder={t('rows_addName')}
        value={product}
        onInput={({ currentTarget }) => setProduct(currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('rows_add')}
      </button>
    </form>
  );
}
