import { workingDaysBefore } from '../../calendar/days.ts';
import type { Case } from '../case.ts';
import { overlapCost } from '../conflicts/cost.ts';
import type { Text } from '../model.ts';
import type { Situation } from '../situation.ts';
import type { Buying } from '../ways/way.ts';
import type { StepBuilder, StepRule } from './builder.ts';
import { text, warning } from '../text.ts';
import { buyingWarnings } from '../warnings.ts';
import { BUYER_ROLES } from './reduce.ts';
import { mayMigrate } from './tools.ts';

/** False for what isn't needed there, what stays with its people, and what is gone or may be. */
function isBought({ sub, state, decision }: Case): boolean {
  if (state === 'deleted' || state === 'unknown') return false;
  return sub.needed === undefined ? decision !== 'stays' : sub.needed > 0;
}

/** Cases whose product is bought anew. */
function bought(cases: readonly Case[]): Case[] {
  return cases.filter((item) => isBought(item) && item.way.buying(item) !== null);
}

/** A trial is bought as the product it tries. */
function paidName(product: string): string {
  return product.replace(/\s*\(trial\)$|\s+trial$/i, '');
}

/** "Buy 8 products, 340 seats", where every count is known: what was not found in the new tenant yet. */
function buyTitle(buying: readonly Case[], cases: readonly Case[], { stillToBuy = [] }: Situation): Text {
  if (buying.some(({ sub }) => sub.needed === undefined)) return text('step_buyLicences');
  const wanted = buying.map(({ sub }) => ({ product: sub.product ?? '', seats: sub.needed ?? 0 }));
  // What moves as a whole is not there yet either, and is not bought [T-01].
  const others = new Set(cases.filter((item) => !buying.includes(item)).map(({ sub }) => sub.product));
  wanted.forEach(({ product }) => others.delete(product));
  const left = stillToBuy.filter(({ product }) => !others.has(product));
  const open = left.length > 0 ? left : wanted;
  const count = open.reduce((sum, { seats }) => sum + seats, 0);
  const [product, ...more] = new Set(open.map((one) => paidName(one.product)));
  if (product && more.length === 0) return text('step_buyOne', { product, count });
  return text('step_buyMany', { products: more.length + 1, count });
}

/** Buys in the new tenant: check the tenant and the total first [P-01…P-05, X-11, X-17]. */
export function addBuying(builder: StepBuilder, cases: readonly Case[]): void {
  const buying = bought(cases);
  if (buying.length === 0) return;
  const { situation } = builder;
  addEligibility(builder, cases);
  const base = { id: 'buy-licences', link: 'marketplace' } as const;
  builder.add({
    ...base,
    title: buyTitle(buying, cases, situation),
    roles: BUYER_ROLES,
    facts: 'P-01 P-03 P-04 X-11 M-03',
    actions: ['checkTenant'],
    due: situation.plan?.buyOn ?? null,
    waitsFor: 'choose-tool buy-migration-add-on verify-education register-nonprofit',
    warnings: [warning('price-today', 'inferred', 'X-17 P-11 P-12 P-14'), ...buyingWarnings(buying)],
  });
  const due = situation.plan?.buyOn ?? null;
  const rules = new Map<Buying, StepRule>();
  const isPriced = buying.some(({ sub }) => sub.price);
  for (const item of buying) {
    const how = item.way.buying(item);
    if (!how) continue;
    const rule = rules.get(how) ?? { ...base, ...how, due };
    rules.set(how, rule);
    builder.add(isPriced ? { ...rule, cost: overlapCost(item) } : rule, item);
  }
}

/** Academic and nonprofit prices are granted in the tenant that buys [P-09, P-10]. */
function addEligibility(builder: StepBuilder, cases: readonly Case[]): void {
  const { customer, plan: own } = builder.situation;
  if (customer === 'education') {
    builder.add({
      id: 'verify-education',
      link: 'marketplace',
      roles: 'billingAdmin',
      facts: 'P-10',
      actions: ['educationTrial'],
      // The review is said to take up to ten business days.
      due: own?.buyOn ? workingDaysBefore(own.buyOn, 10) : null,
      warnings: [warning('education-domain', 'inferred', 'P-10b')],
    });
  }
  if (customer === 'nonprofit' || cases.some(({ way }) => way.isGrant)) {
    builder.add({
      id: 'register-nonprofit',
      link: 'nonprofit-eligibility',
      certainty: 'disputed',
      facts: 'P-09',
      actions: ['nonprofitAsk'],
    });
  }
}

/** Licences that a trial can stand in for [P-08]. */
const TRIAL_LICENCES = 25;

/** A subscription that moves whole leaves its people without it for a time; tools want a licence on both sides [M-09, M-18]. */
export function addBridge(builder: StepBuilder, item: Case, fact: string): void {
  if (!mayMigrate(builder.situation)) return;
  const few = (item.sub.needed ?? item.sub.purchased ?? Infinity) <= TRIAL_LICENCES;
  builder.add(
    {
      id: 'bridge-licences',
      link: 'marketplace',
      certainty: 'inferred',
      roles: BUYER_ROLES,
      facts: `M-09 M-18 ${few ? 'P-08' : 'C-24'} ${fact}`,
      actions: ['bridge', few ? 'bridgeTrial' : 'bridgeOverlap'],
      waitsFor: 'choose-tool',
      // How long the overlap is depends on the tool.
      cost: undefined,
    },
    item,
  );
}
