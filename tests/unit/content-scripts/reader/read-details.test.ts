// @vitest-environment jsdom
import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import { readDetails } from '../../../../content-scripts/reader/read-details.ts';
import { interpretTable } from '../../../../src/inventory/sources/page-table.ts';
import { RawTableSchema } from '../../../../src/inventory/model.ts';
import type { Change } from '../../../../src/plan/changes/apply-change.ts';
import { currentPlan } from '../../../../src/plan/stored/model.ts';
import { CONTEXT } from '../../inventory/support.ts';
import { reading } from '../../support/rows.ts';
import { applyChange, emptyStored } from '../../support/stored.ts';

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
  expect(notes).toEqual([{ key: 'import_leftOut', values: { columns: 'Zahlungsmethode' } }]);
  expect(isPart).toBe(true);
});

/** The plan's row of the subscription after its page was read. */
function planAfter(page: string, ...before: Change[]) {
  document.body.innerHTML = page;
  const table = readDetails(document, GUID);
  if (!table) throw new Error('not read');
  const read: Change = { type: 'read', tenant: 'old', reading: interpretTable(table, CONTEXT) };
  return currentPlan([...before, read].reduce((stored, change) => applyChange(stored, change), emptyStored()))
    .rows.old;
}

const LISTED: Change = {
  type: 'read',
  tenant: 'old',
  reading: reading(
    { ref: GUID, subscription: { product: 'Power BI Pro', purchased: 35 } },
    { ref: GUID.replace(/1$/, '2'), subscription: { product: 'Visio Plan 2', purchased: 9 } },
  ),
};

it.each([
  ['en-GB', 'Recurring billing', 'Off', 'Purchase channel', 'Reseller'],
  ['da-DK', 'Tilbagevendende fakturering', 'Fra', 'Købskanal', 'Forhandler'],
])(
  'completes the row that the plan has, in %s, and no other row is gone',
  (lang, billing, off, channel, by) => {
    document.documentElement.lang = lang;
    const rows = planAfter(
      `<main><h1>Power BI Pro</h1><dl><dt>${billing}</dt><dd>${off}</dd><dt>${channel}</dt><dd>${by}</dd></dl></main>`,
      LISTED,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.subscription).toMatchObject({
      ...{ product: 'Power BI Pro', purchased: 35 },
      ...{ recurringBilling: false, agreement: 'partner' },
    });
    expect(rows.map(({ found }) => found)).not.toContain('gone');
  },
);

it('leaves what was typed, and offers what the page says', () => {
  document.documentElement.lang = 'en';
  const [row] = planAfter(
    '<main><h1>Power BI Pro</h1><dl><dt>Recurring billing</dt><dd>Off</dd></dl></main>',
    LISTED,
    { type: 'edit-row', tenant: 'old', id: 'r1', set: { recurringBilling: true } },
  );
  expect(row).toMatchObject({
    subscription: { recurringBilling: true },
    offered: { recurringBilling: false },
  });
});

it('survives a hostile page: thousands of fields, endless texts, fields in fields', () => {
  document.documentElement.lang = 'en';
  const fields = Array.from(
    { length: 3000 },
    (_, at) => `<dt>F${String(at)}</dt><dd>${'9'.repeat(5000)}</dd>`,
  );
  document.body.innerHTML = `<main><h1>${'x'.repeat(9000)}</h1><dl>${fields.join('')}<dt>Quantity</dt><dd>7</dd></dl></main>`;
  const table = readDetails(document, GUID);
  expect(table && v.is(RawTableSchema, table)).toBe(true);
});

it('gives null for a page without fields', () => {
  document.body.innerHTML = '<main><h1>Subscription not found</h1></main>';
  expect(readDetails(document, GUID)).toBeNull();
});
