import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { MAX_ROWS, RawTableSchema, type ReadRow } from '../../../src/inventory/model.ts';
import { interpretTable } from '../../../src/inventory/sources/page-table.ts';
import { COLUMN_KEYS, SUBSCRIPTIONS } from '../../admin-center/fixtures.ts';
import texts from '../../admin-center/app/texts.json' with { type: 'json' };
import { CONTEXT, tableOf } from './support.ts';

const PREMIUM = 'Microsoft 365 Business Premium';
const PREMIUM_SKU = 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46';

function rowsOf(...table: Parameters<typeof tableOf>): ReadRow[] {
  return interpretTable(tableOf(...table), CONTEXT).rows;
}

describe("the stand-in's table", () => {
  type Language = keyof typeof texts;
  const LANGUAGES = Object.keys(texts) as Language[];

  it.each(LANGUAGES)('is read in %s as its fixtures have it', (lang) => {
    const words = { ...texts.en, ...texts[lang] } as Record<string, string>;
    const number = new Intl.NumberFormat(lang);
    const date = new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeZone: 'UTC' });
    const table = tableOf(
      COLUMN_KEYS.map((key) => words[key] ?? key),
      SUBSCRIPTIONS.map((item) => [
        item.product,
        number.format(item.purchased),
        number.format(item.assigned),
        words[`status${item.status}`] ?? '',
        item.renewsOn ? date.format(new Date(item.renewsOn)) : '',
        item.channel,
        item.frequency,
        item.payment,
      ]),
      { lang },
    );
    expect(v.is(RawTableSchema, table)).toBe(true);
    const { rows, faults } = interpretTable(table, CONTEXT);
    expect(faults).toEqual([]);
    expect(rows.map(({ subscription }) => [subscription.purchased, subscription.assigned])).toEqual(
      SUBSCRIPTIONS.map(({ purchased, assigned }) => [purchased, assigned]),
    );
    expect(rows.map(({ subscription }) => subscription.renewsOn)).toEqual(
      SUBSCRIPTIONS.map(({ renewsOn }) => renewsOn),
    );
    expect(rows.map(({ subscription }) => subscription.status)).toEqual(
      SUBSCRIPTIONS.map(({ status }) => status.toLowerCase()),
    );
    for (const field of ['purchased', 'assigned', 'status'] as const) {
      expect(rows.filter(({ unsure }) => unsure?.includes(field))).toEqual([]);
    }
  });
});

describe('columns', () => {
  it('are known by their key, whatever their text', () => {
    const [row] = rowsOf(['x|A', 'totalLicenses|B', 'ConsumedUnits|C'], [[PREMIUM, '25', '20']]);
    expect(row?.subscription).toEqual({
      ...{ product: PREMIUM, sku: PREMIUM_SKU, kind: 'seats', purchased: 25, assigned: 20 },
    });
    expect(row?.unsure).toBeUndefined();
    expect(row?.raw).toMatchObject({ product: PREMIUM, purchased: '25', assigned: '20' });
  });

  it('are unsure where only the shape of their values tells', () => {
    const [row] = rowsOf(
      ['Ainm', 'Uimhir', 'Sannta', 'Stádas', 'Dáta'],
      [
        [PREMIUM, '150', '148', 'Active', '1/14/2027'],
        ['Visio Plan 2', '10', '7', 'Expired', '3/30/2027'],
      ],
    );
    expect(row?.subscription).toMatchObject({
      purchased: 150,
      assigned: 148,
      status: 'active',
      renewsOn: '2027-01-14',
    });
    expect(row?.unsure?.sort()).toEqual(['assigned', 'purchased', 'renewsOn', 'status']);
  });

  it('of a header win over those of a shape', () => {
    const [row] = rowsOf(['Navn', 'Tal', 'Købt antal'], [[PREMIUM, '7', '10']], { lang: 'da' });
    expect(row?.subscription).toMatchObject({ purchased: 10, assigned: 7 });
    expect(row?.unsure).toEqual(['assigned']);
  });

  it('tell the two days of a term apart by which is later', () => {
    const [row] = rowsOf(['N', 'A', 'B'], [[PREMIUM, '2027-01-14', '2026-01-14']]);
    expect(row?.subscription).toMatchObject({ startedOn: '2026-01-14', renewsOn: '2027-01-14' });
    expect(row?.unsure?.sort()).toEqual(['renewsOn', 'startedOn']);
  });
});

