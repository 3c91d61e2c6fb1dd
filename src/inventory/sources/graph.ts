import { guidsIn } from '../cells/ids.ts';
import { fold } from '../cells/text.ts';
import type { JsonLists } from '../formats/json-lists.ts';
import { flatTable } from '../formats/json-table.ts';
import { readTable, type TableOptions, type TableRows } from '../rows/read-table.ts';
import type { Remarks } from '../rows/remarks.ts';
import type { SheetRow } from '../rows/sheet.ts';
import { ownIds, tenantOf, type RowTenant } from '../rows/tenants.ts';
import { graphDirectorySubscriptions } from './graph-directory-subscriptions.ts';
import { graphSubscribedSkus } from './graph-subscribed-skus.ts';

export interface GraphRows extends Omit<TableRows, 'fields' | 'mapping'> {
  /** Rows of Graph's answers, without the SKUs that went into the rows of their subscriptions. */
  counted: number;
  tenantOfRow: (row: SheetRow) => RowTenant | undefined;
  /** Tenants that the SKUs name: their own, no partner's. */
  ownTenants: ReadonlySet<string>;
}

/**
 * The subscriptions in Graph's answers: those of `directory/subscriptions` with what `subscribedSkus` know of their SKU,
 * then one row for each SKU that no subscription is of.
 */
export function readGraph(lists: JsonLists, options: TableOptions): GraphRows {
  const { remarks } = options;
  const skus = distinct(rowsOf(lists.skus, graphSubscribedSkus, options), remarks, (found) => {
    const { sku, product } = found.row.subscription;
    return found.cell('id').text || `${tenantOf(found)?.id ?? ''} ${sku ?? product}`;
  });
  const subscriptions = distinct(
    rowsOf(lists.subscriptions, graphDirectorySubscriptions, options),
    remarks,
    ({ row, cell }) => row.ref ?? cell('id').text,
  );
  const tenantOfRow = tenantsOf(skus.rows, subscriptions.rows);
  const rows = joined(subscriptions.rows, skus.rows, tenantOfRow, remarks);
  const leftOut = [...new Set([...skus.leftOut, ...subscriptions.leftOut])];
  const source = subscriptions.rows.length > 0 ? graphDirectorySubscriptions : graphSubscribedSkus;
  const joinedIn = skus.rows.length + subscriptions.rows.length - rows.length;
  const counted = lists.skus.length + lists.subscriptions.length - joinedIn;
  const ownTenants = ownIds([...skus.rows, ...rows]);
  return { rows, leftOut, source, tenantOfRow, counted, ownTenants };
}

function rowsOf(
  items: JsonLists['skus'],
  source: typeof graphSubscribedSkus,
  options: TableOptions,
): Pick<TableRows, 'rows' | 'leftOut'> {
  if (items.length === 0) return { rows: [], leftOut: [] };
  const read = readTable(flatTable(items), { ...options, source });
  return read && 'rows' in read ? read : { rows: [], leftOut: [] };
}

/** Rows by their id, each once; those without one are all kept. */
function distinct(
  { rows, leftOut }: Pick<TableRows, 'rows' | 'leftOut'>,
  remarks: Remarks,
  idOf: (row: SheetRow) => string | undefined,
): Pick<TableRows, 'rows' | 'leftOut'> {
  const met = new Set<string>();
  const kept = rows.filter((row) => {
    const id = idOf(row)?.toLowerCase();
    if (!id || !met.has(id)) {
      if (id) met.add(id);
      return true;
    }
    remarks.leaveOut(row.line.place, [row.row.subscription.product, id], { key: 'import_duplicate' });
    return false;
  });
  return { rows: kept, leftOut };
}

