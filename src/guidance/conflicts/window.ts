import { actBy } from '../act-by.ts';
import { addDays } from '../../calendar/days.ts';
import type { Case } from '../case.ts';
import { cutOverOf, endingOf, isUnused } from '../ending.ts';
import type { Day, OptionId } from '../model.ts';
import { weaker } from '../text.ts';
import type { Finder } from './found.ts';

/** The refund window closes before people and data are out: cancel, swap, or keep and pay [C-05, C-23, X-05, X-11]. */
export const windowBeforeDataIsOut: Finder = (item) => {
  const { windowEnds, way, startSure, situation } = item;
  if (!windowEnds || !isAbout(item)) return null;
  const by = actBy('refund-window', windowEnds, situation.today);
  const isMissed = closedUnused(item, by);
  const cutOver = cutOverOf(situation);
  const isInTime = cutOver !== null && cutOver <= by;
  if (!isMissed && (!item.windowOpen || isInTime)) return null;
  return {
    id: 'window-closes-before-data-is-out',
    certainty: startSure ? way.refund.certainty : weaker(way.refund.certainty, 'inferred'),
    facts: `${way.refund.facts} X-05`,
    on: windowEnds,
    by,
    options: optionsOf(item, isMissed),
  };
};

/** True where somebody would lose something: a monthly term is no burden, and what nobody uses is simply cancelled. */
function isAbout(item: Case): boolean {
  if (item.sub.term === 'monthly' || item.way.movesWhole(item) || isUnused(item)) return false;
  const ending = endingOf(item);
  return ending === 'reduce' ? !isNobodyHurt(item) : ending !== 'nothing';
}

function optionsOf(item: Case, isMissed: boolean): readonly OptionId[] {
  if (isMissed) return ['accept', 'extend', 'renew'];
  return endingOf(item) === 'reduce'
    ? ['reduce-now', 'keep-and-pay']
    : ['cancel-now', 'swap-to-monthly', 'keep-and-pay'];
}

/** It could have been used since the plan was made, and was not: what is left is still to be chosen. */
function closedUnused({ windowOpen, startSure, situation: { today, plan }, state }: Case, by: Day): boolean {
  const { madeOn } = plan ?? {};
  if (windowOpen || !startSure || state !== 'active' || madeOn === undefined) return false;
  return by < today && by >= madeOn && by >= addDays(today, -REMEMBERED_DAYS);
}

/** A window that closed longer ago is no news any more. */
const REMEMBERED_DAYS = 14;

/** Fewer licences take nothing from anybody where enough are free. */
function isNobodyHurt({ sub: { purchased, assigned, needed } }: Case): boolean {
  if (purchased === undefined || assigned === undefined || needed === undefined) return false;
  return assigned <= Math.max(purchased - needed, 0);
}
