import type { Reading, ReadRow } from '../../../src/inventory/model.ts';
import type { Row } from '../../../src/plan/stored/row.ts';

/** A row that was read from the page on 20 November. */
export function row(id: string, subscription: Row['subscription'], more: Partial<Row> = {}): Row {
  return { id, subscription, source: 'page', readOn: '2026-11-20', ...more };
}

/** A reading of the whole page. */
export function reading(...rows: (ReadRow | ReadRow['subscription'])[]): Reading {
  const all = rows.map((one) => ('subscription' in one ? one : { subscription: one }));
  return { source: 'page', rows: all, total: all.length, notes: [], faults: [] };
}
