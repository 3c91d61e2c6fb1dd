import type { Plan } from '../plan/stored/model.ts';

/** What a plan is called: the user's own name for it, or the two tenants; null while none is known. */
export type PlanTitle = { name: string } | { from: string | null; to: string | null };

/** The name of a plan on a label. Domains lose the ending that says nothing about whose they are. */
export function planTitle({ name, tenants }: Pick<Plan, 'name' | 'tenants'>): PlanTitle {
  if (name) return { name };
  return { from: short(tenants.old.name), to: short(tenants.new.name) };
}

/** 'contoso' of 'contoso.onmicrosoft.com'. */
function short(tenant: string | undefined): string | null {
  return tenant ? tenant.replace(/\.onmicrosoft\.\w+$/i, '') : null;
}
