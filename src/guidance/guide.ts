import { caseOf, decided, type Case } from './case.ts';
import { conflictsIn, groupConflicts, isOpen, type Examined } from './conflicts/find.ts';
import { datesOf, goNoGoDays } from './dates.ts';
import { earlier } from '../calendar/days.ts';
import { isOver } from './ending.ts';
import { offeredEnds, readDecision } from './ends.ts';
import { cloudLimits } from './limits.ts';
import type { ConflictId, Day, Guide, OldTenantFate, Refusal, Situation, Subscription } from './model.ts';
import { outcomesOf, type Judged } from './outcomes.ts';
import { addAfterEnd } from './steps/after-end.ts';
import { createStepBuilder, type StepBuilder } from './steps/builder.ts';
import { addBuying } from './steps/buy.ts';
import { addClosing } from './steps/close.ts';
import { addDecisions } from './steps/decide.ts';
import { addDomain } from './steps/domain.ts';
import { addGoNoGo, addLicensingGroups } from './steps/leave.ts';
import { addMigration } from './steps/migrate.ts';
import { addNewSeller, NEW_SELLER_DATES } from './steps/new-seller.ts';
import { addRescues } from './steps/rescue.ts';
import { addPeople } from './steps/people.ts';
import { unknownsOf } from './unknowns.ts';
import { verdictsOf } from './verdicts.ts';
import { generalWarnings, saidOnce } from './warnings.ts';
import { WAYS } from './ways/table.ts';

/** The day the rules were last checked against their sources. */
export const CHECKED_ON: Day = '2026-11-25';

/**
 * The route, order and dates for a situation, each statement with its facts. Pure: the same situation, with its
 * own `today`, always gives the same guide. Linear in subscriptions but for the sorting of a few.
 */
export function guide(situation: Situation): Guide {
  return situation.goal === 'new-seller' ? sellerGuide(situation) : moveGuide(situation);
}

/** Another tenant: what collides first, then the steps that follow from what was decided. */
function moveGuide(situation: Situation): Guide {
  const { examined, refused } = examine(situation);
  const cases = examined.map(({ item }) => item);
  const moving = cases.filter(({ outside }) => !outside);
  const conflicts = groupConflicts(examined);
  const goNoGo = goNoGoDays(moving);
  const builder = createStepBuilder(situation);
  if (moving.length > 0) {
    addDecisions(examined, conflicts, builder);
    addMove(builder, moving, goNoGo);
  }
  return {
    limits: moving.some(leavesWithPeople) ? cloudLimits(situation) : [],
    ...verdictsOf(moving.length > 0 ? moving : cases, situation),
    conflicts,
    refused,
    ...saidOnce(builder.steps(), generalWarnings(cases)),
    done: builder.done(),
    dates: moving.flatMap((item) => datesOf(item, goNoGo.get(item))),
    outcomes: outcomesOf(examined.map(judge)),
    unknowns: unknownsOf(situation, moving),
    checkedOn: CHECKED_ON,
  };
}

/** Only the seller changes: nothing is decided about the tenant, nothing migrates. */
function sellerGuide(situation: Situation): Guide {
  const cases = casesOf(situation, (item) => item);
  const builder = createStepBuilder(situation);
  addNewSeller(builder, cases);
  return {
    limits: [],
    ...verdictsOf(cases, situation),
    conflicts: [],
    refused: [],
    ...saidOnce(builder.steps(), []),
    done: builder.done(),
    dates: cases
      .filter(({ outside }) => !outside)
      .flatMap((item) => datesOf({ ...item, accessEnds: null }, undefined))
      .filter(({ kind }) => NEW_SELLER_DATES.includes(kind)),
    outcomes: [],
    unknowns: unknownsOf(situation, cases),
    checkedOn: CHECKED_ON,
  };
}

/** One case a subscription; one for all where none is listed. */
function casesOf<T>(situation: Situation, use: (item: Case, sub: Partial<Subscription>) => T): T[] {
  const { subscriptions = [] } = situation;
  const listed: readonly Partial<Subscription>[] = subscriptions.length > 0 ? subscriptions : [{}];
  return listed.map((sub, at) => use(caseOf(subscriptions.length > 0 ? at : -1, sub, situation, WAYS), sub));
}

/** Each case as it was decided, with the conflicts that it had before. */
function examine(situation: Situation): { examined: Examined[]; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const examined = casesOf(situation, (item, sub): Examined => {
    const { decision, refused: refusal } = readDecision(item, sub.end);
    if (refusal) refused.push(refusal);
    const own = conflictsIn(item);
    if (decision) return { item: decided(item, decision), base: item, own };
    return { item: own.some(isOpen) ? { ...item, undecided: true } : item, base: item, own };
  });
  return { examined, refused };
}

/** Conflicts in which people would go without: then what bridges the gap is offered too. */
const GAPS: readonly ConflictId[] = [
  'access-ends-before-cut-over',
  'access-ends-before-buying',
  'no-time-to-test',
  'renews-before-people-move',
];

function judge({ item, base, own }: Examined): Judged {
  const open = own.filter((conflict) => item.undecided && isOpen(conflict));
  return {
    item,
    decideBy: open.reduce<Day | null>((day, { found }) => earlier(day, found.by), null),
    ends: offeredEnds(
      base,
      own.some(({ found }) => GAPS.includes(found.id)),
    ),
  };
}

function addMove(builder: StepBuilder, cases: readonly Case[], goNoGo: ReadonlyMap<Case, Day>): void {
  const fate = tenantFate(cases, builder.situation);
  const planned = cases.filter(({ state }) => state !== 'unknown');
  addRescues(planned, builder);
  for (const item of planned) {
    if (isOver(item)) addAfterEnd(item, builder);
    item.way.plan(item, builder);
  }
  addBuying(builder, planned);
  // Where all of it stays with its people nothing migrates; a domain moves only if that was said.
  const isMove = cases.some(leavesWithPeople);
  if (isMove) addMigration(builder, planned);
  addPeople(builder, planned);
  addGoNoGo(builder, planned, goNoGo);
  if (isMove || builder.situation.domainMoves) addDomain(builder, fate, planned);
  addLicensingGroups(builder, planned);
  addClosing(builder, fate);
}

/** False for what stays in a kept tenant and nobody needs elsewhere. */
function leavesWithPeople({ fate, sub: { needed } }: Case): boolean {
  return fate !== 'keep' || needed !== 0;
}

/** The tenant's own fate: what is said of it, else what is said of all its subscriptions. */
function tenantFate(cases: readonly Case[], { oldTenant }: Situation): OldTenantFate {
  if (oldTenant && oldTenant !== 'unknown') return oldTenant;
  const first = cases[0]?.fate ?? 'unknown';
  return cases.every(({ fate }) => fate === first) ? first : 'unknown';
}
