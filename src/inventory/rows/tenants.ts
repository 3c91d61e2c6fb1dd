import type { Text } from '../../guidance/model.ts';
import { saysNothing } from '../cells/counts.ts';
import { guidIn, guidsIn, tenantIn } from '../cells/ids.ts';
import { cleanName, fold } from '../cells/text.ts';
import type { SheetRow } from './sheet.ts';

/** The tenant of a row: what tells it from others, and what it is called. */
export interface RowTenant {
  id: string;
  name: string;
}

/** The tenant that a row names, by id first, or that is named around it; undefined where none is. */
export function tenantOf({ cell, line }: SheetRow): RowTenant | undefined {
  const name = cleanName(cell('tenant').text);
  const around = cleanName(line.tenant ?? '');
  const given = saysNothing(name) ? around : name;
  const inIds = [cell('id'), cell('skuPart'), cell('sku'), cell('product')];
  const id =
    inIds.map(({ text }) => tenantIn(text)).find((tenant) => tenant !== undefined) ??
    guidIn(cell('tenantId').text) ??
    (given === '' ? undefined : fold(given));
  return id === undefined ? undefined : { id, name: given || id };
}

export interface TenantRows extends RowTenant {
  rows: SheetRow[];
}

/**
 * The rows of each tenant, in their order. Those that name none belong to the one tenant there is, or stand apart where
 * there are several.
 */
export function byTenant(
  rows: readonly SheetRow[],
  tenantOfRow: (row: SheetRow) => RowTenant | undefined,
): TenantRows[] {
  const groups = new Map<string, TenantRows>();
  const open: SheetRow[] = [];
  for (const row of rows) {
    const tenant = tenantOfRow(row);
    const group = tenant && groups.get(tenant.id);
    if (!tenant) open.push(row);
    else if (group) group.rows.push(row);
    else groups.set(tenant.id, { ...tenant, rows: [row] });
  }
  const all = [...groups.values()];
  if (open.length === 0) return all;
  const [only] = all;
  if (only && all.length === 1)
    return [{ ...only, rows: rows.filter((row) => only.rows.includes(row) || open.includes(row)) }];
  return all.length === 0 ? [{ id: '', name: '', rows: open }] : [...all, { id: '', name: '', rows: open }];
}

/** The tenants' own GUIDs, where rows have them. */
export function ownIds(rows: readonly SheetRow[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap(({ cell }) => {
      const [tenant, sku] = guidsIn(cell('id').text);
      return [...guidsIn(cell('tenantId').text), ...(tenant && sku ? [tenant] : [])];
    }),
  );
}

/**
 * `ownerTenantId` is the tenant that created the subscription: a partner's, unless it is the tenant itself. Its own id is
 * known only where a source has it (`own`), so 'partner' is always a guess.
 */
export function suggestPartner(rows: readonly SheetRow[], own: ReadonlySet<string>): Text[] {
  let count = 0;
  for (const { row, cell } of rows) {
    const owner = guidIn(cell('owner').text);
    if (!owner || own.has(owner) || row.subscription.agreement) continue;
    row.subscription = { ...row.subscription, agreement: 'partner' };
    row.unsure = [...(row.unsure ?? []), 'agreement'];
    count++;
  }
  return count > 0 ? [{ key: 'import_partnerSuggested', values: { count } }] : [];
}
