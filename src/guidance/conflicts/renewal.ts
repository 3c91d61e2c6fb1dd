import type { Case } from '../case.ts';
import { cutOverOf, endingOf, peopleOf, stopBy } from '../ending.ts';
import { GO_NO_GO_DAYS } from '../dates.ts';
import { addDays, addWorkingDays } from '../../calendar/days.ts';
import type { Finder } from './found.ts';

/** A kept tenant's reduction falls due before its people have moved: the old number is bound for another term. */
export const renewsBeforeMove: Finder = (item) => {
  const { sub, way, termEnd, situation } = item;
  if (endingOf(item) !== 'reduce' || way.anyDay || sub.recurringBilling === false || !termEnd) return null;
  if (!hasPeopleToMove(item)) return null;
  const cutOver = cutOverOf(situation);
  const hurts = addDays(termEnd, way.graceAfterReduction);
  const early = cutOver ? hurts <= cutOver : hurts < addWorkingDays(situation.today, GO_NO_GO_DAYS);
  if (!early) return null;
  return {
    id: 'renews-before-people-move',
    certainty: sub.recurringBilling === true ? 'stated' : 'inferred',
    facts: way.graceAfterReduction ? 'R-09' : (way.reducedAtRenewal ?? 'R-01 R-06 R-10'),
    on: hurts,
    by: stopBy(item),
    options: ['reduce-now', 'move-earlier', 'bridge', 'renew'],
  };
};

/** Enough free licences: then a reduction takes nothing from anybody, whenever they move. */
function hasPeopleToMove({ sub: { purchased, assigned, needed } }: Case): boolean {
  if (purchased === undefined || assigned === undefined || needed === undefined) return true;
  return assigned > Math.max(purchased - needed, 0);
}

/** Recurring billing is off, though people stay [C-11]. */
export const endsThoughKept: Finder = (item) => {
  const { fate, sub, accessEnds, state, outside } = item;
  const ending = endingOf(item);
  if (
    fate !== 'keep' ||
    sub.recurringBilling !== false ||
    (state !== 'active' && state !== 'scheduled') ||
    outside
  )
    return null;
  if (!accessEnds || (ending !== 'reduce' && ending !== 'nothing') || peopleOf(item) === 0) return null;
  return {
    id: 'ends-though-kept',
    certainty: accessEnds.certainty,
    facts: `C-11 ${accessEnds.facts}`,
    on: accessEnds.on,
    by: stopBy(item),
    options: ['turn-billing-on', 'accept'],
  };
};

/** A kept tenant's trial that nobody moves with: it turns into a paid year unless somebody ends it [C-12, L-11]. */
export const trialTurnsAnnual: Finder = (item) => {
  const { sub, way, termEnd, state, fate } = item;
  const runs = state === 'active' || state === 'scheduled';
  if (!way.turnsAnnual || fate !== 'keep' || !runs || item.outside) return null;
  if (!termEnd || item.stale || sub.recurringBilling === false || endingOf(item) !== 'nothing') return null;
  return {
    id: 'trial-turns-annual',
    certainty: sub.recurringBilling === true ? 'stated' : 'inferred',
    facts: 'C-12 L-11',
    on: termEnd,
    by: stopBy(item),
    options: ['keep-and-pay', 'accept'],
  };
};
