import { workingDaysBefore } from '../../calendar/days.ts';
import type { Line } from '../lines.ts';
import type { Text, Warning } from '../model.ts';
import type { Plan } from '../plan.ts';
import { text, warning } from '../text.ts';
import { BUYER_ROLES } from './reduce.ts';
import { mayMigrate } from './tools.ts';

/** Lines whose product is bought anew. */
function bought(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line) => line.sub.needed !== 0 && line.sub.status !== 'deleted' && line.way.buying(line) !== null,
  );
}

/** "Buy 8 products, 340 seats", where every count is known. */
function buyTitle(lines: readonly Line[]): Text {
  if (lines.some(({ sub }) => sub.needed === undefined)) return text('step_buyLicences');
  const count = lines.reduce((sum, { sub }) => sum + (sub.needed ?? 0), 0);
  const product = lines.length === 1 ? lines[0]?.sub.product : undefined;
  if (product) return text('step_buyOne', { product, count });
  return text('step_buyMany', { products: new Set(lines.map(({ sub }) => sub.product)).size, count });
}

/** Buys in the new tenant: check the tenant and the total first [P-01…P-05, X-11, X-17]. */
export function addBuying(plan: Plan, lines: readonly Line[], productTraps: readonly Warning[]): void {
  const buying = bought(lines);
  if (buying.length === 0) return;
  const { situation } = plan;
  addEligibility(plan, lines);
  plan.add({
    id: 'buy-licences',
    tenant: 'new',
    link: 'marketplace',
    title: buyTitle(buying),
    roles: BUYER_ROLES,
    facts: 'P-01 P-03 P-04 M-03',
    actions: ['checkTenant'],
    due: situation.plan?.buyOn ?? null,
    waitsFor: 'choose-tool buy-migration-add-on verify-education register-nonprofit',
    warnings: [warning('price-today', 'inferred', 'X-17 P-11 P-12'), ...productTraps],
  });
  for (const line of buying) {
    const how = line.way.buying(line);
    if (how) plan.add({ id: 'buy-licences', tenant: 'new', ...how }, line);
  }
  plan.add({ id: 'buy-licences', tenant: 'new', facts: 'X-11', actions: ['buyByBatch'] });
}

/** Academic and nonprofit prices are granted in the tenant that buys [P-09, P-10]. */
function addEligibility(plan: Plan, lines: readonly Line[]): void {
  const { customer, plan: own } = plan.situation;
  if (customer === 'education') {
    plan.add({
      id: 'verify-education',
      tenant: 'new',
      link: 'marketplace',
      roles: 'billingAdmin',
      facts: 'P-10',
      actions: ['educationTrial', 'educationDays'],
      // The review is said to take up to ten business days.
      due: own?.buyOn ? workingDaysBefore(own.buyOn, 10) : null,
      warnings: [warning('education-domain', 'inferred', 'P-10b')],
    });
  }
  if (customer === 'nonprofit' || lines.some(({ agreement }) => agreement === 'nonprofit')) {
    plan.add({
      id: 'register-nonprofit',
      tenant: 'support',
      link: 'nonprofit-eligibility',
      certainty: 'disputed',
      facts: 'P-09',
      actions: ['nonprofitAsk', 'nonprofitRegister'],
    });
  }
}

/** Moving whole, or by remap, leaves no overlap, but tools want a licence on both sides [M-09, M-18]. */
export function addBridge(plan: Plan, line: Line, fact: string): void {
  if (!mayMigrate(plan.situation)) return;
  plan.add(
    {
      id: 'bridge-licences',
      tenant: 'new',
      link: 'marketplace',
      certainty: 'inferred',
      roles: BUYER_ROLES,
      facts: `M-09 M-18 P-08 ${fact}`,
      actions: ['bridge', 'bridgeTrial'],
      waitsFor: 'choose-tool',
    },
    line,
  );
}
