import * as v from 'valibot';
import { TENANTS, type Tenant } from '../plan/stored/row.ts';
import { browser } from './api.ts';

const KEY = 'tenants-of-tabs';

const TabsSchema = v.record(
  v.string(),
  v.object({ tenant: v.picklist(TENANTS), org: v.nullable(v.string()) }),
);

/**
 * Which tenant a tab shows, as the user said in this session of the browser. `org` is the tab's `delegatedOrg` at
 * that time: under another one the answer says nothing.
 */
export async function tenantOfTab(tabId: number, org: string | undefined): Promise<Tenant | null> {
  const found = (await read())[String(tabId)];
  return found && found.org === (org ?? null) ? found.tenant : null;
}

/** Keeps what the user said of a tab; null forgets it. */
export async function setTenantOfTab(
  tabId: number,
  org: string | undefined,
  tenant: Tenant | null,
): Promise<void> {
  const { [String(tabId)]: _, ...others } = await read();
  const next = tenant ? { ...others, [String(tabId)]: { tenant, org: org ?? null } } : others;
  await browser.storage.session.set({ [KEY]: next });
}

async function read(): Promise<v.InferOutput<typeof TabsSchema>> {
  const parsed = v.safeParse(TabsSchema, (await browser.storage.session.get(KEY))[KEY]);
  return parsed.success ? parsed.output : {};
}
