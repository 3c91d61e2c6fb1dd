import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mappingKey } from '../../../src/inventory/formats/csv.ts';
import { MAX_BYTES, readBytes, readMapped, readPasted } from '../../../src/inventory/import.ts';
import type { Imported } from '../../../src/inventory/model.ts';
import { ROOT } from '../../repository/repository.ts';
import { CONTEXT, readingOf, sample } from './support.ts';

const CSV = 'Product name;Quantity\r\nMicrosoft 365 E3 på dansk;25\r\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, endian: 'le' | 'be', mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(endian === 'le' ? bytes : bytes.swap16());
}

function file(bytes: Uint8Array | string, name = 'x.csv'): Imported {
  return readBytes(typeof bytes === 'string' ? utf8(bytes) : bytes, name, CONTEXT);
}
const faultsOf = (imported: Imported) => readingOf(imported).faults;

describe('a file', () => {
  it.each([
    ['UTF-8', utf8(CSV)],
    ['UTF-8 with a mark', utf8(`\ufeff${CSV}`)],
    ['UTF-16 LE with a mark', utf16(CSV, 'le', true)],
    ['UTF-16 BE with a mark', utf16(CSV, 'be', true)],
    ['UTF-16 LE', utf16(CSV, 'le', false)],
    ['UTF-16 BE', utf16(CSV, 'be', false)],
  ])('is read in %s', (_, bytes) => {
    const { rows, notes } = readingOf(file(bytes));
    expect(rows[0]?.subscription.product).toBe('Microsoft 365 E3 på dansk');
    expect(notes).toEqual([]);
  });

  it("is read in Windows' old encoding, with a note", () => {
    const { rows, notes } = readingOf(file(new Uint8Array(Buffer.from(CSV, 'latin1'))));
    expect(rows[0]?.subscription.product).toBe('Microsoft 365 E3 på dansk');
    expect(notes).toEqual([{ key: 'import_oldEncoding' }]);
  });

  it.each([
    ['import_empty', '', 'x.csv'],
    ['import_empty', ' \r\n\t', 'x.json'],
    ['import_html', '<!doctype html><title>Sign in</title>', 'x.csv'],
    ['import_spreadsheet', 'PK\u0003\u0004...[Content_Types].xml...xl/', 'x.csv'],
    ['import_archive', 'PK\u0003\u0004...licences.csv', 'x.zip'],
    ['import_noTable', '<?xml version="1.0"?><licences/>', 'x.xml'],
    ['import_commandOutput', '<Objs Version="1.1.0.1"></Objs>', 'x.xml'],
    ['import_spreadsheet', 'anything', 'Licences.XLSX'],
    ['import_noTable', '%PDF-1.7', 'x.pdf'],
    ['import_noTable', 'a\0b,c\0\0d', 'x.csv'],
    ['import_noTable', 'hello', 'x.txt'],
  ])('is %s: %j', (key, text, name) => {
    expect(faultsOf(file(text, name))).toEqual([{ key }]);
  });

  it('is too large above 50 MB', () => {
    expect(faultsOf(file(new Uint8Array(MAX_BYTES + 1)))).toEqual([
      { key: 'import_tooLarge', values: { megabytes: 50 } },
    ]);
  });

  it('of ours is handed on, not checked', () => {
    const json = { format: 'tenant-transfer-guide', version: 1, plan: {} };
    expect(file(JSON.stringify(json))).toEqual({ is: 'plan', carry: json });
  });

  it('whose header says nothing is asked about once', () => {
    const text = 'Vare;Stk\nMicrosoft 365 E3;25\n';
    expect(file(text)).toEqual({
      is: 'needs-columns',
      table: { columns: ['Vare', 'Stk'], sample: [['Microsoft 365 E3', '25']], text },
    });
    const mappings = { 'vare\tstk': ['product', 'purchased'] as const };
    const { rows } = readingOf(readBytes(utf8(text), 'x.csv', { ...CONTEXT, mappings }));
    expect(rows[0]?.subscription.purchased).toBe(25);
  });

  it('that is recognised says what each column was taken for; a correction counts, and is remembered', () => {
    const text =
      'Product name;Licences wanted;Seats used today;Billing cycle\nMicrosoft 365 E3;25;20;Monthly\n';
    const imported = file(text);
    if (imported.is !== 'subscriptions' || !imported.table) throw new Error('not recognised');
    expect(imported.table.fields).toEqual(['product', 'purchased', 'assigned', 'frequency']);
    expect(imported.reading.rows[0]?.unsure).toEqual(expect.arrayContaining(['purchased', 'assigned']));
    const corrected = ['product', null, 'purchased', 'frequency'] as const;
    const wanted = { subscription: { product: 'Microsoft 365 E3', purchased: 20, billing: 'monthly' } };
    const mapped = readMapped(imported.table, corrected, CONTEXT);
    expect(readingOf(mapped).rows).toMatchObject([wanted]);
    expect(readingOf(mapped).rows[0]?.unsure ?? []).not.toContain('purchased');
    expect(readingOf(mapped).leftOut).toEqual(['Licences wanted']);
    const mappings = { [mappingKey(imported.table.columns)]: corrected };
    const again = readBytes(utf8(text), 'x.csv', { ...CONTEXT, mappings });
    expect(readingOf(again).rows).toMatchObject([wanted]);
  });

  it('keeps a guess that was not corrected a guess', () => {
    const text = 'Product name;Licences wanted;Seats used today\nMicrosoft 365 E3;25;20\n';
    const table = { columns: [], sample: [], text };
    const { rows } = readingOf(readMapped(table, ['product', null, 'assigned'], CONTEXT));
    expect(rows[0]?.unsure).toContain('assigned');
  });
});

