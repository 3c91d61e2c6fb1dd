import Papa from 'papaparse';
import { readBytes } from '../../../src/inventory/import.ts';
import type { Figure } from '../figure.ts';
import { CONTEXT, csvOf, graphOf } from '../support/large-files.ts';

const COUNT = 10_000;
/** What an import of 10,000 subscriptions may take. */
const SECOND_MS = 1_000;

const CSV = csvOf(COUNT);
const JSON_TEXT = graphOf(COUNT);
const CSV_FILE = new TextEncoder().encode(CSV);
const JSON_FILE = new TextEncoder().encode(JSON_TEXT);

/** 10,000 subscriptions of a CSV file; its floor is the second that it may take. */
export const importCsv: Figure = {
  name: 'import-csv-10000',
  unit: 'ms',
  goal: 1,
  warmUps: 2,
  measure: () => Promise.resolve({ value: time(() => read(CSV_FILE)), floor: SECOND_MS }),
};

/** The same beside papaparse alone: what columns, dates and the catalogue cost. */
export const importCsvOverParser: Figure = {
  name: 'import-csv-over-papaparse',
  unit: 'ms',
  goal: 12,
  warmUps: 2,
  measure: () =>
    Promise.resolve({ value: time(() => read(CSV_FILE)), floor: time(() => Papa.parse<string[]>(CSV)) }),
};

/** 10,000 subscriptions and their SKUs of Graph; its floor is the second that it may take. */
export const importGraph: Figure = {
  name: 'import-graph-10000',
  unit: 'ms',
  goal: 1,
  warmUps: 2,
  measure: () => Promise.resolve({ value: time(() => read(JSON_FILE)), floor: SECOND_MS }),
};

/** The same beside JSON.parse alone: what the checks of every field and the join cost. */
export const importGraphOverParser: Figure = {
  name: 'import-graph-over-json-parse',
  unit: 'ms',
  goal: 12,
  warmUps: 2,
  measure: () =>
    Promise.resolve({ value: time(() => read(JSON_FILE)), floor: time(() => void JSON.parse(JSON_TEXT)) }),
};

function read(bytes: Uint8Array): void {
  const imported = readBytes(bytes, 'file', CONTEXT);
  const rows = imported.is === 'subscriptions' ? imported.reading.rows.length : 0;
  if (rows !== COUNT) throw new Error(`${String(rows)} rows were read of ${String(COUNT)}`);
}

function time(run: () => unknown): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}
