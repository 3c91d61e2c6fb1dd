import { describe, expect, it } from 'vitest';
import { mappingKey } from '../../../src/inventory/formats/csv.ts';
import { readMapped, readPasted } from '../../../src/inventory/import.ts';
import { CONTEXT, readText as read, sample } from './support.ts';

const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
const HEADER = 'Product Title,Total Licenses,Expired Licenses,Assigned licenses';

describe("the Licenses page's export", () => {
  it('is read, whoever spelled its header', () => {
    const [a] = read(sample('licenses-page-export.header-as-tested-A.csv')).rows;
    expect(a?.subscription).toEqual({
      ...{ product: 'Power BI Pro', sku: 'f8a1db68-be16-40ed-86d5-cb42ce701560' },
      ...{ purchased: 5, assigned: 0, kind: 'seats' },
    });
    expect(a?.unsure).toBeUndefined();
    const [b] = read(sample('licenses-page-export.header-as-tested-B.csv')).rows;
    expect(b?.subscription).toMatchObject({ sku: E3, purchased: 7, assigned: 0 });
  });

  it('keeps what is expired beside the total, which it makes unsure', () => {
    const { rows, total } = read(sample('licenses-page-export.header-as-tested-C.csv'));
    expect(total).toBe(2);
    expect(rows[0]?.subscription).toMatchObject({ purchased: 10, assigned: 7, renewsOn: '2027-08-01' });
    expect(rows[0]?.raw?.purchased).toBe('10; Expired Licenses: 2');
    expect(rows[0]?.unsure).toEqual(['purchased']);
    expect(rows[1]?.subscription).toEqual({
      ...{ product: 'Product B', purchased: 3, assigned: 2, renewsOn: '2027-08-01' },
    });
  });
});

it("reads a tool's columns of Graph", () => {
  const [row] = read(sample('cli-microsoft365-license-list.csv')).rows;
  expect(row?.subscription).toEqual({
    ...{ product: 'Office 365 E5', sku: 'c7df2760-2c81-4ef7-b578-5b5392b571df' },
    ...{ assigned: 1, status: 'active', kind: 'seats' },
  });
});

it('knows a string id in place of the name, and ids in columns of their own', () => {
  const text = `Name,Sku id,Subscription id,Quantity\ncontoso:O365_BUSINESS_ESSENTIALS,,,1\nE3,${E3},{${E3}},2\n`;
  const [byPart, byId] = read(text).rows;
  expect(byPart?.subscription).toMatchObject({
    ...{ product: 'Microsoft 365 Business Basic', sku: '3b555118-da6a-4418-894f-7df1e2096870' },
  });
  expect(byPart?.candidates).toBeUndefined();
  expect(byId).toMatchObject({ subscription: { product: 'E3', sku: E3 }, ref: E3 });
});

