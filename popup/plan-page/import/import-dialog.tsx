import type { Text } from '../../../src/guidance/model.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Tenant } from '../../../src/plan/stored/row.ts';
import { Icon } from '../../../src/ui/icons.tsx';
import type { App } from '../../shared/app-state.ts';
import { ImportColumns } from './import-columns.tsx';
import { ImportReady } from './import-ready.tsx';
import { ImportRefused } from './import-refused.tsx';
import { ImportStart } from './import-start.tsx';
import { ImportTenants } from './import-tenants.tsx';
import type { Import, ImportState } from './use-import.ts';
import { LaterIcon } from '../../shared/later-icons.tsx';

/** What a file picker offers first; anything may be dropped. */
const FILE_TYPES = '.csv,.tsv,.txt,.json,text/csv,application/json';

/** Where subscriptions come in from files: what is in them is shown before anything is saved. */
export function ImportDialog({ app, given }: { app: App; given: Import }) {
  return given.state.step === 'closed' ? null : <OpenDialog app={app} given={given} state={given.state} />;
}

type OpenState = Exclude<ImportState, { step: 'closed' }>;

function OpenDialog({ app, given, state }: { app: App; given: Import; state: OpenState }) {
  const { t } = app.state.translator;
  const dialog = useRef<HTMLDialogElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  // A file does not say whose it is: the old tenant's is what is read most.
  const [tenant, setTenant] = useState<Tenant>('old');
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const pick = () => picker.current?.click();
  const parts = { app, given, tenant };
  return (
    <dialog class="import-dialog" ref={dialog} aria-labelledby="import-title" onClose={given.close}>
      <div class="dialog-head">
        <h2 id="import-title">{t('import_button')}</h2>
        <button type="button" class="button plain icon" aria-label={t('ui_close')} onClick={given.close}>
          <Icon name="close" />
        </button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={FILE_TYPES}
        aria-label={t('drop_choose')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) given.files(files);
        }}
      />
      {state.step !== 'start' && <FileCard app={app} state={state} onPick={pick} />}
      {(state.step === 'columns' || state.step === 'ready') && (
        <WhichTenant app={app} tenant={tenant} onChoose={setTenant} />
      )}
      <StepBody {...parts} state={state} onPick={pick} />
    </dialog>
  );
}

interface StepProps {
  app: App;
  given: Import;
  tenant: Tenant;
  state: OpenState;
  onPick: () => void;
}

/** What the dialog asks or offers at its present step. */
function StepBody({ state, onPick, ...parts }: StepProps) {
  switch (state.step) {
    case 'start':
      return <ImportStart {...parts} onPick={onPick} />;
    case 'reading':
      return (
        <div class="dialog-foot">
          <button type="button" class="button" onClick={parts.given.open}>
            {parts.app.state.translator.t('ui_stop')}
          </button>
        </div>
      );
    case 'columns':
      return <ImportColumns {...parts} table={state.table} fields={state.fields} />;
    case 'tenants':
      return <ImportTenants {...parts} tenants={state.tenants} />;
    case 'ready':
      return state.known ? (
        <ImportColumns {...parts} {...state.known} reading={state.reading} />
      ) : (
        <ImportReady {...parts} reading={state.reading} />
      );
    case 'plan':
    case 'plans':
      return <PlansFoot {...parts} state={state} />;
    case 'refused':
      return <ImportRefused {...parts} state={state} onPick={onPick} />;
  }
}

/** Takes a plan of another browser profile into this one, or all of its plans beside these. */
function PlansFoot({
  app,
  given,
  state,
}: {
  app: App;
  given: Import;
  state: Extract<OpenState, { step: 'plan' | 'plans' }>;
}) {
  const { t } = app.state.translator;
  const isOne = state.step === 'plan';
  return (
    <div class="dialog-foot">
      <span class="hint grow">
        {isOne && t('import_plan')} {t('import_nothingSaved')}
      </span>
      <button type="button" class="button" onClick={given.close}>
        {t('drop_cancel')}
      </button>
      <button
        type="button"
        class="button primary"
        onClick={() => (isOne ? given.carryIn(state.content) : given.carryAllIn(state.plans))}
      >
        {isOne ? t('import_takePlan') : t('import_takePlans', { count: state.plans.length })}
      </button>
    </div>
  );
}

/** Which file it is, how many rows it has, and another instead. */
function FileCard({
  app,
  state,
  onPick,
}: {
  app: App;
  state: Exclude<OpenState, { step: 'start' }>;
  onPick: () => void;
}) {
  const { t } = app.state.translator;
  const rows = rowsOf(state);
  return (
    <div class="file-card">
      <LaterIcon name="file" />
      <p>
        <strong>
          <bdi>{state.name || t('import_pasted')}</bdi>
        </strong>
        <span class="hint" role="status">
          {state.step === 'reading'
            ? t(progressOf(state))
            : rows !== null && t('import_rows', { count: rows })}
        </span>
      </p>
      <button type="button" class="button" onClick={onPick}>
        {t('drop_chooseOther')}
      </button>
    </div>
  );
}

function rowsOf(state: OpenState): number | null {
  if (state.step === 'ready') return state.reading.counted;
  if (state.step !== 'tenants') return null;
  return state.tenants.reduce((sum, { reading }) => sum + reading.counted, 0);
}

function WhichTenant({
  app,
  tenant,
  onChoose,
}: {
  app: App;
  tenant: Tenant;
  onChoose: (tenant: Tenant) => void;
}) {
  const { t } = app.state.translator;
  return (
    <fieldset class="row which-tenant">
      <legend class="strong">{t('import_whose')}</legend>
      {(['old', 'new'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="import-tenant" checked={tenant === one} onChange={() => onChoose(one)} />
          {t(`tenant_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** How far a large file is; small ones are there at once. */
function progressOf({ done = 0 }: Extract<OpenState, { step: 'reading' }>): Text {
  return { key: 'drop_readingPart', values: { percent: Math.round(done * 100) } };
}
