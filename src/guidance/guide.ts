import { datesOf, goNoGoDays } from './dates.ts';
import { isEntraFree, lineOf, type Line } from './lines.ts';
import type { Day, Guide, OldTenantFate, Situation } from './model.ts';
import { outcomesOf } from './outcomes.ts';
import { createPlan } from './plan.ts';
import { addBuying } from './steps/buy.ts';
import { addAfterwards, addDomain, addGoNoGo, addLicensingGroups } from './steps/leave.ts';
import { addMigration } from './steps/migrate.ts';
import { addNewSeller } from './steps/new-seller.ts';
import { buyingTraps, moveTraps } from './traps.ts';
import { unknownsOf } from './unknowns.ts';
import { verdictsOf } from './verdicts.ts';
import { WAYS } from './ways.ts';

/** The day the rules were last checked against their sources. */
export const CHECKED_ON: Day = '2026-11-22';

/**
 * The route, order and dates for a situation, each statement with its facts. Pure: the same situation, with its
 * own `today`, always gives the same guide. Linear in subscriptions.
 */
export function guide(situation: Situation): Guide {
  const lines = linesOf(situation);
  const moving = lines.filter((line) => !isEntraFree(line));
  const same = situation.goal === 'new-seller';
  const goNoGo = same ? new Map<Line, Day>() : goNoGoDays(moving);
  const plan = createPlan(situation);
  if (same) addNewSeller(plan);
  else if (moving.length > 0) addMove(plan, moving, goNoGo);
  return {
    ...verdictsOf(moving.length > 0 ? moving : lines, situation),
    steps: plan.steps(),
    dates: same ? [] : moving.flatMap((line) => datesOf(line, situation, goNoGo.get(line))),
    outcomes: same ? [] : outcomesOf(lines),
    warnings: same ? [] : moveTraps(lines),
    unknowns: unknownsOf(situation, moving),
    checkedOn: CHECKED_ON,
  };
}

/** One line a subscription; one for all where none is listed. */
function linesOf(situation: Situation): Line[] {
  const { subscriptions = [] } = situation;
  if (subscriptions.length === 0) return [lineOf(-1, {}, situation, WAYS)];
  return subscriptions.map((sub, index) => lineOf(index, sub, situation, WAYS));
}

function addMove(
  plan: ReturnType<typeof createPlan>,
  lines: readonly Line[],
  goNoGo: ReadonlyMap<Line, Day>,
): void {
  const fate = tenantFate(lines, plan.situation);
  for (const line of lines) line.way.plan(line, plan);
  addBuying(plan, lines, buyingTraps(lines));
  addMigration(plan, lines);
  addGoNoGo(plan, lines, goNoGo);
  addDomain(plan, fate);
  addLicensingGroups(plan, lines);
  addAfterwards(plan, fate);
}

/** The tenant's own fate: what is said of it, else what is said of all its subscriptions. */
function tenantFate(lines: readonly Line[], { oldTenant }: Situation): OldTenantFate {
  if (oldTenant && oldTenant !== 'unknown') return oldTenant;
  const first = lines[0]?.fate ?? 'unknown';
  return lines.every(({ fate }) => fate === first) ? first : 'unknown';
}
