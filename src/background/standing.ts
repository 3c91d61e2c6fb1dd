import { contextOf } from '../admin-center/context.ts';
import { tenantSign, type TenantSign } from '../browser/page-tenant.ts';
import type { Sender } from '../browser/runtime.ts';
import { answerOfTab, setAnswerOfTab } from '../browser/tab-tenant.ts';
import type { IdentifiedChange } from '../messages/own-pages.ts';
import type { Change } from '../plan/changes/apply-change.ts';
import { currentPlan, detectsTenant, type Plan, type Stored } from '../plan/stored/model.ts';
import { TENANTS, type Tenant } from '../plan/stored/row.ts';
import { inTurn, readState, write, writeTo } from './writer.ts';

/** Where a tab stands: in which tenant of which plan. */
export interface Standing {
  /** The plan whose tenant it is, else the one that is shown. */
  plan: Plan;
  /** null while nobody has said. */
  tenant: Tenant | null;
}

/**
 * Which tenant of which plan a tab shows: by the partner's `delegatedOrg`, else by the page's sign-in where that is
 * certain, else as the user said of this tab. Never guessed.
 */
export async function standingOf({ keeping, tabId, tabUrl }: Sender, stored: Stored): Promise<Standing> {
  const { delegatedOrg: org } = contextOf(tabUrl);
  const named = org && theOne(stored, ({ tenants }) => TENANTS.find((name) => tenants[name].org === org));
  if (named) return named;
  const unknown = { plan: currentPlan(stored), tenant: null };
  if (tabId === undefined) return unknown;
  const sign = org ? null : await signOf(tabId, stored);
  const known = stored.pageTenants?.known ?? [];
  const signed = theOne(
    stored,
    ({ id }) => known.find(({ hash, plan }) => hash === sign && plan === id)?.tenant,
  );
  if (signed) return signed;
  // A sign-in that nobody has named is another than what was said of the tab before.
  if (isHash(sign)) return unknown;
  const said = await answerOfTab(keeping, tabId, org);
  const plan = said && stored.plans.find(({ id }) => id === said.plan);
  return said && plan ? { plan, tenant: said.tenant } : unknown;
}

/**
 * The user says which tenant of a plan a tab shows, or that it is neither. Kept for good where `delegatedOrg` or the
 * page's sign-in names it, else for the tab's session.
 */
export async function nameTenant(
  plan: string,
  tenant: Tenant | null,
  { keeping, tabId, tabUrl }: Sender,
): Promise<void> {
  if (tabId === undefined) return;
  const { delegatedOrg: org } = contextOf(tabUrl);
  const { stored } = await readState(keeping);
  const salt = stored.pageTenants?.salt ?? freshSalt();
  const hash = org || !detectsTenant(stored) ? null : await tenantSign(tabId, salt);
  // In turn: two tabs that name theirs at once both write one value.
  const said = tenant && !isHash(hash) ? { plan, tenant } : null;
  await inTurn(() => setAnswerOfTab(keeping, tabId, org, said));
  if (isHash(hash))
    await keep(write(keeping, [changeOf({ type: 'page-tenant', hash, salt, plan, tenant })], tabId));
  if (org && !isNamed(stored, plan, tenant, org)) {
    await keep(writeTo(keeping, plan, changeOf({ type: 'tenant-org', tenant, org }), tabId));
  }
}

/** True where a plan has this customer as that tenant already, or as none. */
function isNamed({ plans }: Stored, plan: string, tenant: Tenant | null, org: string): boolean {
  const known = plans.find(({ id }) => id === plan)?.tenants;
  return !!known && (TENANTS.find((name) => known[name].org === org) ?? null) === tenant;
}

/** What a tab's sign-in says, looked at only where there is something to compare it with. */
async function signOf(tabId: number, stored: Stored): Promise<TenantSign> {
  const { pageTenants } = stored;
  return pageTenants?.known.length && detectsTenant(stored) ? tenantSign(tabId, pageTenants.salt) : null;
}

/** The plan that has this tenant: the one that is shown, else the only one; undefined where it could be several. */
function theOne(stored: Stored, tenantIn: (plan: Plan) => Tenant | undefined): Standing | undefined {
  const found = stored.plans.flatMap((plan) => {
    const tenant = plan.archived ? undefined : tenantIn(plan);
    return tenant ? [{ plan, tenant }] : [];
  });
  return found.find(({ plan }) => plan.id === stored.current) ?? (found.length === 1 ? found[0] : undefined);
}

function isHash(sign: TenantSign): sign is string {
  return sign !== null && sign !== 'changed';
}

function freshSalt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function changeOf(change: Change): IdentifiedChange {
  return { id: crypto.randomUUID(), change };
}

async function keep(written: ReturnType<typeof write>): Promise<void> {
  const { saved, refused } = await written;
  if (!saved || refused.length > 0) throw new Error('not saved');
}
