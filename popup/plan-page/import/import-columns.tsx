import { useEffect, useState } from 'preact/hooks';
import type { ReadField } from '../../../src/inventory/read-fields.ts';
import type { Tenant } from '../../../src/plan/stored/row.ts';
import type { App } from '../../shared/app-state.ts';
import { ImportReady } from './import-ready.tsx';
import type { FileReading, UnnamedColumns } from '../../../src/inventory/model.ts';
import type { Import, ImportState } from './use-import.ts';

/** Asks what the columns of a table hold: every column starts as 'Leave out', and what comes of it shows at once. */
export function ImportColumns({
  app,
  given,
  tenant,
  state: { table, fields },
}: {
  app: App;
  given: Import;
  tenant: Tenant;
  state: Extract<ImportState, { step: 'columns' }>;
}) {
  const { t } = app.state.translator;
  const [chosen, setChosen] = useState<(ReadField | null)[]>(() => table.columns.map(() => null));
  const reading = usePreview(given, table, chosen);
  const choose = (at: number, field: ReadField | null) =>
    // One field is one column: the last choice counts.
    setChosen(chosen.map((known, index) => (index === at ? field : known === field ? null : known)));
  return (
    <>
      <table class="column-map">
        <thead>
          <tr>
            <th scope="col">{t('import_column')}</th>
            <th scope="col">{t('import_firstRow')}</th>
            <th scope="col">{t('import_becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, at) => (
            <tr key={at}>
              <th scope="row">
                <bdi>{column || t('drop_column', { number: at + 1 })}</bdi>
              </th>
              <td>
                <bdi>{table.sample[0]?.[at] ?? ''}</bdi>
              </td>
              <td>
                <select
                  id={`column-${at}`}
                  aria-label={t('import_becomesOf', { column: column || String(at + 1) })}
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
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {reading ? (
        <ImportReady
          app={app}
          given={given}
          tenant={tenant}
          reading={reading}
          onTake={() => given.remember(table, chosen)}
        />
      ) : (
        <div class="dialog-foot">
          <span class="hint grow">{t('drop_columnsNeed')}</span>
          <button type="button" class="button" onClick={given.close}>
            {t('drop_cancel')}
          </button>
          <button type="button" class="button primary" disabled>
            {t('import_take', { count: 0 })}
          </button>
        </div>
      )}
    </>
  );
}

/** What the table is with these columns; null while none names a product. */
function usePreview(given: Import, table: UnnamedColumns, chosen: (ReadField | null)[]): FileReading | null {
  const [reading, set] = useState<FileReading | null>(null);
  const hasProduct = chosen.includes('product') || chosen.includes('sku');
  useEffect(() => {
    let isCurrent = true;
    if (!hasProduct) set(null);
    else
      void given.preview(table, chosen).then((outcome) => {
        if (isCurrent) set('reading' in outcome ? outcome.reading : null);
      });
    return () => {
      isCurrent = false;
    };
  }, [chosen, table]);
  return reading;
}
