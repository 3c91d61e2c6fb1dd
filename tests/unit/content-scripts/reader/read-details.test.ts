// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { readDetails } from '../../../../content-scripts/reader/read-details.ts';
import { interpretTable } from '../../../../src/inventory/sources/page-table.ts';
import { CONTEXT } from '../../inventory/support.ts';

const GUID = '5ab1c0de-7a3e-4f21-9c44-000000000001';

beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
  document.documentElement.lang = 'de-DE';
});

it('reads terms, switches and neighbours, and names what is not understood', () => {
  document.body.innerHTML = `<main><h1>Power BI Pro</h1>
    <dl><dt>Gekaufte Menge</dt><dd>35</dd><dt>Zahlungsmethode</dt><dd>Visa</dd></dl>
    <div><label id="s">Wiederkehrende Abrechnung</label><div><button role="switch" aria-checked="false" aria-labelledby="s"></button></div></div>
    <div><span>Einkaufskanal</span><span>Reseller</span></div></main>`;
  const table = readDetails(document, GUID);
  if (!table) throw new Error('not read');
  const { rows, notes, isPart } = interpretTable(table, CONTEXT);
  expect(rows[0]).toMatchObject({
    ref: GUID,
    subscription: { product: 'Power BI Pro', purchased: 35, recurringBilling: false, agreement: 'partner' },
  });
  expect(notes).toEqual([{ key: 'import_fieldsLeftOut', values: { count: 1, columns: 'Zahlungsmethode' } }]);
  expect(isPart).toBe(true);
});

it('gives null for a page without fields', () => {
  document.body.innerHTML = '<main><h1>Subscription not found</h1></main>';
  expect(readDetails(document, GUID)).toBeNull();
});