/** A subscription names no tenant: it is of the one whose SKU lists it, else of the one that has its SKU alone. */
function tenantsOf(
  skus: readonly SheetRow[],
  subscriptions: readonly SheetRow[],
): (row: SheetRow) => RowTenant | undefined {
  const known = new Map<SheetRow, RowTenant>();
  const tenants = new Map<string, RowTenant>();
  for (const row of skus) {
    const found = tenantOf(row);
    if (!found) continue;
    const tenant = tenants.get(found.id) ?? found;
    tenants.set(found.id, tenant);
    known.set(row, tenant);
  }
  const clues = cluesOf(known);
  const [only] = tenants.size === 1 ? tenants.values() : [];
  for (const row of subscriptions) {
    const tenant = tenantByClues(row, clues) ?? only;
    if (tenant) known.set(row, tenant);
  }
  return (row) => known.get(row);
}

function tenantByClues(row: SheetRow, clues: ReturnType<typeof cluesOf>): RowTenant | null | undefined {
  const listed = guidsIn(row.cell('id').text).map((id) => clues.byListed.get(id))[0];
  if (listed) return listed;
  const around = tenantOf(row);
  if (around) return clues.byAround.get(around.id) ?? around;
  return clues.bySku.get(row.row.subscription.sku ?? '');
}

/**
 * The tenants by the subscriptions that their SKUs list, by the SKUs that one tenant has alone, and by the name around
 * their SKUs: a row's own id is the surer, and both are one tenant.
 */
function cluesOf(known: ReadonlyMap<SheetRow, RowTenant>) {
  const byListed = new Map<string, RowTenant>();
  const bySku = new Map<string, RowTenant | null>();
  const byAround = new Map<string, RowTenant | null>();
  const put = (map: Map<string, RowTenant | null>, key: string, tenant: RowTenant) => {
    const other = map.get(key);
    map.set(key, other !== undefined && other !== tenant ? null : tenant);
  };
  for (const [row, tenant] of known) {
    for (const id of guidsIn(row.cell('subscriptionIds').text)) byListed.set(id, tenant);
    put(bySku, row.row.subscription.sku ?? '', tenant);
    if (row.line.tenant !== undefined) put(byAround, fold(row.line.tenant), tenant);
  }
  return { byListed, bySku, byAround };
}

function joined(
  subscriptions: readonly SheetRow[],
  skus: readonly SheetRow[],
  tenantOfRow: (row: SheetRow) => RowTenant | undefined,
  remarks: Remarks,
): SheetRow[] {
  const keyOf = (row: SheetRow) =>
    `${tenantOfRow(row)?.id ?? ''} ${row.row.subscription.sku ?? row.line.place}`;
  const groups = new Map<string, SheetRow[]>();
  for (const row of subscriptions) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const bySku = new Map(skus.map((row) => [keyOf(row), row]));
  let shared = 0;
  for (const [key, group] of groups) {
    const sku = bySku.get(key);
    const assigned = sku?.row.subscription.assigned;
    if (sku === undefined || assigned === undefined) continue;
    putAssigned(holderOf(group), assigned, group.length > 1);
    if (group.length > 1) shared++;
  }
  if (shared > 0) remarks.note({ key: 'import_sharedAssigned', values: { count: shared } });
  const alone = skus.filter((row) => !groups.has(keyOf(row)));
  const several = alone.filter((row) => row.cell('subscriptionIds').text.includes(' ')).length;
  if (several > 0) remarks.note({ key: 'import_severalSubscriptions', values: { count: several } });
  return [...subscriptions, ...alone];
}

/** Of the subscriptions of one SKU the first that works: those that ended hold nobody's licence. */
function holderOf(group: readonly SheetRow[]): SheetRow | undefined {
  return group.find(({ row }) => row.subscription.status === 'active') ?? group[0];
}

/** What is assigned belongs to the subscriptions of a SKU together: of several it is a guess. */
function putAssigned(holder: SheetRow | undefined, assigned: number, isShared: boolean): void {
  if (!holder) return;
  const { row } = holder;
  row.subscription = { ...row.subscription, assigned };
  if (isShared) row.unsure = [...(row.unsure ?? []), 'assigned'];
}
