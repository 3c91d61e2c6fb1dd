import { headerWords, skuCatalogue } from '../browser/package-files.ts';
import { localDay } from '../calendar/local-day.ts';
import type { Keeping } from '../browser/private-memory.ts';
import type { RawTable } from '../inventory/model.ts';
import { interpretTable } from '../inventory/sources/page-table.ts';
import type { Tenant } from '../plan/stored/row.ts';
import { writeTo, type Written } from './writer.ts';

/** Interprets a table of the page, and merges it into a plan. `from` is the tab that sent it. */
export async function readPage(
  keeping: Keeping,
  table: RawTable,
  tenant: Tenant,
  plan: string,
  from: number | undefined,
): Promise<Written> {
  const [words, catalogue] = await Promise.all([headerWords(), skuCatalogue()]);
  const reading = interpretTable(table, { words, catalogue, today: localDay() });
  const notes = [...reading.notes, ...reading.faults].slice(0, 50);
  const change = { type: 'read' as const, tenant, reading: { ...reading, notes, faults: [] } };
  return writeTo(keeping, plan, { id: crypto.randomUUID(), change }, from);
}
