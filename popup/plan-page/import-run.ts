import { headerWords, skuCatalogue } from '../../src/browser/package-files.ts';
import { readCarry } from '../../src/exports/carry-in.ts';
import type { Day, Text } from '../../src/guidance/model.ts';
import { COLUMN_FIELDS } from '../../src/inventory/cells/fields.ts';
import { mappingKey } from '../../src/inventory/formats/csv.ts';
import {
  MAX_BYTES,
  readFiles as read,
  readMapped as mapped,
  readPasted,
  tooLarge,
  type FileContext,
} from '../../src/inventory/import.ts';
import {
  READ_FIELDS,
  type FileReading,
  type Imported,
  type ReadField,
  type TenantReading,
  type UnnamedColumns,
} from '../../src/inventory/model.ts';
import type { Mapping } from '../../src/inventory/rows/read-table.ts';
import type { PlanContent } from '../../src/plan/stored/content-schema.ts';
import type { Settings } from '../../src/plan/stored/model.ts';

/** Fields that the plan remembers of a file's columns, in the order in which they are offered. */
export const ASKED_FIELDS = COLUMN_FIELDS.filter((field): field is typeof field & ReadField =>
  (READ_FIELDS as readonly string[]).includes(field),
);

/**
 * What came of an import: subscriptions, a list of several tenants to choose from, a table to be asked about, a plan of
 * another browser profile, or why nothing of it is taken.
 */
export type Outcome =
  | { reading: FileReading }
  | { tenants: TenantReading[] }
  | { table: UnnamedColumns }
  | { content: PlanContent }
  | { faults: Text[]; command?: string };

export interface ImportSettings {
  mappings: Settings['mappings'];
  today: Day;
}

/** Reads files. Several are read as one only where all are answers of Graph: they belong together. */
export async function readFiles(files: readonly File[], settings: ImportSettings): Promise<Outcome> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MAX_BYTES)
    return outcomeOf(tooLarge(), settings.today);
  const context = await contextOf(settings);
  const chosen = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return outcomeOf(read(chosen, context), settings.today);
}

/** Reads what was pasted. */
export async function readText(text: string, settings: ImportSettings): Promise<Outcome> {
  return outcomeOf(readPasted(text, await contextOf(settings)), settings.today);
}

/** Reads a table once the user has said what its columns hold. */
export async function readMapped(
  table: UnnamedColumns,
  mapping: Mapping,
  settings: ImportSettings,
): Promise<Outcome> {
  return outcomeOf(mapped(table, mapping, await contextOf(settings)), settings.today);
}

export { mappingKey };

function outcomeOf(imported: Imported, today: Day): Outcome {
  switch (imported.is) {
    case 'subscriptions':
      return { reading: imported.reading };
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
  return { words, catalogue, today, mappings: usable(mappings) };
}

/** What is remembered of columns, of fields that a file can have. */
function usable(mappings: Settings['mappings']): Record<string, Mapping> {
  const asked: readonly (string | null)[] = [...ASKED_FIELDS, null];
  const isAsked = (fields: readonly (string | null)[]): fields is Mapping =>
    fields.every((field) => asked.includes(field));
  return Object.fromEntries(
    Object.entries(mappings).flatMap(([key, fields]) => (isAsked(fields) ? [[key, fields]] : [])),
  );
}
