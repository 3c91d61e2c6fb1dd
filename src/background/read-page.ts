import { headerWords, skuCatalogue } from '../browser/data.ts';
import { readStored } from '../browser/stored.ts';
import { localDay } from '../i18n/today.ts';
import type { RawTable } from '../inventory/model.ts';
import { interpretTable } from '../inventory/sources/page-table.ts';
import type { Change } from '../plan/changes.ts';
import type { ReadSummary } from '../plan/content.ts';
import { currentPlan } from '../plan/model.ts';
import type { Tenant } from '../plan/row.ts';

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