describe('numbers of licences', () => {
  it('are made of what is assigned and available where there is no total', () => {
    const [row] = rowsOf(['Name', 'Available quantity', 'Assigned licenses'], [[PREMIUM, '2', '1,148']], {
      page: 'licenses',
    });
    expect(row?.subscription).toMatchObject({ purchased: 1150, assigned: 1148 });
    expect(row?.raw?.purchased).toBe('1,148 + 2');
    expect(row?.unsure).toBeUndefined();
  });

  it('may stand in one cell', () => {
    const [row] = rowsOf(['Name', 'Assigned licenses'], [[PREMIUM, '148 / 150']], { page: 'licenses' });
    expect(row?.subscription).toMatchObject({ purchased: 150, assigned: 148 });
    expect(row?.unsure).toEqual(['purchased']);
  });

  it('that no tenant has are left out, with a fault that names line and column', () => {
    const { rows, faults } = interpretTable(
      tableOf(
        ['Name', 'Quantity'],
        [
          [PREMIUM, '-5'],
          [PREMIUM, '99,999,999'],
          [PREMIUM, '—'],
        ],
      ),
      CONTEXT,
    );
    expect(rows.map(({ subscription }) => subscription.purchased)).toEqual([undefined, undefined, undefined]);
    expect(faults).toEqual([
      { key: 'import_badCount', values: { line: 1, field: 'Quantity' } },
      { key: 'import_badCount', values: { line: 2, field: 'Quantity' } },
    ]);
    expect(rows[2]?.raw?.purchased).toBe('—');
  });
});

describe('rows', () => {
  const GUID = '5AB1C0DE-7a3e-4f21-9c44-000000000001';
  const table = tableOf(['Name', 'Quantity'], [[PREMIUM, '1']]);
  const withGuid = { ...table, rows: table.rows.map((row) => ({ ...row, guid: GUID })) };

  it('have their own GUID on the page of subscriptions, their SKU on that of licences', () => {
    expect(interpretTable(withGuid, CONTEXT).rows[0]).toMatchObject({
      ref: GUID.toLowerCase(),
      subscription: { sku: PREMIUM_SKU },
    });
    const [row] = interpretTable({ ...withGuid, page: 'licenses' }, CONTEXT).rows;
    expect(row?.subscription.sku).toBe(GUID.toLowerCase());
    expect(row?.ref).toBeUndefined();
  });

  it('with one GUID are one subscription', () => {
    const twice = { ...withGuid, rows: [...withGuid.rows, ...withGuid.rows] };
    const { rows, notes } = interpretTable(twice, CONTEXT);
    expect(rows).toHaveLength(1);
    expect(notes).toEqual([{ key: 'import_notTaken', values: { count: 1 } }]);
  });

  it('whose name fits two SKUs ask', () => {
    const [row] = rowsOf(['Name', 'Quantity'], [['Microsoft 365 Business Basic', '1']]);
    expect(row?.subscription.sku).toBeUndefined();
    expect(row?.candidates).toHaveLength(2);
  });

  it('without a name are a fault, the others are read', () => {
    const { rows, faults } = interpretTable(
      tableOf(
        ['Name', 'Quantity'],
        [
          [' \u202e', '1'],
          ['<b>x\u202Eyz</b>', '2'],
        ],
      ),
      CONTEXT,
    );
    expect(faults).toEqual([{ key: 'import_noName', values: { line: 1 } }]);
    expect(rows.map(({ subscription }) => subscription.product)).toEqual(['<b>xyz</b>']);
  });

  it('may be a part only', () => {
    const { notes, isPart } = interpretTable({ ...table, maybePartial: true }, CONTEXT);
    expect(notes).toEqual([{ key: 'import_maybePartial' }]);
    expect(isPart).toBe(true);
  });

  it('are a part where as many were read as a reading takes', () => {
    const [row] = table.rows;
    const rows = Array.from({ length: MAX_ROWS }, () => row!);
    expect(interpretTable({ ...table, rows, total: null }, CONTEXT).isPart).toBe(true);
    expect(interpretTable({ ...table, rows: rows.slice(1), total: null }, CONTEXT).isPart).toBeUndefined();
  });

  it('of an empty table are none', () => {
    expect(interpretTable(tableOf(['Name'], []), CONTEXT).rows).toEqual([]);
  });
});
