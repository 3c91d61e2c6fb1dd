import { readFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';
import { readBytes } from '../../../src/inventory/import.ts';
import type { HeaderWords, ImportContext, SkuCatalogue } from '../../../src/inventory/model.ts';
import type { Figure } from '../figure.ts';

const COUNT = 10_000;
/** What an import of 10,000 subscriptions may take. */
const SECOND_MS = 1_000;

const CONTEXT: ImportContext = {
  words: data('header-words.json') as HeaderWords,
  catalogue: data('sku-catalogue.json') as SkuCatalogue,
  today: '2026-11-22',
};

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

function data(name: string): unknown {
  return JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../data', name), 'utf8'));
}

function dayOf(index: number): string {
  return new Date(Date.UTC(2027, 0, 1 + (index % 700))).toISOString().slice(0, 10);
}

function csvOf(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const name = CONTEXT.catalogue.skus[at % 600]?.[2] ?? '';
    const [year, month, day] = dayOf(at).split('-');
    return `"${name}",${String(at)},${String(at % 50)},Active,${month}/${day}/${year}`;
  });
  return [
    'Product name,Purchased quantity,Assigned licenses,Subscription status,Renewal date',
    ...lines,
  ].join('\r\n');
}

function guid(kind: number, index: number): string {
  return `5ab1c0de-7a3e-4f21-9c4${String(kind)}-${index.toString(16).padStart(12, '0')}`;
}

function graphOf(count: number): string {
  const subscriptions = Array.from({ length: count }, (_, at) => ({
    ...{
      id: guid(1, at),
      commerceSubscriptionId: guid(2, at),
      skuId: guid(3, at),
      skuPartNumber: `SKU_${at}`,
    },
    ...{
      status: 'Enabled',
      totalLicenses: at,
      isTrial: at % 9 === 0,
      ownerId: guid(4, at),
      ownerType: 'User',
    },
    ...{ createdDateTime: '2026-01-14T00:00:00Z', nextLifecycleDateTime: `${dayOf(at)}T00:00:00Z` },
    serviceStatus: [plan(at)],
  }));
  const skus = subscriptions.map(({ skuId, skuPartNumber }, at) => ({
    ...{
      id: `${guid(5, 0)}_${skuId}`,
      skuId,
      skuPartNumber,
      capabilityStatus: 'Enabled',
      consumedUnits: at % 50,
    },
    ...{ prepaidUnits: { enabled: at, suspended: 0, warning: 0, lockedOut: 0 }, servicePlans: [plan(at)] },
    subscriptionIds: [guid(1, at)],
  }));
  return JSON.stringify([{ value: subscriptions }, { value: skus }], null, 2);
}

function plan(index: number): object {
  return { servicePlanId: guid(6, index), servicePlanName: `PLAN_${index}`, provisioningStatus: 'Success' };
}
