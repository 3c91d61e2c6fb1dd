import * as v from 'valibot';
import { tenantHash } from '../admin-center/dom/tenant-hash.ts';
import { HashSchema } from '../plan/stored/page-tenants.ts';
import { browser } from './api.ts';

const SignSchema = v.nullable(v.union([HashSchema, v.literal('changed')]));

/** What a tab's sign-in says: a hash of the one tenant it names, nothing certain, or another than before in this document. */
export type TenantSign = v.InferOutput<typeof SignSchema>;

/** Looks which tenant a tab's page is signed in to. null too where the page is out of reach. */
export async function tenantSign(tabId: number, salt: string): Promise<TenantSign> {
  try {
    const [found] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: tenantHash,
      args: [salt],
    });
    return v.parse(v.fallback(SignSchema, null), found?.result);
  } catch {
    return null;
  }
}
