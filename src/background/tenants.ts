import { contextOf } from '../admin-center/context.ts';
import { readStored } from '../browser/stored.ts';
import { setTenantOfTab, tenantOfTab } from '../browser/tab-tenant.ts';
import type { Sender } from '../browser/runtime.ts';
import type { Change } from '../plan/changes/apply-change.ts';
import { currentPlan, type Plan } from '../plan/stored/model.ts';
import { TENANTS, type Tenant } from '../plan/stored/row.ts';

/** Which tenant a tab shows: by the partner's `delegatedOrg`, else as the user said of this tab. Never guessed. */
export async function tenantOf({ tabId, tabUrl }: Sender, { tenants }: Plan): Promise<Tenant | null> {
  const { delegatedOrg } = contextOf(tabUrl);
  const named = delegatedOrg ? TENANTS.find((tenant) => tenants[tenant].org === delegatedOrg) : undefined;
  if (named || tabId === undefined) return named ?? null;
  return tenantOfTab(tabId, delegatedOrg);
}

/** The user says which tenant a tab shows: kept for the tab's session, and for good where `delegatedOrg` names it. */
export async function nameTenant(
  tenant: Tenant | null,
  { tabId, tabUrl }: Sender,
  store: (change: Change) => Promise<void>,
): Promise<void> {
  if (tabId === undefined) return;
  const { delegatedOrg } = contextOf(tabUrl);
  const { stored } = await readStored();
  const known = delegatedOrg
    ? TENANTS.find((name) => currentPlan(stored).tenants[name].org === delegatedOrg)
    : undefined;
  await setTenantOfTab(tabId, delegatedOrg, tenant);
  if (delegatedOrg && known !== (tenant ?? undefined)) {
    await store({ type: 'tenant-org', tenant, org: delegatedOrg });
  }
}