describe('the samples', () => {
  const names = readdirSync(path.join(ROOT, 'tests/unit/inventory/samples')).filter(
    (name) => !/organization|README/.test(name),
  );

  it.each(names)('are read as files: %s', (name) => {
    const { rows, faults } = readingOf(file(sample(name), name));
    expect(rows.length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
  });
});

describe('JSON', () => {
  it.each([
    ['import_jsonSyntax', '{\n  "value": [1, }', 2, 16],
    ['import_jsonSyntax', '{"a":1,,}', 1, 8],
    ['import_jsonSyntax', '{"a":1}}', 1, 8],
    ['import_jsonSyntax', '{"a":01}', 1, 6],
    ['import_jsonSyntax', "{'a':1}", 1, 2],
    ['import_jsonSyntax', '{"a":"x\ny"}', 1, 8],
    ['import_jsonSyntax', '[1 2]', 1, 4],
    ['import_jsonSyntax', '["\\x"]', 1, 3],
    ['import_jsonSyntax', '{"value": [\n{"skuId": "05e9', 2, 16],
    ['import_jsonSyntax', '[1, tr', 1, 7],
    ['import_jsonSyntax', '{"a"', 1, 5],
    ['import_jsonSyntax', '[', 1, 2],
    ['import_jsonDeep', '['.repeat(100), 1, 65],
    ['import_jsonDeep', '{"a":'.repeat(100_000), 1, 321],
  ])('that is %s names its place: %j', (key, text, line, column) => {
    expect(faultsOf(readPasted(text, CONTEXT))).toEqual([{ key, values: { line, column } }]);
  });

  it('never sets a prototype', () => {
    const text =
      '{"__proto__":{"isTrial":true},"skuPartNumber":"SPE_E3","totalLicenses":3,"status":"Enabled"}';
    const [row] = readingOf(readPasted(text, CONTEXT)).rows;
    expect(row?.subscription).toEqual({
      ...{ product: 'Microsoft 365 E3', sku: '05e9a617-0261-4cee-bb44-138d3ef5d965' },
      ...{ purchased: 3, status: 'active', kind: 'seats' },
    });
    expect('isTrial' in {}).toBe(false);
  });

  it('of 10,000 subscriptions is read', () => {
    const value = Array.from({ length: 10_000 }, (_, at) => ({
      ...{ id: `s${String(at)}`, skuPartNumber: `SKU_${String(at)}`, status: 'Enabled', totalLicenses: at },
    }));
    expect(readingOf(readPasted(JSON.stringify({ value }), CONTEXT)).rows).toHaveLength(10_000);
  });
});
