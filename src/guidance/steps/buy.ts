import { workingDaysBefore } from '../../calendar/days.ts';
import type { Case } from '../case.ts';
import type { Text, Warning } from '../model.ts';
import type { StepBuilder } from './builder.ts';
import { text, warning } from '../text.ts';
import { BUYER_ROLES } from './reduce.ts';
import { mayMigrate } from './tools.ts';

/** Lines whose product is bought anew. */
function bought(cases: readonly Case[]): Case[] {
  return cases.filter(
    (item) => item.sub.needed !== 0 && item.sub.status !== 'deleted' && item.way.buying(item) !== null,
  );
}

/** "Buy 8 products, 340 seats", where every count is known. */
function buyTitle(cases: readonly Case[]): Text {
  if (cases.some(({ sub }) => sub.needed === undefined)) return text('step_buyLicences');
  const count = cases.reduce((sum, { sub }) => sum + (sub.needed ?? 0), 0);
  const product = cases.length === 1 ? cases[0]?.sub.product : undefined;
  if (product) return text('step_buyOne', { product, count });
  return text('step_buyMany', { products: new Set(cases.map(({ sub }) => sub.product)).size, count });
}

/** Buys in the new tenant: check the tenant and the total first [P-01…P-05, X-11, X-17]. */
export function addBuying(
  builder: StepBuilder,
  cases: readonly Case[],
  productTraps: readonly Warning[],
): void {
  const buying = bought(cases);
  if (buying.length === 0) return;
  const { situation } = builder;
  addEligibility(builder, cases);
  builder.add({
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
  for (const item of buying) {
    const how = item.way.buying(item);
    if (how) builder.add({ id: 'buy-licences', tenant: 'new', ...how }, item);
  }
  builder.add({ id: 'buy-licences', tenant: 'new', facts: 'X-11', actions: ['buyByBatch'] });
}

/** Academic and nonprofit prices are granted in the tenant that buys [P-09, P-10]. */
function addEligibility(builder: StepBuilder, cases: readonly Case[]): void {
  const { customer, plan: own } = builder.situation;
  if (customer === 'education') {
    builder.add({
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
  if (customer === 'nonprofit' || cases.some(({ agreement }) => agreement === 'nonprofit')) {
    builder.add({
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
export function addBridge(builder: StepBuilder, item: Case, fact: string): void {
  if (!mayMigrate(builder.situation)) return;
  builder.add(
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
    item,
  );
}
