import { useEffect, useRef, useState } from 'preact/hooks';
import type { Text } from '../../../src/guidance/model.ts';
import { currentPlan } from '../../../src/plan/stored/model.ts';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';
import type { Tenant } from '../../../src/plan/stored/row.ts';
import type { CarriedPlan } from '../../../src/exports/carry-in.ts';
import type { App } from '../../shared/app-state.ts';
import { addPlans } from '../../shared/plans.ts';
import { readInWords } from '../subscriptions/last-readings.tsx';
import type { Mapping } from '../../../src/inventory/rows/read-table.ts';
import type { AskedField, ImportSettings } from './import-run.ts';
import type {
  FileReading,
  KnownColumns,
  TenantReading,
  UnnamedColumns,
} from '../../../src/inventory/model.ts';
import { isOpen } from '../../../src/policy/policy.ts';
import type { ImportWay } from '../../../src/policy/ways.ts';
import type { Outcome } from './import-run.ts';
import type { Running } from './reader-client.ts';
import { useDrops } from './use-drops.ts';

/** How far an import is. Until the user says so nothing of the plan has changed. */
export type ImportState =
  | { step: 'closed' }
  | { step: 'start' }
  /** `done` is the part of a large file that is read, 0 to 1. */
  | { step: 'reading'; name: string; done?: number }
  | { step: 'columns'; name: string; table: UnnamedColumns; fields: readonly AskedField[] }
  | { step: 'tenants'; name: string; tenants: readonly TenantReading[] }
  /** `known` where the columns can be corrected. */
  | {
      step: 'ready';
      name: string;
      reading: FileReading;
      known?: { table: KnownColumns; fields: readonly AskedField[] };
    }
  | { step: 'plan'; name: string; content: PlanContent }
  | { step: 'plans'; name: string; plans: readonly CarriedPlan[] }
  | { step: 'refused'; name: string; faults: readonly Text[]; command?: string };

export interface Import {
  state: ImportState;
  /** True while files are held over the page. */
  isOver: boolean;
  /** The ways in that the organisation leaves open. */
  ways: Readonly<Record<'file' | 'paste' | 'hand', boolean>>;
  open: () => void;
  close: () => void;
  files: (files: readonly File[]) => void;
  text: (text: string) => void;
  /** What a table is with these columns; nothing is taken by it. */
  preview: (table: UnnamedColumns, fields: Mapping) => Promise<Outcome>;
  /** Remembers what the columns of such files hold. */
  remember: (table: UnnamedColumns, fields: Mapping) => void;
  /** Of a list of several tenants one was chosen. */
  choose: (tenant: TenantReading) => void;
  /** Takes a reading into a tenant of the plan. */
  take: (reading: FileReading, tenant: Tenant) => void;
  /** Merges a plan of another browser profile into this one. */
  carryIn: (content: PlanContent) => void;
  /** Adds all plans of another browser profile to these. */
  carryAllIn: (plans: readonly CarriedPlan[]) => void;
}

