import * as v from 'valibot';
import { IdSchema } from './row-schema.ts';
import { TENANTS } from './row.ts';

/** A SHA-256 in hex. */
export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** 128 random bits in hex. */
export const SaltSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/** A plan has two tenants, and of plans there are no more than MAX_PLANS. */
const MOST = 400;

/**
 * Which tenants the pages of plans are, once the user has said it: salted hashes, never a GUID. Beside the plans, so
 * that no file and no undo carries them. One salt for all; of each plan at most one hash a tenant.
 */
export const PageTenantsSchema = v.object({
  salt: SaltSchema,
  known: v.pipe(
    v.array(v.object({ hash: HashSchema, plan: IdSchema, tenant: v.picklist(TENANTS) })),
    v.maxLength(MOST),
  ),
});

export type PageTenants = v.InferOutput<typeof PageTenantsSchema>;
