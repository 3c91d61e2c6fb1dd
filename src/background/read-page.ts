import { headerWords, skuCatalogue } from '../browser/package-files.ts';
import { readStored } from '../browser/stored.ts';
import { localDay } from '../calendar/local-day.ts';
import type { RawTable } from '../inventory/model.ts';
import { interpretTable } from '../inventory/sources/page-table.ts';
import type { Change } from '../plan/changes/apply-change.ts';
import type { ReadSummary } from '../plan/stored/content-schema.ts';
import { currentPlan } from '../plan/stored/model.ts';
import type { Tenant } from '../plan/stored/row.ts';

/** Interprets a table of the page, merges it into the plan, and says what came of it. */
export async function readPage(
  table: RawTable,
  tenant: Tenant,
  store: (change: Change) => Promise<void>,
): Promise<ReadSummary | null> {
  const [words, catalogue] = await Promise.all([headerWords(), skuCatalogue()]);
  const today = localDay();
  const reading = interpretTable(table, { words, catalogue, today });
  const notes = [...reading.notes, ...reading.faults].slice(0, 50);
  await store({ type: 'read', tenant, reading: { ...reading, notes, faults: [] }, on: today });
  return currentPlan((await readStored()).stored).reads[tenant] ?? null;
}
