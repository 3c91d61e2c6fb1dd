import type * as v from 'valibot';
import type { PageTenants } from '../stored/page-tenants.ts';
import type { Stored } from '../stored/model.ts';
import type { PAGE_TENANT_CHANGES } from './page-tenant-change-schema.ts';

export type PageTenantChange = v.InferOutput<(typeof PAGE_TENANT_CHANGES)[number]>;

/** The stored value after it was said which tenant a page's sign-in is, or that none is to be known. Pure. */
export function applyPageTenantChange(stored: Stored, change: PageTenantChange): Stored {
  if (change.type === 'tenant-detection') {
    const settings = { ...stored.settings, tenantDetection: change.value };
    return change.value ? { ...stored, settings } : { ...withoutPageTenants(stored), settings };
  }
  const { hash, salt, plan, tenant } = change;
  const { pageTenants = { salt, known: [] } } = stored;
  // Of another salt it would never be found again; and of a plan that is gone.
  if (pageTenants.salt !== salt || !stored.plans.some(({ id }) => id === plan)) return stored;
  const others = pageTenants.known.filter(
    (one) => one.plan !== plan || (one.hash !== hash && one.tenant !== tenant),
  );
  return { ...stored, pageTenants: { salt, known: tenant ? [...others, { hash, plan, tenant }] : others } };
}

/** The stored value without what is known of plans that are gone or begin anew. */
export function withoutLoosePageTenants(stored: Stored, cleared?: string): Stored {
  const { pageTenants, plans } = stored;
  if (!pageTenants) return stored;
  const ids = new Set(plans.map(({ id }) => id));
  const known = pageTenants.known.filter(({ plan }) => ids.has(plan) && plan !== cleared);
  if (known.length === pageTenants.known.length) return stored;
  const next: PageTenants = { ...pageTenants, known };
  return { ...stored, pageTenants: next };
}

/** The stored value without any hash of a tenant, and without the salt; the same where there is none. */
export function withoutPageTenants(stored: Stored): Stored {
  if (!stored.pageTenants) return stored;
  const { pageTenants: _, ...rest } = stored;
  return rest;
}
