import * as v from 'valibot';
import { HashSchema, SaltSchema } from '../stored/page-tenants.ts';
import { IdSchema } from '../stored/row-schema.ts';
import { TENANTS } from '../stored/row.ts';

/** Changes of what is known of pages' tenants: no surface makes the first, the settings make the second. */
export const PAGE_TENANT_CHANGES = [
  /** The page signed in as `hash` is this tenant of a plan; null: neither of its two. `salt` is what it was made with. */
  v.object({
    type: v.literal('page-tenant'),
    hash: HashSchema,
    salt: SaltSchema,
    plan: IdSchema,
    tenant: v.nullable(v.picklist(TENANTS)),
  }),
  /** False forgets every hash, and the salt. */
  v.object({ type: v.literal('tenant-detection'), value: v.boolean() }),
] as const;
