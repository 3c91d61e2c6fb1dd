import { useMemo, useState } from 'preact/hooks';
import type { Tenant } from '../../../src/plan/stored/row.ts';
import type { ReadRow } from '../../../src/inventory/model.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import { ambiguousDate, inOrder, type DayOrder } from './day-order.ts';
import { NotTakenRows, Remarks } from './import-remarks.tsx';
import type { FileReading } from '../../../src/inventory/model.ts';
import type { Import } from './use-import.ts';

/** What would be taken of a file, and all that would not; nothing is saved before the button. */
export function ImportReady({
  app,
  given,
  tenant,
  reading,
  onTake,
}: {
  app: App;
  given: Import;
  tenant: Tenant;
  reading: FileReading;
  onTake?: () => void;
}) {
  const { t } = app.state.translator;
  const [order, setOrder] = useState<DayOrder | null>(null);
  // Rows that had no product name and were given one here, by their place in the file.
  const [named, setNamed] = useState<ReadonlyMap<string, ReadRow>>(new Map());
  const all = useMemo(() => [...reading.rows, ...named.values()], [reading, named]);
  const asked = useMemo(() => ambiguousDate(all), [all]);
  const rows = useMemo(() => (order ? inOrder(all, order) : all), [all, order]);
  const waits = asked !== null && order === null;
  return (
    <>
      {asked && <AskOrder app={app} asked={asked} order={order} onChoose={setOrder} />}
      <NotTakenRows
        app={app}
        rows={reading.notTaken}
        named={named}
        onName={(place, row) => setNamed(new Map([...named, [place, row]]))}
      />
      <Remarks app={app} reading={reading} />
      <div class="dialog-foot">
        <span class="hint grow" role="status">
          {t('import_nothingSaved')}
        </span>
        <button type="button" class="button" onClick={given.close}>
          {t('drop_cancel')}
        </button>
        <button
          type="button"
          class="button primary"
          disabled={waits || rows.length === 0}
          onClick={() => {
            onTake?.();
            given.take({ ...reading, rows, total: reading.total && reading.total + named.size }, tenant);
          }}
        >
          {t('import_take', { count: rows.length })}
        </button>
      </div>
    </>
  );
}

/** '03/04/2027' is a day in April or in March: only the user knows. */
function AskOrder({
  app,
  asked,
  order,
  onChoose,
}: {
  app: App;
  asked: NonNullable<ReturnType<typeof ambiguousDate>>;
  order: DayOrder | null;
  onChoose: (order: DayOrder) => void;
}) {
  const { t, fullDay } = app.state.translator;
  return (
    <fieldset class={order === null ? 'bar warn ask-order' : 'bar ask-order'}>
      <legend class="unseen">{t('import_whichDate', { text: asked.text })}</legend>
      <Icon name="warning" />
      <strong>{t('import_whichDate', { text: asked.text })}</strong>
      <div class="row">
        {(['day', 'month'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="day-order" checked={order === one} onChange={() => onChoose(one)} />
            {t(one === 'day' ? 'import_dayFirst' : 'import_monthFirst', { day: fullDay(asked[one]) })}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