/** Reads files and text for the dialog. What reads them is fetched when first needed. */
export function useImport(app: App): Import {
  const isOpenWay = (way: ImportWay) => isOpen(app.state.policy, 'imports', way);
  const ways = { file: isOpenWay('file'), paste: isOpenWay('paste'), hand: isOpenWay('hand') };
  const [state, setState] = useState<ImportState>({ step: location.hash === '#import' ? 'start' : 'closed' });
  const latest = useRef(0);
  const stop = useRef<AbortController | null>(null);
  const sayOnceRead = useSaid(app);
  const settings = (): ImportSettings => ({
    mappings: app.state.stored.settings.mappings,
    today: app.state.translator.today,
  });
  const show = async (name: string, outcome: Outcome) => {
    if ('content' in outcome) {
      setState({ step: 'plan', name, content: outcome.content });
    } else if ('plans' in outcome) setState({ step: 'plans', name, plans: outcome.plans });
    else if ('table' in outcome) {
      const { ASKED_FIELDS } = await import('./import-run.ts');
      setState({ step: 'columns', name, table: outcome.table, fields: ASKED_FIELDS });
    } else if ('tenants' in outcome) setState({ step: 'tenants', name, tenants: outcome.tenants });
    else if ('faults' in outcome) setState({ step: 'refused', name, ...outcome });
    else {
      const { reading, known: table } = outcome;
      const known = table && { table, fields: (await import('./import-run.ts')).ASKED_FIELDS };
      setState({ step: 'ready', name, reading, ...(known && { known }) });
    }
  };
  const run = (name: string, read: (running: Running) => Promise<Outcome>) => {
    const mine = ++latest.current;
    stop.current?.abort();
    stop.current = new AbortController();
    const { signal } = stop.current;
    const onProgress = (done: number) => {
      if (mine === latest.current) setState({ step: 'reading', name, done });
    };
    setState({ step: 'reading', name });
    read({ onProgress, signal })
      // A file that is gone, or a folder: the browser can't read it either.
      .catch((): Outcome => ({ faults: [{ key: 'drop_unreadable' }] }))
      .then((outcome) => (mine === latest.current ? show(name, outcome) : undefined))
      .catch(() => undefined);
  };
  /** What is still being read is stopped: nothing of it comes. */
  const leave = (step: 'start' | 'closed') => {
    latest.current++;
    stop.current?.abort();
    setState({ step });
  };
  const files = (chosen: readonly File[]) =>
    run(chosen.map(({ name }) => name).join(', '), async (running) =>
      (await import('./import-run.ts')).readFiles(chosen, settings(), running),
    );
  const text = (pasted: string) =>
    run('', async (running) => (await import('./import-run.ts')).readText(pasted, settings(), running));
  return {
    state,
    isOver: useDrops({ ...(ways.file && { files }), ...(ways.paste && { text }) }),
    ways,
    open: () => leave('start'),
    close: () => leave('closed'),
    files,
    text,
    preview: async (table, fields) => (await import('./import-run.ts')).readMapped(table, fields, settings()),
    remember: (table, fields) => {
      void import('./import-run.ts').then(({ mappingKey }) =>
        app.change({ type: 'mapping', columns: mappingKey(table.columns), fields: [...fields] }),
      );
    },
    choose: ({ name, reading }) => setState({ step: 'ready', name, reading }),
    ...carriers(app, () => setState({ step: 'closed' })),
    take: (reading, tenant) => {
      sayOnceRead(tenant);
      setState({ step: 'closed' });
      take(app, reading, tenant);
    },
  };
}

/** What takes plans of another browser profile, and closes the dialog. */
function carriers(app: App, close: () => void): Pick<Import, 'carryIn' | 'carryAllIn'> {
  return {
    carryIn: (content) => {
      app.change({ type: 'carry-in', content });
      app.say(app.state.translator.t('drop_carried'));
      close();
    },
    carryAllIn: (plans) => {
      addPlans(app, plans);
      close();
    },
  };
}

/** Only what a plan keeps of a reading goes into it; what was left out was shown before. */
function take(app: App, found: FileReading, tenant: Tenant): void {
  const { source, rows, total, isPart, notes } = found;
  const reading = { source, rows, total, notes: notes.slice(0, 50), faults: [], ...(isPart && { isPart }) };
  app.change({ type: 'read', tenant, reading });
}

/** Says what a reading did once it is drawn: one of thousands of rows takes a moment. Returns what waits for it. */
function useSaid(app: App): (tenant: Tenant) => void {
  const { reads } = currentPlan(app.state.stored);
  const [taking, setTaking] = useState<{ tenant: Tenant; before: unknown } | null>(null);
  useEffect(() => {
    const read = taking && reads[taking.tenant];
    if (!read || read === taking.before) return;
    setTaking(null);
    app.say(readInWords(read, taking.tenant, app.state.translator));
  }, [reads, taking]);
  return (tenant) => setTaking({ tenant, before: reads[tenant] });
}
