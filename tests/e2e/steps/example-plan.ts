import { addDays, addMonths, type Day } from '../../../src/calendar/days.ts';
import type { ReadRow } from '../../../src/inventory/model.ts';
import type { Change } from '../../../src/plan/changes/apply-change.ts';

/** The move of the design's pictures: Contoso's twelve subscriptions, five of them with something to do within ten days. */
export function examplePlan(today: Day): Change[] {
  const reading = (rows: ReadRow[]) => ({
    ...{ source: 'page' as const, rows, total: rows.length, notes: [], faults: [] },
  });
  return [
    { type: 'agreement', value: 'mca' },
    { type: 'fate', value: 'leave' },
    { type: 'answer', field: 'migrationTool', value: 'mailbox-tool' },
    { type: 'answer', field: 'data.mailboxes', value: true },
    { type: 'answer', field: 'data.oneDrive', value: true },
    { type: 'answer', field: 'customDomain', value: true },
    { type: 'answer', field: 'domainMoves', value: true },
    { type: 'answer', field: 'groupLicensing', value: true },
    { type: 'answer', field: 'plan.cutOverOn', value: addDays(today, 44) },
    { type: 'tenant-name', tenant: 'old', name: 'contoso.onmicrosoft.com' },
    { type: 'tenant-name', tenant: 'new', name: 'contosogroup.onmicrosoft.com' },
    { type: 'read', tenant: 'old', reading: reading(oldRows(today)) },
    { type: 'read', tenant: 'new', reading: reading(newRows()) },
    // The trial is not bought again; what is bought was ticked when it was.
    { type: 'decide', ids: ['r5'], needed: 0 },
    { type: 'tick', step: 'buy-licences', rows: ['r2', 'r8', 'r9'], done: true },
    ...(['have-two-admins'] as const).map((step): Change => ({
      type: 'tick',
      step,
      rows: [],
      done: true,
    })),
  ];
}

type Fields = Partial<ReadRow['subscription']>;

function oldRows(today: Day): ReadRow[] {
  const yearly = (renewsOn: Day): Fields => ({
    renewsOn,
    startedOn: addMonths(renewsOn, -12),
    term: 'annual',
  });
  const row = (product: string, assigned: number, purchased: number, fields: Fields): ReadRow => ({
    subscription: { product, assigned, purchased, status: 'active', agreement: 'mca', ...fields },
  });
  const bought = addDays(today, -5);
  const inWindow: Fields = { startedOn: bought, renewsOn: addMonths(bought, 12), term: 'annual' };
  return [
    row('Microsoft 365 Copilot', 18, 20, inWindow),
    row('Visio Plan 2', 7, 10, inWindow),
    row('Dynamics 365 Sales', 8, 8, {
      ...{ agreement: 'product-key', renewsOn: addDays(today, -26), status: 'disabled' },
      deletedOn: addDays(today, 4),
    }),
    row('Project Plan 3', 12, 15, yearly(addDays(today, 7))),
    row('Microsoft 365 E5 (trial)', 3, 25, {
      agreement: 'trial',
      renewsOn: addDays(today, 11),
    }),
    row('Microsoft 365 Business Premium', 148, 150, yearly(addDays(today, 50))),
    row('Exchange Online (Plan 1)', 36, 40, yearly(addDays(today, 50))),
    row('Power BI Pro', 29, 35, { ...yearly(addDays(today, 68)), agreement: 'partner' }),
    row('Microsoft Teams Phone Standard', 45, 45, yearly(addDays(today, 95))),
    row('Microsoft 365 E3', 57, 60, yearly(addDays(today, 125))),
    row('Microsoft Entra ID P2', 21, 25, yearly(addDays(today, 217))),
    row('Microsoft Entra ID Free', 0, 1, {}),
  ];
}

function newRows(): ReadRow[] {
  return [
    ['Visio Plan 2', 7],
    ['Power BI Pro', 29],
    ['Microsoft Teams Phone Standard', 45],
  ].map(([product, purchased]) => ({
    subscription: { product: String(product), purchased: Number(purchased), assigned: 0, status: 'active' },
  }));
}
