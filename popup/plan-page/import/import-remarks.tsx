import { useId, useState } from 'preact/hooks';
import { cleanName } from '../../../src/inventory/cells/text.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import type { FileReading, NotTaken, ReadRow } from '../../../src/inventory/model.ts';
import { LaterIcon } from '../../shared/later-icons.tsx';

/** More rows than these are only counted: the file has them. */
const SHOWN = 10;

/** The rows of the file that lack a product's name alone: each may be given one here, or is left out. */
export function NotTakenRows({
  app,
  rows,
  named,
  onName,
}: {
  app: App;
  rows: readonly NotTaken[];
  /** Those that were given a name, by place. */
  named: ReadonlyMap<string, ReadRow>;
  onName: (place: string, row: ReadRow) => void;
}) {
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const open = rows.flatMap(({ nameless, ...row }) =>
    nameless && !named.has(row.place) && !left.has(row.place) ? [{ row, nameless }] : [],
  );
  if (open.length === 0) return null;
  return (
    <div class="not-taken">
      {open.slice(0, SHOWN).map(({ row, nameless }) => (
        <NotTakenRow
          key={row.place}
          app={app}
          row={row}
          onName={(product) =>
            onName(row.place, { ...nameless, subscription: { ...nameless.subscription, product } })
          }
          onLeave={() => leave(new Set([...left, row.place]))}
        />
      ))}
      {open.length > SHOWN && (
        <p class="hint">{app.state.translator.t('import_moreFaults', { count: open.length - SHOWN })}</p>
      )}
    </div>
  );
}

function NotTakenRow({
  app,
  row,
  onName,
  onLeave,
}: {
  app: App;
  row: NotTaken;
  onName: (product: string) => void;
  onLeave: () => void;
}) {
  const { t } = app.state.translator;
  const [product, setProduct] = useState('');
  const name = cleanName(product);
  const why = useId();
  return (
    <div class="bar bad">
      <LaterIcon name="error" />
      <strong id={why}>{t('import_rowNotTaken', { place: row.place, reason: t(row.reason) })}</strong>
      {row.text && (
        <p>
          <bdi>{row.text}</bdi>
        </p>
      )}
      <div class="row">
        <input
          type="text"
          maxLength={500}
          aria-labelledby={why}
          placeholder={t('field_product')}
          value={product}
          onInput={({ currentTarget }) => setProduct(currentTarget.value)}
        />
        <button
          type="button"
          class="button"
          id={`${why}-add`}
          aria-labelledby={`${why}-add ${why}`}
          disabled={name === ''}
          onClick={() => onName(name)}
        >
          {t('import_addNamed')}
        </button>
        <button
          type="button"
          class="button"
          id={`${why}-leave`}
          aria-labelledby={`${why}-leave ${why}`}
          onClick={onLeave}
        >
          {t('drop_columnUnused')}
        </button>
      </div>
    </div>
  );
}

/** Rows and columns that are left out, values that were not understood, and what else is to be known. */
export function Remarks({ app, reading }: { app: App; reading: FileReading }) {
  const { t } = app.state.translator;
  const { leftOut, notes, faults } = reading;
  const rows = reading.notTaken.filter(({ nameless }) => !nameless);
  if (leftOut.length + rows.length + notes.length + faults.length === 0) return null;
  return (
    <div class="bar warn" role="status">
      <Icon name="warning" />
      <strong>{t('import_check')}</strong>
      <ul class="actions">
        {leftOut.length > 0 && <li>{t('import_leftOut', { columns: leftOut.join(', ') })}</li>}
        {rows.slice(0, SHOWN).map(({ place, text, reason }) => (
          <li key={place}>
            {t('import_rowNotTaken', { place, reason: t(reason) })} <bdi class="hint">{text}</bdi>
          </li>
        ))}
        {[...faults, ...notes].map((remark, index) => (
          <li key={index}>{t(remark)}</li>
        ))}
      </ul>
    </div>
  );
}
