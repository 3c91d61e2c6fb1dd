import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';
import type { SkuCatalogue } from '../src/inventory/model.ts';

/**
 * Makes data/sku-catalogue.json from Microsoft's 'Product names and service plan identifiers for licensing':
 * `tsx scripts/sku-catalogue.ts <file.csv> [YYYY-MM-DD]`. Run by hand before a release. The date is that of
 * Microsoft's file; without it the file's name must hold it. A GUID with two names keeps both, in their order.
 */
const [csv = '', date = /\d{4}-\d{2}-\d{2}/.exec(path.basename(csv))?.[0]] = process.argv.slice(2);
if (!csv || !date) throw new Error('Usage: tsx scripts/sku-catalogue.ts <file.csv> [YYYY-MM-DD]');

const { data } = Papa.parse<Record<string, string>>((await readFile(csv, 'utf8')).replace(/^\ufeff/, ''), {
  header: true,
  skipEmptyLines: true,
});
const lines = data.map(({ GUID = '', String_Id = '', Product_Display_Name = '' }) =>
  [GUID.toLowerCase(), String_Id, Product_Display_Name].map((text) => text.trim()).join('\t'),
);
const skus = [...new Set(lines)]
  .map((line) => line.split('\t') as [string, string, string])
  .filter(([guid, , name]) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(guid) && name !== '');
if (skus.length < 500) throw new Error(`Only ${String(skus.length)} SKUs: is this Microsoft's file?`);

const catalogue: SkuCatalogue = { date, skus };
const out = path.resolve(import.meta.dirname, '../data/sku-catalogue.json');
await writeFile(out, `${JSON.stringify(catalogue).replaceAll('],[', '],\n[')}\n`);
console.log(`${String(skus.length)} names, ${date}`);
