import { useRef, useState } from 'preact/hooks';
import type { Text } from '../../src/guidance/model.ts';
import type { FileReading, TenantReading, UnnamedColumns } from '../../src/inventory/model.ts';
import type { ReadField } from '../../src/inventory/read-fields.ts';
import { currentPlan } from '../../src/plan/stored/model.ts';
import type { Tenant } from '../../src/plan/stored/row.ts';
import type { App } from '../shared/app-state.ts';
import type { ImportSettings, Outcome } from './import-run.ts';
import { readInWords } from './last-readings.tsx';
import type { Running } from './reader-client.ts';

/** How far an import is. Until it is `idle` again nothing of the plan has changed. */
export type ImportState =
  | { step: 'idle' }
  /** `done` is the part of a large file that is read, 0 to 1. */
  | { step: 'reading'; done?: number }
  | { step: 'columns'; table: UnnamedColumns; fields: readonly ReadField[] }
  /** The file is of several tenants: the user chooses whose rows are taken. */
  | { step: 'tenants'; tenants: readonly TenantReading[] }
  /** Something could not be read: the user decides whether the rest is used. */
  | { step: 'faults'; faults: readonly Text[]; reading: FileReading | null };

export interface Import {
  state: ImportState;
  tenant: Tenant;
  setTenant: (tenant: Tenant) => void;
  files: (files: readonly File[]) => void;
  text: (text: string) => void;
  /** What the columns of the table hold. */
  columns: (fields: (ReadField | null)[]) => void;
  /** The tenant of a file of several whose rows are taken. */
  ofTenant: (chosen: TenantReading) => void;
  /** Takes what could be read. */
  use: () => void;
  cancel: () => void;
}

/** As many notes as a plan keeps of a reading. */
const MAX_NOTES = 50;

/** Reads files and text into the plan. What reads them is fetched when first needed. */
export function useImport(app: App): Import {
  const [state, setState] = useState<ImportState>({ step: 'idle' });
  const [tenant, setTenant] = useState<Tenant>('old');
  const latest = useRef(0);
  const stop = useRef<AbortController | null>(null);
  const merge = ({ source, rows, total, isPart, notes }: FileReading) => {
    const { translator } = app.state;
    // The faults were shown and are nothing to store.
    const kept = { source, rows, total, notes: notes.slice(0, MAX_NOTES), faults: [] };
    app.change({ type: 'read', tenant, reading: { ...kept, ...(isPart && { isPart }) } });
    const read = currentPlan(app.state.stored).reads[tenant];
    if (read) app.say(readInWords(read, tenant, translator));
    setState({ step: 'idle' });
  };
  const take = async (outcome: Outcome) => {
    if ('content' in outcome) {
      app.change({ type: 'carry-in', content: outcome.content });
      app.say(app.state.translator.t('drop_carried'));
      setState({ step: 'idle' });
    } else if ('tenants' in outcome) {
      setState({ step: 'tenants', tenants: outcome.tenants });
    } else if ('table' in outcome) {
      const { ASKED_FIELDS } = await import('./import-run.ts');
      setState({ step: 'columns', table: outcome.table, fields: ASKED_FIELDS });
    } else if ('faults' in outcome) {
      setState({ step: 'faults', faults: outcome.faults, reading: null });
    } else if (outcome.reading.faults.length > 0) {
      setState({ step: 'faults', faults: outcome.reading.faults, reading: outcome.reading });
    } else merge(outcome.reading);
  };
  const run = (read: (settings: ImportSettings, running: Running) => Promise<Outcome>) => {
    const mine = ++latest.current;
    stop.current?.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    const onProgress = (done: number) => {
      if (mine === latest.current) setState({ step: 'reading', done });
    };
    const { stored, translator } = app.state;
    setState({ step: 'reading' });
    read({ mappings: stored.settings.mappings, today: translator.today }, { onProgress, signal })
      // A file that is gone, or a folder: the browser can't read it either.
      .catch((): Outcome => ({ faults: [{ key: 'drop_unreadable' }] }))
      .then((outcome) => (mine === latest.current ? take(outcome) : undefined))
      .catch(() => undefined);
  };
  return {
    state,
    tenant,
    setTenant,
    files: (files) => run(async (...by) => (await import('./import-run.ts')).readFiles(files, ...by)),
    text: (text) => run(async (...by) => (await import('./import-run.ts')).readText(text, ...by)),
    columns: (fields) => {
      if (state.step !== 'columns') return;
      const { table } = state;
      run(async (...by) => {
        const { mappingKey, readMapped } = await import('./import-run.ts');
        app.change({ type: 'mapping', columns: mappingKey(table.columns), fields });
        return readMapped(table, fields as Parameters<typeof readMapped>[1], ...by);
      });
    },
    ofTenant: ({ reading }) => void take({ reading }),
    use: () => {
      if (state.step === 'faults' && state.reading) merge(state.reading);
    },
    cancel: () => {
      latest.current++;
      stop.current?.abort();
      setState({ step: 'idle' });
    },
  };
}
