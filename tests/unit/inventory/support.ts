import type { Text } from '../../../src/guidance/model.ts';
import { readMapped, readPasted } from '../../../src/inventory/import.ts';
import type {
  FileReading,
  HeaderWords,
  ImportContext,
  Imported,
  RawTable,
  SkuCatalogue,
} from '../../../src/inventory/model.ts';
import type { Mapping } from '../../../src/inventory/rows/read-table.ts';
import { read } from '../../repository/repository.ts';

/** The data files as they are shipped. */
export const CATALOGUE = JSON.parse(read('data/sku-catalogue.json')) as SkuCatalogue;
export const WORDS = JSON.parse(read('data/header-words.json')) as HeaderWords;

export const CONTEXT: ImportContext = { words: WORDS, catalogue: CATALOGUE, today: '2026-11-22' };

/** The reading of what is read; of what is refused no rows, and why. */
export function readingOf(
  imported: Imported,
): Pick<FileReading, 'rows' | 'notes' | 'faults'> & Partial<FileReading> {
  if (imported.is === 'subscriptions') return imported.reading;
  if (imported.is !== 'refused') throw new Error(`no reading: ${imported.is}`);
  const faults: Text[] = [imported.reason, ...imported.details];
  return { rows: [], notes: [], faults };
}

/** The reading of a text, or of JSON. */
export function readText(text: string, mapping?: Mapping): ReturnType<typeof readingOf> {
  const table = { columns: [], sample: [], text };
  return readingOf(mapping ? readMapped(table, mapping, CONTEXT) : readPasted(text, CONTEXT));
}

/** A sample file's text. */
export function sample(name: string): string {
  return read(`tests/unit/inventory/samples/${name}`);
}

/** A table of *Your products* from its headers (`key|text` or text) and rows of cells. */
export function tableOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  rest: Partial<RawTable> = {},
): RawTable {
  return {
    columns: headers.map((header) => {
      const [key = '', text] = header.split('|');
      return text === undefined ? { key: '', text: key } : { key, text };
    }),
    rows: rows.map((cells) => ({ cells: [...cells], name: 0 })),
    ...{ total: rows.length, lang: 'en-US', page: 'subscriptions', maybePartial: false },
    ...rest,
  };
}
