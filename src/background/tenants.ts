import { contextOf } from '../admin-center/context.ts';
import type { Sender } from '../browser/runtime.ts';
import { setTenantOfTab, tenantOfTab } from '../browser/tab-tenant.ts';
import { currentPlan, type Plan } from '../plan/stored/model.ts';
import { TENANTS, type Tenant } from '../plan/stored/row.ts';
import { inTurn, readState, write } from './writer.ts';

/** Which tenant a tab shows: by the partner's `delegatedOrg`, else as the user said of this tab. Never guessed. */
export async function tenantOf({ tabId, tabUrl }: Sender, { tenants }: Plan): Promise<Tenant | null> {
  const { delegatedOrg } = contextOf(tabUrl);
  const named = delegatedOrg ? TENANTS.find((tenant) => tenants[tenant].org === delegatedOrg) : undefined;
  if (named || tabId === undefined) return named ?? null;
  return tenantOfTab(tabId, delegatedOrg);
}

/** The user says which tenant a tab shows: kept for the tab's session, and for good where `delegatedOrg` names it. */
export async function nameTenant(tenant: Tenant | null, { tabId, tabUrl }: Sender): Promise<void> {
  if (tabId === undefined) return;
  const { delegatedOrg: org } = contextOf(tabUrl);
  // In turn: two tabs that name theirs at once both write one value.
  await inTurn(() => setTenantOfTab(tabId, org, tenant));
  if (!org) return;
  const { tenants } = currentPlan((await readState()).stored);
  const known = TENANTS.find((name) => tenants[name].org === org);
  if (known === (tenant ?? undefined)) return;
  const { saved } = await write([{ id: crypto.randomUUID(), change: { type: 'tenant-org', tenant, org } }]);
  if (!saved) throw new Error('not saved');
}
