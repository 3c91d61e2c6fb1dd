import { datesOf, goNoGoDays } from './dates.ts';
import { isEntraFree, caseOf, type Case } from './case.ts';
import type { Day, Guide, OldTenantFate, Situation } from './model.ts';
import { outcomesOf } from './outcomes.ts';
import { createStepBuilder } from './steps/builder.ts';
import { addBuying } from './steps/buy.ts';
import { addClosing } from './steps/close.ts';
import { addDomain } from './steps/domain.ts';
import { addGoNoGo, addLicensingGroups } from './steps/leave.ts';
import { addMigration } from './steps/migrate.ts';
import { addNewSeller } from './steps/new-seller.ts';
import { buyingTraps, moveTraps } from './traps.ts';
import { unknownsOf } from './unknowns.ts';
import { verdictsOf } from './verdicts.ts';
import { WAYS } from './ways/table.ts';

/** The day the rules were last checked against their sources. */
export const CHECKED_ON: Day = '2026-11-22';

/**
 * The route, order and dates for a situation, each statement with its facts. Pure: the same situation, with its
 * own `today`, always gives the same guide. Linear in subscriptions.
 */
export function guide(situation: Situation): Guide {
  const cases = casesOf(situation);
  const moving = cases.filter((item) => !isEntraFree(item));
  const same = situation.goal === 'new-seller';
  const goNoGo = same ? new Map<Case, Day>() : goNoGoDays(moving);
  const builder = createStepBuilder(situation);
  if (same) addNewSeller(builder);
  else if (moving.length > 0) addMove(builder, moving, goNoGo);
  return {
    ...verdictsOf(moving.length > 0 ? moving : cases, situation),
    conflicts: [],
    refused: [],
    steps: builder.steps(),
    dates: same ? [] : moving.flatMap((item) => datesOf(item, situation, goNoGo.get(item))),
    outcomes: same ? [] : outcomesOf(cases),
    warnings: same ? [] : moveTraps(cases),
    unknowns: unknownsOf(situation, moving),
    checkedOn: CHECKED_ON,
  };
}

/** One item a subscription; one for all where none is listed. */
function casesOf(situation: Situation): Case[] {
  const { subscriptions = [] } = situation;
  if (subscriptions.length === 0) return [caseOf(-1, {}, situation, WAYS)];
  return subscriptions.map((sub, index) => caseOf(index, sub, situation, WAYS));
}

function addMove(
  builder: ReturnType<typeof createStepBuilder>,
  cases: readonly Case[],
  goNoGo: ReadonlyMap<Case, Day>,
): void {
  const fate = tenantFate(cases, builder.situation);
  for (const item of cases) item.way.plan(item, builder);
  addBuying(builder, cases, buyingTraps(cases));
  addMigration(builder, cases);
  addGoNoGo(builder, cases, goNoGo);
  addDomain(builder, fate);
  addLicensingGroups(builder, cases);
  addClosing(builder, fate);
}

/** The tenant's own fate: what is said of it, else what is said of all its subscriptions. */
function tenantFate(cases: readonly Case[], { oldTenant }: Situation): OldTenantFate {
  if (oldTenant && oldTenant !== 'unknown') return oldTenant;
  const first = cases[0]?.fate ?? 'unknown';
  return cases.every(({ fate }) => fate === first) ? first : 'unknown';
}
