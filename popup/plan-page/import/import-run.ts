import { headerWords, skuCatalogue } from '../../../src/browser/package-files.ts';
import { readCarry, type CarriedPlan } from '../../../src/exports/carry-in.ts';
import type { Day, Text } from '../../../src/guidance/model.ts';
import type { ColumnField } from '../../../src/inventory/cells/column-fields.ts';
import { mappingKey } from '../../../src/inventory/formats/csv.ts';
import { MAX_BYTES, tooLarge, type FileContext } from '../../../src/inventory/import.ts';
import type {
  FileReading,
  Imported,
  KnownColumns,
  TenantReading,
  UnnamedColumns,
} from '../../../src/inventory/model.ts';
import { runTask, type ReadingTask } from '../../../src/inventory/reading-task.ts';
import type { Mapping } from '../../../src/inventory/rows/read-table.ts';
import type { PlanContent } from '../../../src/plan/stored/content-schema.ts';
import type { Settings } from '../../../src/plan/stored/model.ts';
import { runInWorker, type Running } from './reader-client.ts';

/** What a column may be said to hold, in the order in which it is offered. */
export const ASKED_FIELDS = [
  ...(['product', 'purchased', 'assigned', 'status', 'startedOn', 'renewsOn', 'channel', 'term'] as const),
  ...(['frequency', 'recurringBilling', 'price', 'sku'] as const),
] satisfies ColumnField[];
export type AskedField = (typeof ASKED_FIELDS)[number];

/**
 * What came of an import: subscriptions, a list of several tenants to choose from, a table to be asked about, a plan
 * or all plans of another browser profile, or why nothing of it is taken, with a command to copy where one gives what can be read.
 */
export type Outcome =
  | { reading: FileReading; known?: KnownColumns }
  | { tenants: TenantReading[] }
  | { table: UnnamedColumns }
  | { content: PlanContent }
  | { plans: CarriedPlan[] }
  | { faults: Text[]; command?: string };

export interface ImportSettings {
  mappings: Settings['mappings'];
  today: Day;
}

/** Less than this is read at once, without a worker: that takes longer to start. Bytes, or letters of a text. */
const AT_ONCE = 32 * 1024;

/**
 * Reads files. Several are read as one only where all are answers of Graph: they belong together. Large ones are read
 * off the main thread; `running` says how far, and stops it.
 */
export async function readFiles(
  files: readonly File[],
  settings: ImportSettings,
  running: Running = {},
): Promise<Outcome> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MAX_BYTES) return outcomeOf(tooLarge(), settings.today);
  const context = await contextOf(settings);
  const chosen = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return run({ kind: 'files', files: chosen, context }, size, settings, running);
}

/** Reads what was pasted. */
export async function readText(
  text: string,
  settings: ImportSettings,
  running: Running = {},
): Promise<Outcome> {
  return run({ kind: 'text', text, context: await contextOf(settings) }, text.length, settings, running);
}

/** Reads a table once the user has said what its columns hold. */
export async function readMapped(
  table: UnnamedColumns,
  mapping: Mapping,
  settings: ImportSettings,
  running: Running = {},
): Promise<Outcome> {
  const context = await contextOf(settings);
  return run({ kind: 'columns', table, mapping, context }, table.text.length, settings, running);
}

export { mappingKey };

async function run(
  task: ReadingTask,
  size: number,
  { today }: ImportSettings,
  running: Running,
): Promise<Outcome> {
  return outcomeOf(size > AT_ONCE ? await runInWorker(task, running) : runTask(task), today);
}

function outcomeOf(imported: Imported, today: Day): Outcome {
  switch (imported.is) {
    case 'subscriptions':
      return { reading: imported.reading, ...(imported.table && { known: imported.table }) };
    case 'several-tenants':
      return { tenants: imported.tenants };
    case 'needs-columns':
      return { table: imported.table };
    case 'refused': {
      const { reason, details, command } = imported;
      return { faults: [reason, ...details], ...(command && { command }) };
    }
    case 'plan': {
      const carried = readCarry(imported.carry, today);
      return 'fault' in carried ? { faults: [carried.fault] } : carried;
    }
  }
}

async function contextOf({ mappings, today }: ImportSettings): Promise<FileContext> {
  const [words, catalogue] = await Promise.all([headerWords(), skuCatalogue()]);
  return { words, catalogue, today, mappings };
}