describe('any way to write a table', () => {
  it.each([
    ['semicolons', 'Produktnavn;Købt antal;Tildelte licenser\r\nMicrosoft 365 E3;1.150;7\r\n'],
    ['tabs', 'Product name\tPurchased quantity\tAssigned licenses\nMicrosoft 365 E3\t1,150\t7'],
    ['quotes', '"Product name","Quantity","Assigned"\r\n"Microsoft 365 E3","1,150","7"\r\n\r\n'],
    ['a byte order mark', '\ufeffProduct name,Quantity,Assigned\nMicrosoft 365 E3,1150,7'],
    ["Excel's separator line", 'sep=|\r\nProduct name|Quantity|Assigned\r\nMicrosoft 365 E3|1150|7'],
    ['a title above', 'Contoso licences;;\n;;\nProduct name;Quantity;Assigned\nMicrosoft 365 E3;1150;7'],
  ])('is read: %s', (_, text) => {
    const { rows, faults } = read(text);
    expect(faults).toEqual([]);
    expect(rows.map(({ subscription }) => subscription)).toEqual([
      { product: 'Microsoft 365 E3', sku: E3, kind: 'seats', purchased: 1150, assigned: 7 },
    ]);
  });

  it('counts lines as an editor does', () => {
    const { faults, notTaken } = read('Product name,Quantity\r\n"a\r\nb",1\r\n\r\n,2\r\nc,-3\r\n');
    expect(notTaken?.map(({ place }) => place)).toEqual(['5']);
    expect(faults).toEqual([{ key: 'import_badCount', values: { line: 6, field: 'Quantity' } }]);
  });

  it('drops rows that stand there twice', () => {
    const { rows, notes, total } = read(`${HEADER}\nA,1,0,1\nA,1,0,1\nA,2,0,1`);
    expect(rows).toHaveLength(2);
    expect(total).toBe(2);
    expect(notes).toEqual([{ key: 'import_notTaken', values: { count: 1 } }]);
  });

  it('names the first faults and counts the rest', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `Product ${String(at)},-1,0,0`);
    const { faults } = read([HEADER, ...lines].join('\n'));
    expect(faults).toHaveLength(21);
    expect(faults[20]).toEqual({ key: 'import_moreFaults', values: { count: 10 } });
  });

  it('reads as many rows as a plan can hold', () => {
    const lines = Array.from({ length: 25_000 }, (_, at) => `Product ${String(at)},${String(at)},0,1`);
    const { rows, notes, isPart } = read([HEADER, ...lines].join('\n'));
    expect(rows).toHaveLength(20_000);
    expect(rows[19_999]?.subscription.purchased).toBe(19_999);
    expect(notes).toEqual([{ key: 'import_tooManyRows', values: { count: 20_000 } }]);
    expect(isPart).toBe(true);
  });
});

describe('dates of an unknown language', () => {
  it('are decided by all rows together', () => {
    const dates = (cells: string[]) =>
      read(['Product,Renewal date', ...cells.map((cell, at) => `P${at},${cell}`)].join('\n')).rows;
    expect(dates(['03/04/2027', '14/05/2027'])[0]).toMatchObject({
      subscription: { renewsOn: '2027-04-03' },
    });
    expect(dates(['03/04/2027', '14/05/2027'])[0]?.unsure).toBeUndefined();
    expect(dates(['03/04/2027'])[0]?.unsure).toEqual(['renewsOn']);
  });
});

describe('a header that says nothing', () => {
  const TEXT = 'Vare;Stk;Brugt\nMicrosoft 365 E3;25;20\nVisio Plan 2;3;1\n';

  it('asks what its columns are', () => {
    expect(readPasted(TEXT, CONTEXT)).toEqual({
      is: 'needs-columns',
      table: {
        columns: ['Vare', 'Stk', 'Brugt'],
        sample: [
          ['Microsoft 365 E3', '25', '20'],
          ['Visio Plan 2', '3', '1'],
        ],
        text: TEXT,
      },
    });
  });

  it('is read as the user maps it', () => {
    const { rows } = read(TEXT, ['product', 'purchased', 'assigned']);
    expect(rows[0]?.subscription).toEqual({
      ...{ product: 'Microsoft 365 E3', sku: E3, kind: 'seats', purchased: 25, assigned: 20 },
    });
    expect(read(TEXT, ['product', null, 'purchased']).rows[0]?.subscription.purchased).toBe(20);
  });

  it('asks again where a mapping names no product', () => {
    const table = { columns: [], sample: [], text: TEXT };
    expect(readMapped(table, [null, 'purchased'], CONTEXT).is).toBe('needs-columns');
  });

  it('is known again by its columns', () => {
    expect(mappingKey(['Vare ', 'STK'])).toBe(mappingKey(['vare', 'Stk']));
    expect(mappingKey(['a', 'b'])).not.toBe(mappingKey(['b', 'a']));
  });
});

it.each([
  ['import_empty', `${HEADER}\n`],
  ['import_noTable', 'Microsoft 365 E3'],
  ['import_empty', ''],
])('says %s of %j', (key, text) => {
  expect(read(text).faults).toEqual([{ key }]);
});
