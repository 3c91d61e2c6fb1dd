import { actBy } from './act-by.ts';
import type { Case } from './case.ts';
import type { Day, End, Situation } from './model.ts';

/** The user's cut-over, while it lies ahead; a day that has passed says nothing any more. */
export function cutOverOf({ today, plan }: Situation): Day | null {
  const { cutOverOn } = plan ?? {};
  return cutOverOn && cutOverOn >= today ? cutOverOn : null;
}

/** True for what has ended, in grace or not: nothing is left to stop. */
export function isOver({ state }: Case): boolean {
  return state === 'expired' || state === 'disabled' || state === 'deleted';
}

/** True where stopping it takes nothing from anybody: no data, nobody needs it, nobody has it. */
export function isUnused({ sub: { holdsData, needed, assigned } }: Case): boolean {
  return holdsData === false && !assigned && (needed === 0 || (needed === undefined && assigned === 0));
}

/** People, or data, that must be elsewhere before it ends. */
export function hasToMove({ sub }: Case): boolean {
  return sub.needed !== 0 || sub.holdsData === true;
}

/**
 * Licences that stay in a kept old tenant: those of the people who stay. More people than licences may be assigned;
 * null if unknown.
 */
export function remaining({ sub: { purchased, needed, assigned = 0 } }: Case): number | null {
  if (purchased === undefined || needed === undefined) return null;
  return Math.max(Math.max(purchased, assigned) - needed, 0);
}

/** People who use it: null where that is not known. */
export function peopleOf({ sub: { assigned, needed } }: Case): number | null {
  return assigned ?? needed ?? null;
}

/** What becomes of a subscription in the old tenant: by the user's decision, its tenant's fate, and what is needed of it. */
export function endingOf(item: Case): 'stop' | 'reduce' | 'either' | 'nothing' {
  const { decision, fate } = item;
  if (!isPlanned(item) || decision === 'stays') return 'nothing';
  if (decision === 'reduce') return 'reduce';
  if (fate === 'leave') return 'stop';
  if (fate === 'unknown') return decision ? 'stop' : 'either';
  return keptEnding(item);
}

/** False for what is not part of the move, is over already, or may be. */
function isPlanned(item: Case): boolean {
  return !item.outside && item.state !== 'unknown' && !isOver(item);
}

const ALL_OF_IT: readonly (End | null)[] = ['end-at-term', 'cancel-now', 'ask-partner'];

/** A trial that nobody has, without data: it would only cost [C-12]. */
function isIdleTrial({ way, sub: { assigned, holdsData }, decision }: Case): boolean {
  return way.turnsAnnual && assigned === 0 && holdsData !== true && decision === null;
}

/** In a kept tenant: what isn't needed elsewhere stays, unless the user ends it; what is needed in part is reduced. */
function keptEnding(item: Case): 'stop' | 'reduce' | 'nothing' {
  if (item.sub.needed === 0)
    return ALL_OF_IT.includes(item.decision) || isIdleTrial(item) ? 'stop' : 'nothing';
  return remaining(item) === 0 ? 'stop' : 'reduce';
}

/** True where it comes to an end in the old tenant, or may. */
export function comesToEnd(item: Case): boolean {
  const ending = endingOf(item);
  return (ending === 'stop' || ending === 'either') && !item.way.movesWhole(item);
}

/** It would move whole, but nothing renews it: after its term there is nothing to move [C-11, T-03]. */
export function endsBeforeItMoves(item: Case): boolean {
  const { way, sub, decision } = item;
  return way.renewsItself && sub.recurringBilling === false && decision !== 'renew' && way.movesWhole(item);
}

/** The act-by day of what ends it with its term: a partner needs a week. */
export function stopBy({ way, termEnd, situation }: Case): Day | null {
  return termEnd && actBy(way.asks ? 'partner' : 'renewal', termEnd, situation.today);
}

/** The day by which its people and data are out, by the user's decision: their own cut-over, or the day before access ends. */
export function moveBy(item: Case): Day | null {
  const { decision, accessEnds, termEnd, situation } = item;
  if (decision !== 'move-earlier') return situation.plan?.cutOverOn ?? null;
  const cutOver = cutOverOf(situation);
  // Fewer licences count from the renewal, whatever grace an end would have.
  const end = endingOf(item) === 'reduce' ? termEnd : accessEnds?.on;
  if (!end) return cutOver;
  const before = actBy('renewal', end, situation.today);
  return cutOver && cutOver < before ? cutOver : before;
}
