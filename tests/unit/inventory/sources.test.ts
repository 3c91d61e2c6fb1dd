import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../src/inventory/import.ts';
import type { FileReading, Imported, ReadRow } from '../../../src/inventory/model.ts';
import { CONTEXT } from './support.ts';

const FOLDER = path.join(import.meta.dirname, 'sources');
const EXPECTED = '.expected.json';
const folders = readdirSync(FOLDER);

/** An outcome as the fixtures have it: values, and texts by their keys. */
function outline(imported: Imported): unknown {
  switch (imported.is) {
    case 'subscriptions':
      return { is: imported.is, ...ofReading(imported.reading) };
    case 'several-tenants': {
      const tenants = imported.tenants.map(({ name, reading }) => [name, reading.rows.length] as const);
      return { is: imported.is, tenants: Object.fromEntries(tenants) };
    }
    case 'needs-columns':
      return { is: imported.is, columns: imported.table.columns };
    case 'refused': {
      const { is, reason, command } = imported;
      return { is, reason: reason.key, ...(command && { command }) };
    }
    case 'plan':
      return { is: imported.is };
  }
}

function ofReading({ origin, rows, leftOut, notes, faults, notTaken }: FileReading): object {
  return {
    ...{ origin, rows: rows.map(ofRow), leftOut: [...leftOut].sort() },
    notes: notes.map(({ key }) => key),
    faults: faults.map(({ key }) => key),
    notTaken: notTaken.map(({ reason }) => reason.key).sort(),
  };
}

function ofRow({ subscription, unsure }: ReadRow): object {
  return { ...subscription, ...(unsure && { unsure: [...unsure].sort() }) };
}

function expected(folder: string, file: string): unknown {
  const text = readFileSync(path.join(FOLDER, folder, file + EXPECTED), 'utf8');
  const outcome = JSON.parse(text) as {
    rows?: { unsure?: string[] }[];
    leftOut?: string[];
    notTaken?: string[];
  };
  for (const row of outcome.rows ?? []) row.unsure?.sort();
  outcome.leftOut?.sort();
  outcome.notTaken?.sort();
  return outcome;
}

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(path.join(FOLDER, folder));
  const fixtures = files
    .filter((file) => file.endsWith(EXPECTED))
    .map((file) => file.slice(0, -EXPECTED.length));

  it('names its origin', () => {
    expect(readFileSync(path.join(FOLDER, folder, 'README.md'), 'utf8').length).toBeGreaterThan(100);
  });

  it('has an expected reading for every file', () => {
    const inputs = files.filter((file) => !file.endsWith(EXPECTED) && file !== 'README.md');
    expect(inputs.sort()).toEqual([...fixtures].sort());
  });

  it.each(fixtures)('is read as expected: %s', (file) => {
    const bytes = new Uint8Array(readFileSync(path.join(FOLDER, folder, file)));
    const imported = readBytes(bytes, file, { ...CONTEXT, today: '2026-11-25' });
    expect(outline(imported)).toEqual(expected(folder, file));
  });
});
