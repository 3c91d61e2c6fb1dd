import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../../src/guidance/model.ts';
import { SUBSCRIPTION_FIELDS } from '../../../src/guidance/situation-schema.ts';
import { readBytes, readPasted } from '../../../src/inventory/import.ts';
import type { FileReading, Imported } from '../../../src/inventory/model.ts';
import { TextSchema } from '../../../src/plan/stored/content-schema.ts';
import { messagesOf } from '../../repository/repository.ts';
import { CONTEXT } from './support.ts';

describe('any input', () => {
  const KEYS = new Set([...messagesOf('en').keys()].map((key) => key.replace(/_(?:one|other)$/, '')));
  const RUNS = { numRuns: 500 };

  /** What the plan and the views rely on, whatever came in. */
  function check(imported: Imported): void {
    if (imported.is === 'plan') return;
    if (imported.is === 'needs-columns') expect(imported.table.columns.length).toBeGreaterThan(0);
    else if (imported.is === 'refused') [imported.reason, ...imported.details].forEach(checkText);
    else if (imported.is === 'subscriptions') checkReading(imported.reading);
    else {
      expect(imported.tenants.length).toBeGreaterThan(1);
      for (const { reading } of imported.tenants) checkReading(reading);
    }
  }

  function checkText(text: Text): void {
    expect(KEYS).toContain(text.key);
    expect(v.is(TextSchema, text), JSON.stringify(text)).toBe(true);
  }

  function checkReading({ rows, notes, faults, notTaken, counted }: FileReading): void {
    [...notes, ...faults, ...notTaken.map(({ reason }) => reason)].forEach(checkText);
    // None is lost: every row of the file is taken, or named with why it is not.
    expect(rows.length + notTaken.length).toBe(counted);
    expect(rows.length + notes.length + faults.length + notTaken.length).toBeGreaterThan(0);
    for (const { subscription, raw } of rows) {
      expect(v.is(v.object(SUBSCRIPTION_FIELDS), subscription), JSON.stringify(subscription)).toBe(true);
      expect(subscription.product).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
      for (const text of Object.values(raw ?? {})) expect(text.length).toBeLessThanOrEqual(1000);
    }
  }

  function readingsOf(imported: Imported): FileReading[] {
    if (imported.is === 'subscriptions') return [imported.reading];
    return imported.is === 'several-tenants' ? imported.tenants.map(({ reading }) => reading) : [];
  }

  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '-1',
      '1e99',
      '99999999999',
      '03/04/2027',
      '"',
      '=1+1',
      '\u202eabc',
      'Active',
      '__proto__',
    ),
    fc.integer().map(String),
  );

  it('of bytes gives a result or a message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(readBytes(bytes, 'x.csv', CONTEXT))),
      RUNS,
    );
  });

  it('of text gives a result or a message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => check(readPasted(text, CONTEXT))),
      RUNS,
    );
  });

  it('of tables gives a result or a message', () => {
    const header =
      'Product name,Quantity,Assigned,Status,Renewal date,Expiration date,Sku id,Billing frequency\n';
    const table = fc.array(fc.array(cell, { maxLength: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (lines) => {
        check(readPasted(header + lines.map((cells) => cells.join(',')).join('\n'), CONTEXT));
      }),
      RUNS,
    );
  });

  /** Headers as Microsoft and people write them, in several languages, by what they hold. */
  const HEADERS = {
    name: ['Product name', 'Produktnavn', 'Produktname', 'Nom du produit', 'Nombre del producto', '製品名'],
    count: ['Quantity', 'Antal', 'Anzahl', 'Quantité', 'Cantidad', 'Total Licenses'],
    status: ['Status', 'Statut', 'Estado', '状態'],
    day: ['Renewal date', 'Fornyelsesdato', 'Ablaufdatum', "Date d'expiration", 'End date'],
    other: [
      'Notes',
      'Term',
      'Billing frequency',
      'Purchase channel',
      'Customer',
      'Subscription ID',
      'Preis',
      '',
    ],
  };
  const VALUES = {
    name: ['Microsoft 365 E3', 'Visio Plan 2', 'Total', 'I alt', 'Total Protection Suite', 'Gesamt: 12', ''],
    count: ['12', '1.234', '35,00', '-5', '1e99', 'many', '', '∞'],
    status: ['Active', 'Aktiv', 'Expiré', 'Sideways', '-', ''],
    day: ['03/04/2027', '2027-01-14', '31.12.26', '30/02/2027', '9999-12-31', 'next week', '45678', ''],
    other: [
      'Monthly',
      'P1Y',
      '1',
      'Commercial direct',
      'Contoso',
      'Fabrikam',
      'a;b,c\td',
      '"quoted"',
      'two\nlines',
    ],
  };
  type Kind = keyof typeof HEADERS;
  const kinds = fc.uniqueArray(fc.constantFrom<Kind>('name', 'count', 'status', 'day', 'other'), {
    minLength: 2,
  });
  const realTable = kinds.chain((all) =>
    fc.record({
      headers: fc.tuple(...all.map((kind) => fc.constantFrom(...HEADERS[kind]))),
      lines: fc.array(
        fc.tuple(
          ...all.map((kind) => fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...VALUES[kind]) }, cell)),
        ),
        { minLength: 1, maxLength: 12 },
      ),
      separator: fc.constantFrom(',', ';', '\t'),
      again: fc.nat(12),
    }),
  );

  it('of tables with real headers loses no row: each is taken, or named with why it is not', () => {
    let taken = 0;
    const quoted = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\u0000', '')}"`;
    const isFilled = (cells: readonly string[]) =>
      cells.some((text) => text.replaceAll('\u0000', '').trim() !== '');
    fc.assert(
      fc.property(realTable, ({ headers, lines, separator, again }) => {
        const all = [...lines, ...lines.slice(0, again)];
        const text = [headers, ...all].map((cells) => cells.map(quoted).join(separator)).join('\r\n');
        const imported = readPasted(text, CONTEXT);
        check(imported);
        const readings = readingsOf(imported);
        taken += readings.reduce((sum, { rows }) => sum + rows.length, 0);
        if (readings.length === 0) return;
        const told = readings.reduce((sum, { rows, notTaken }) => sum + rows.length + notTaken.length, 0);
        expect(told, text).toBe(all.filter(isFilled).length);
      }),
      RUNS,
    );
    expect(taken).toBeGreaterThan(RUNS.numRuns);
  });

  it('of JSON in the shape of Graph gives a result or a message', () => {
    const value = fc.oneof(cell, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue());
    const names = [
      ...[
        'skuId',
        'skuPartNumber',
        'status',
        'totalLicenses',
        'consumedUnits',
        'prepaidUnits',
        'id',
        'error',
      ],
      ...['nextLifecycleDateTime', 'createdDateTime', 'isTrial', 'ownerTenantId', 'subscriptionIds', 'value'],
    ];
    const item = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(fc.oneof(fc.array(item), fc.record({ value: fc.array(item) }), fc.jsonValue()), (json) => {
        const text = JSON.stringify(json);
        check(readPasted(text, CONTEXT));
        check(readPasted(text.slice(0, text.length / 2), CONTEXT));
      }),
      RUNS,
    );
  });
});
