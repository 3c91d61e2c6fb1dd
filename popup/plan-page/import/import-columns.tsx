import { useEffect, useState } from 'preact/hooks';
import type { ColumnField } from '../../../src/inventory/cells/column-fields.ts';
import type { FileReading, KnownColumns, UnnamedColumns } from '../../../src/inventory/model.ts';
import type { Mapping } from '../../../src/inventory/rows/read-table.ts';
import type { Tenant } from '../../../src/plan/stored/row.ts';
import type { App } from '../../shared/app-state.ts';
import { ImportReady } from './import-ready.tsx';
import type { AskedField } from './import-run.ts';
import type { Import } from './use-import.ts';

/** Of a recognised table with more columns than these the list is folded. */
const SHOWN = 8;

/** What a column becomes in a subscription, where it is called otherwise. */
const LABELS: Partial<Record<AskedField, string>> = {
  channel: 'field_agreement',
  frequency: 'field_billing',
};

/**
 * What the columns of a table hold, each to be corrected; what comes of it shows at once. Of a table that is not
 * recognised every column starts as 'Leave out'.
 */
export function ImportColumns({
  app,
  given,
  tenant,
  table,
  fields,
  reading: first,
}: {
  app: App;
  given: Import;
  tenant: Tenant;
  table: UnnamedColumns | KnownColumns;
  fields: readonly AskedField[];
  /** What a recognised table was read as. */
  reading?: FileReading;
}) {
  const { t } = app.state.translator;
  const [found] = useState<Mapping>(() => ('fields' in table ? table.fields : table.columns.map(() => null)));
  const [chosen, setChosen] = useState(found);
  const reading = usePreview(given, table, chosen, chosen === found ? first : undefined);
  const list = (
    <ColumnTable
      {...{ app, table, fields, found, chosen }}
      onChoose={(at, field) =>
        // One field is one column: the last choice counts.
        setChosen(chosen.map((known, index) => (index === at ? field : known === field ? null : known)))
      }
    />
  );
  return (
    <>
      {first && table.columns.length > SHOWN ? (
        <details class="columns">
          <summary>{t('import_columns')}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      {reading ? (
        <ImportReady
          app={app}
          given={given}
          tenant={tenant}
          reading={reading}
          onTake={() => chosen !== found && given.remember(table, chosen)}
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

/** Each column of the file, what stands in it first, and what it becomes. */
function ColumnTable({
  app,
  table,
  fields,
  found,
  chosen,
  onChoose,
}: {
  app: App;
  table: UnnamedColumns;
  fields: readonly AskedField[];
  found: Mapping;
  chosen: Mapping;
  onChoose: (at: number, field: ColumnField | null) => void;
}) {
  const { t } = app.state.translator;
  return (
    <table class="column-map">
      <thead>
        <tr>
          <th scope="col">{t('import_columns')}</th>
          <th scope="col">{t('import_firstRow')}</th>
          <th scope="col">{t('import_becomes')}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column, at) => (
          <tr key={at}>
            <th scope="row" id={`column-${at}-name`}>
              <bdi>{column || t('drop_column', { number: at + 1 })}</bdi>
            </th>
            <td>
              <bdi>{table.sample[0]?.[at] ?? ''}</bdi>
            </td>
            <td>
              <Becomes
                app={app}
                column={{ at, found: found[at] ?? null }}
                fields={fields}
                value={chosen[at] ?? null}
                onChoose={(field) => onChoose(at, field)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one column becomes; what is recognised and has no word of its own stays as it is, or is left out. */
function Becomes({
  app,
  column: { at, found },
  fields,
  value,
  onChoose,
}: {
  app: App;
  column: { at: number; found: ColumnField | null };
  fields: readonly AskedField[];
  value: ColumnField | null;
  onChoose: (field: ColumnField | null) => void;
}) {
  const { t } = app.state.translator;
  const asked = fields.find((field) => field === found);
  return (
    <select
      id={`column-${at}`}
      aria-labelledby={`column-${at}-name`}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChoose([...fields, found].find((field) => field === currentTarget.value) ?? null)
      }
    >
      <option value="">{t('drop_columnUnused')}</option>
      {found && !asked && <option value={found}>{t('import_asRecognised')}</option>}
      {fields.map((field) => (
        <option key={field} value={field}>
          {t(LABELS[field] ?? `field_${field}`)}
        </option>
      ))}
    </select>
  );
}

const NAMING: readonly ColumnField[] = ['product', 'sku', 'skuPart'];

/** What the table is with these columns, `first` where none was changed; null while none names a product. */
function usePreview(
  given: Import,
  table: UnnamedColumns,
  chosen: Mapping,
  first: FileReading | undefined,
): FileReading | null {
  const [reading, set] = useState<FileReading | null>(first ?? null);
  const hasProduct = chosen.some((field) => field !== null && NAMING.includes(field));
  useEffect(() => {
    let isCurrent = true;
    if (!hasProduct) set(null);
    else if (first) set(first);
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
