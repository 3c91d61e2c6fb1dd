import type { Plan } from '../plan/stored/model.ts';

/** What a plan is called: the user's own name for it, or the two tenants; null while none is known. */
export type PlanTitle = { name: string } | { from: string | null; to: string | null };

/** The name of a plan on a label. Domains lose the ending that says nothing about whose they are. */
export function planTitle({ name, tenants }: Pick<Plan, 'name' | 'tenants'>): PlanTitle {
  if (name) return { name };
  return { from: short(tenants.old.name), to: short(tenants.new.name) };
}

/** 'Contoso' of 'contoso.onmicrosoft.com'; what the user wrote as a name stays as it is. */
function short(tenant: string | undefined): string | null {
  const [, label] = /^([^.]+)\.onmicrosoft\.\w+$/i.exec(tenant ?? '') ?? [];
  return label ? label.charAt(0).toUpperCase() + label.slice(1) : (tenant ?? null);
}
