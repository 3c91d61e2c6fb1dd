import { headerWords, skuCatalogue } from '../../src/browser/package-files.ts';
import { readCarry } from '../../src/exports/carry-in.ts';
import type { Day, Text } from '../../src/guidance/model.ts';
import { mappingKey, readCsv, type Mapping, type Unmapped } from '../../src/inventory/csv.ts';
import { failed } from '../../src/inventory/faults.ts';
import { COLUMN_FIELDS } from '../../src/inventory/words.ts';
import {
  MAX_BYTES,
  readBytes,
  readPasted,
  type FileContext,
  type Imported,
} from '../../src/inventory/import.ts';
import { READ_FIELDS, type Reading, type ReadField } from '../../src/inventory/model.ts';
import type { PlanContent } from '../../src/plan/stored/content-schema.ts';
import type { Settings } from '../../src/plan/stored/model.ts';

/** Fields that the plan remembers of a file's columns, in the order in which they are offered. */
export const ASKED_FIELDS = COLUMN_FIELDS.filter((field): field is typeof field & ReadField =>
  (READ_FIELDS as readonly string[]).includes(field),
);

/** A table whose columns the user is asked for, and its text. */
export type Table = Unmapped & { text: string };

/** What came of an import: subscriptions, a table to be asked about, or a plan of another browser profile. */
export type Outcome = { reading: Reading } | { table: Table } | { content: PlanContent } | { faults: Text[] };

export interface ImportSettings {
  mappings: Settings['mappings'];
  today: Day;
}

/** Reads files. Several are read as one only where all are answers of Graph: they belong together. */
export async function readFiles(files: readonly File[], settings: ImportSettings): Promise<Outcome> {
  const [file] = files;
  if (!file) return { faults: [{ key: 'import_empty' }] };
  if (files.reduce((sum, { size }) => sum + size, 0) > MAX_BYTES) return tooLarge();
  const context = await contextOf(settings);
  const read = await Promise.all(
    files.map(async (each) => readBytes(new Uint8Array(await each.arrayBuffer()), each.name, context)),
  );
  const [first] = read;
  if (!first || read.length === 1)
    return first ? outcomeOf(first, settings.today) : { faults: [{ key: 'import_empty' }] };
  const faulty = read.find(({ ...each }) => 'reading' in each && each.reading.rows.length === 0);
  if (faulty) return outcomeOf(faulty, settings.today);
  const areGraph = read.every((each) => 'reading' in each && each.reading.source === 'graph');
  if (!areGraph) return { faults: [{ key: 'drop_oneFile' }] };
  const texts = await Promise.all(files.map((each) => each.text()));
  return outcomeOf(readPasted(`[${texts.map(withoutMark).join(',')}]`, context), settings.today);
}

/** Reads what was pasted. */
export async function readText(text: string, settings: ImportSettings): Promise<Outcome> {
  return outcomeOf(readPasted(text, await contextOf(settings)), settings.today);
}

/** Reads a table once the user has said what its columns hold. */
export async function readMapped(
  { text }: Table,
  mapping: Mapping,
  settings: ImportSettings,
): Promise<Outcome> {
  const read = readCsv(text, await contextOf(settings), mapping);
  return 'reading' in read ? outcomeOf(read, settings.today) : outcomeOf({ ...read, text }, settings.today);
}

export { mappingKey };

function outcomeOf(imported: Imported, today: Day): Outcome {
  if ('carry' in imported) {
    const carried = readCarry(imported.carry, today);
    return 'fault' in carried ? { faults: [carried.fault] } : carried;
  }
  return 'reading' in imported ? imported : { table: imported };
}

function tooLarge(): Outcome {
  return { reading: failed('csv', 'import_tooLarge', { megabytes: MAX_BYTES / 1024 / 1024 }) };
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

/** Several answers stand in one list, where a byte-order mark would be no JSON. */
function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
