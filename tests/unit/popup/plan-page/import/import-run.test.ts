import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import {
  ASKED_FIELDS,
  mappingKey,
  readFiles,
  readMapped,
  readText,
} from '../../../../../popup/plan-page/import/import-run.ts';
import { carryOut } from '../../../../../src/exports/carry-out.ts';
import { contosoPlan, TODAY } from '../../../exports/plan.ts';

vi.mock('../../../../../src/browser/package-files.ts', () => {
  const data = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../../../../data/${name}.json`, import.meta.url), 'utf8'));
  return {
    headerWords: () => Promise.resolve(data('header-words')),
    skuCatalogue: () => Promise.resolve(data('sku-catalogue')),
  };
});

const SETTINGS = { mappings: {}, today: TODAY };
const OWN = 'Ware;Stk\nMicrosoft 365 E3;12\n';
const sample = (name: string) =>
  new File([readFileSync(new URL(`../../../inventory/samples/${name}`, import.meta.url))], name);

describe('readFiles', () => {
  it('one file', async () => {
    const outcome = await readFiles([sample('v1-subscribedSkus-list.docs-mock.json')], SETTINGS);
    expect(outcome).toMatchObject({ reading: { source: 'graph' } });
  });

  it("Graph's two answers are one reading: dates of the one, assigned licences of the other", async () => {
    const both = ['v1-subscribedSkus-list.docs-mock.json', 'v1-directory-subscriptions-list.docs-mock.json'];
    const outcome = await readFiles(both.map(sample), SETTINGS);
    const rows = 'reading' in outcome ? outcome.reading.rows : [];
    const alone = await Promise.all(both.map((name) => readFiles([sample(name)], SETTINGS)));
    const count = alone.reduce((sum, each) => sum + ('reading' in each ? each.reading.rows.length : 0), 0);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThanOrEqual(count);
    expect(rows.some(({ ref }) => ref !== undefined)).toBe(true);
  });

  it('several other files: one is asked for, since each would make the others gone', async () => {
    const csv = (name: string) => new File(['Product Title,Total Licenses\nX,1\n'], name);
    expect(await readFiles([csv('a.csv'), csv('b.csv')], SETTINGS)).toEqual({
      faults: [{ key: 'drop_oneFile' }],
    });
  });

  it('of several, what is wrong with one is said', async () => {
    const files = [sample('v1-subscribedSkus-list.docs-mock.json'), new File(['<p>'], 'x.json')];
    expect(await readFiles(files, SETTINGS)).toEqual({ faults: [{ key: 'import_html' }] });
  });

  it('more than can be read is refused before it is opened', async () => {
    const huge = { size: 60 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('opened')) };
    expect(await readFiles([huge as unknown as File], SETTINGS)).toMatchObject({
      faults: [{ key: 'import_tooLarge' }],
    });
  });

  it('a plan that was carried here, or what is wrong with it', async () => {
    const plan = contosoPlan();
    const file = new File([carryOut(plan, TODAY)], 'plan.json');
    expect(await readFiles([file], SETTINGS)).toMatchObject({ content: { rows: { old: plan.rows.old } } });
    const newer = new File([carryOut(plan, TODAY).replace(/"version":\s*\d+/, '"version":99')], 'plan.json');
    expect(await readFiles([newer], SETTINGS)).toEqual({ faults: [{ key: 'export_carryNewer' }] });
  });
});

describe('columns that are not known', () => {
  it('are asked for, and then read as was said', async () => {
    const outcome = await readText(OWN, SETTINGS);
    expect(outcome).toMatchObject({
      table: { columns: ['Ware', 'Stk'], sample: [['Microsoft 365 E3', '12']] },
    });
    if (!('table' in outcome)) throw new Error('no table');
    expect(await readMapped(outcome.table, ['product', 'purchased'], SETTINGS)).toMatchObject({
      reading: { rows: [{ subscription: { product: 'Microsoft 365 E3', purchased: 12 } }], faults: [] },
    });
  });

  it('are not asked for again', async () => {
    const mappings = { [mappingKey(['Ware', 'Stk'])]: ['product' as const, 'assigned' as const] };
    expect(await readText(OWN, { ...SETTINGS, mappings })).toMatchObject({
      reading: { rows: [{ subscription: { assigned: 12 } }] },
    });
  });

  it('what is offered is what a person would say of a column', () => {
    expect(ASKED_FIELDS).toContain('product');
    expect(ASKED_FIELDS).not.toContain('expired');
  });
});
