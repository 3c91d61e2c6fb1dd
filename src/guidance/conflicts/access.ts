import type { Case } from '../case.ts';
import { comesToEnd, cutOverOf, endsBeforeItMoves, hasToMove, stopBy } from '../ending.ts';
import { GO_NO_GO_DAYS } from '../dates.ts';
import { addWorkingDays, earlier } from '../../calendar/days.ts';
import type { OptionId } from '../model.ts';
import type { Finder } from './found.ts';

/** What keeps people working, or accepts that they don't [C-24, L-14]. */
const OPTIONS: readonly OptionId[] = ['move-earlier', 'bridge', 'extend', 'renew', 'accept'];
/** A trial has neither extension nor grace: it is bought, paid for, or ends [C-12, L-11, P-08]. */
const TRIAL_OPTIONS: readonly OptionId[] = ['buy-now', 'keep-and-pay', 'accept'];

/** What has expired is not renewed but reactivated: a new term from that day [L-10]. People work until access ends [L-01]. */
const EXPIRED_OPTIONS: readonly OptionId[] = ['move-earlier', 'bridge', 'reactivate', 'accept'];

function optionsOf({ way, state }: Case): readonly OptionId[] {
  if (state === 'expired') return EXPIRED_OPTIONS;
  return way.turnsAnnual ? TRIAL_OPTIONS : OPTIONS;
}

/** True where an end of access would take something from people. */
function matters(item: Case): boolean {
  const ends = comesToEnd(item) || item.state === 'expired' || endsBeforeItMoves(item);
  return item.state !== 'disabled' && hasToMove(item) && ends;
}

/** The act-by day: before the term ends; where it has ended already, before access does. */
function decideBy(item: Case) {
  return item.state === 'expired' ? { ...item, termEnd: item.accessEnds?.on ?? null } : item;
}

/** People or data would be without access before the cut-over; while none is known, before a move could be done. */
export const accessBeforeCutOver: Finder = (item) => {
  const { accessEnds, situation } = item;
  if (!accessEnds || !matters(item)) return null;
  const cutOver = cutOverOf(situation);
  const early = cutOver ? accessEnds.on <= cutOver : isShort(item);
  if (!early) return null;
  return {
    id: 'access-ends-before-cut-over',
    certainty: accessEnds.certainty,
    facts: `${accessEnds.facts} X-01`,
    on: accessEnds.on,
    by: stopBy(decideBy(item)),
    options: optionsOf(item),
  };
};

/** The new licences would be bought after the old ones end. */
export const accessBeforeBuying: Finder = (item) => {
  const { accessEnds, situation, sub } = item;
  const buyOn = situation.plan?.buyOn;
  if (!accessEnds || !buyOn || buyOn <= situation.today || !matters(item) || sub.needed === 0) return null;
  if (!item.way.buying(item) || accessEnds.on > buyOn) return null;
  return {
    id: 'access-ends-before-buying',
    certainty: accessEnds.certainty,
    facts: `${accessEnds.facts} X-10`,
    on: accessEnds.on,
    by: stopBy(decideBy(item)),
    options: ['buy-now', ...optionsOf(item).filter((id) => id !== 'buy-now')],
  };
};

/** Fewer than ten working days are left to move and check. */
export const noTimeToTest: Finder = (item) => {
  const { accessEnds } = item;
  if (!accessEnds || !matters(item) || !isShort(item)) return null;
  return {
    id: 'no-time-to-test',
    certainty: 'inferred',
    facts: 'X-02',
    on: accessEnds.on,
    // Before people move at the latest: later there is nothing to decide.
    by: earlier(stopBy(decideBy(item)), cutOverOf(item.situation)),
    options: optionsOf(item),
  };
};

/** Fewer than ten working days between today and the end of access. */
function isShort({ accessEnds, situation: { today } }: Case): boolean {
  return accessEnds !== null && accessEnds.on < addWorkingDays(today, GO_NO_GO_DAYS);
}
