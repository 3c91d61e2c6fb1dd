import type { Text } from '../guidance/model.ts';
import { fewFaults } from './faults.ts';
import { MAX_ROWS, type FileReading, type Imported, type ReadingSource } from './model.ts';
import type { Remarks } from './rows/remarks.ts';
import type { SheetRow } from './rows/sheet.ts';
import { byTenant, ownIds, suggestPartner, tenantOf, type RowTenant } from './rows/tenants.ts';
import type { SourceId } from './sources/source.ts';

/** What was read of a file, before it is known whether it is of one tenant. */
export interface Found {
  source: ReadingSource;
  origin: SourceId | null;
  rows: SheetRow[];
  leftOut: string[];
  /** Rows of the file. */
  counted: number;
  remarks: Remarks;
  /** There is more than this: another page, or rows beyond those that a plan can hold. */
  isPart: boolean;
  notes: Text[];
  tenantOfRow?: (row: SheetRow) => RowTenant | undefined;
  /** Tenants' own ids; those that the rows name where this is missing. */
  ownTenants?: ReadonlySet<string>;
}

/** The outcome of a file of subscriptions: one reading, or one a tenant. */
export function asImported(found: Found): Imported {
  const rows = withoutSameId(found);
  const tenants = byTenant(rows, found.tenantOfRow ?? tenantOf);
  if (tenants.length < 2) {
    const reading = readingOf(found, rows, true);
    return { is: 'subscriptions', reading: { ...reading, counted: found.counted } };
  }
  return {
    is: 'several-tenants',
    tenants: tenants.map((tenant, at) => ({
      name: tenant.name,
      reading: readingOf(found, tenant.rows, at === 0),
    })),
  };
}

/** The readings in an outcome: none where nothing was taken. */
export function readingsOf(imported: Imported): FileReading[] {
  if (imported.is === 'subscriptions') return [imported.reading];
  return imported.is === 'several-tenants' ? imported.tenants.map(({ reading }) => reading) : [];
}

/** Two rows with the GUID of one subscription are that subscription: the first is taken, the other is named. */
function withoutSameId({ rows, remarks }: Found): SheetRow[] {
  const met = new Set<string>();
  return rows.filter(({ row: { ref, subscription }, line }) => {
    if (!ref || !met.has(ref)) {
      if (ref) met.add(ref);
      return true;
    }
    remarks.leaveOut(line.place, [subscription.product, ref], { key: 'import_duplicate' });
    return false;
  });
}

/** `isFirst`: rows that were not taken name no tenant, and stand with the first. */
function readingOf(found: Found, rows: readonly SheetRow[], isFirst: boolean): FileReading {
  const { remarks, source, origin, leftOut } = found;
  const notTaken = isFirst ? remarks.notTaken : [];
  const partner = suggestPartner(rows, found.ownTenants ?? ownIds(rows));
  const kept = rows.slice(0, MAX_ROWS).map(({ row }) => row);
  const isPart = found.isPart || rows.length > MAX_ROWS;
  const cut: Text[] =
    rows.length > MAX_ROWS ? [{ key: 'import_tooManyRows', values: { count: MAX_ROWS } }] : [];
  return {
    ...{ source, origin, rows: kept, leftOut, notTaken },
    counted: rows.length + notTaken.length,
    total: isPart ? null : kept.length,
    notes: [...(isFirst ? summaryOf(remarks) : []), ...remarks.notes(), ...partner, ...cut, ...found.notes],
    faults: fewFaults(remarks.faults),
    ...(isPart && { isPart }),
  };
}

/** How many rows were left out: those without a name are faults, named one by one. */
function summaryOf({ notTaken, nameless }: Remarks): Text[] {
  const count = notTaken.length - nameless;
  return count > 0 ? [{ key: 'import_notTaken', values: { count } }] : [];
}
