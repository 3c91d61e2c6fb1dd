import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translator } from '../../src/i18n/translator.ts';
import type { ReadField } from '../../src/inventory/read-fields.ts';
import type { Import, ImportState } from './use-import.ts';

/** Asks once what the columns of a file hold, where its header does not say. */
export function ColumnsDialog({
  state: { table, fields },
  given,
  translator: { t },
}: {
  state: Extract<ImportState, { step: 'columns' }>;
  given: Import;
  translator: Translator;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<(ReadField | null)[]>(() => table.columns.map(() => null));
  useEffect(() => dialog.current?.showModal(), []);
  const hasProduct = chosen.includes('product') || chosen.includes('sku');
  const choose = (at: number, field: ReadField | null) =>
    // One field is one column: the last choice counts.
    setChosen(chosen.map((known, index) => (index === at ? field : known === field ? null : known)));
  return (
    <dialog class="columns-dialog" ref={dialog} aria-labelledby="columns-title" onClose={given.cancel}>
      <h2 class="strong" id="columns-title">
        {t('drop_columns')}
      </h2>
      <p>{t('drop_columnsHint')}</p>
      <ul class="column-list">
        {table.columns.map((column, at) => (
          <li key={at}>
            <label for={`column-${at}`}>
              <strong>
                <bdi>{column || t('drop_column', { number: at + 1 })}</bdi>
              </strong>
              <span class="hint">
                <bdi>
                  {table.sample
                    .map((cells) => cells[at] ?? '')
                    .filter(Boolean)
                    .join(' · ')}
                </bdi>
              </span>
            </label>
            <select
              id={`column-${at}`}
              value={chosen[at] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                choose(at, fields.find((field) => field === value) ?? null)
              }
            >
              <option value="">{t('drop_columnUnused')}</option>
              {fields.map((field) => (
                <option key={field} value={field}>
                  {t(`field_${field}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <div class="row">
        <button
          type="button"
          class="button primary"
          disabled={!hasProduct}
          onClick={() => given.columns(chosen)}
        >
          {t('drop_columnsRead')}
        </button>
        <button type="button" class="button" onClick={given.cancel}>
          {t('drop_cancel')}
        </button>
        {!hasProduct && <span class="hint">{t('drop_columnsNeed')}</span>}
      </div>
    </dialog>
  );
}
