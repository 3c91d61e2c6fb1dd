import { addMonths } from '../calendar/days.ts';
import { endWithGrace } from './access-end.ts';
import { actBy } from './act-by.ts';
import type { Case } from './case.ts';
import { renewalAfter, termMonths } from './current-term.ts';
import { cutOverOf, endsBeforeItMoves } from './ending.ts';
import type { Day, Situation, Subscription } from './model.ts';

/** Expired, it still runs: where its grace is over by the table, it can end on any day from today [L-01, L-05]. */
function endOfGrace(termEnd: Day, today: Day): Pick<Case, 'termEnd' | 'accessEnds'> {
  const graced = endWithGrace(termEnd);
  const on = graced.on < today ? today : graced.on;
  return { termEnd, accessEnds: { ...graced, on, certainty: 'disputed' } };
}

/** When it ends, by its state, its way of buying and the decision [C-06, L-01…L-06, L-14, X-01]. */
export function endsOf(item: Case): Pick<Case, 'termEnd' | 'accessEnds'> {
  const { sub, way, state, decision, termStart, situation } = item;
  if (state === 'expired' && sub.renewsOn) return endOfGrace(sub.renewsOn, situation.today);
  const termEnd = termEndOf(item);
  if (decision === 'cancel-now' && item.windowOpen && item.windowEnds) {
    const on = actBy('refund-window', item.windowEnds, situation.today);
    return { termEnd, accessEnds: { on, certainty: 'stated', facts: 'L-06 X-05' } };
  }
  // Monthly licences carry people on: the term ends, their access doesn't [C-24].
  if (decision === 'bridge') return { termEnd, accessEnds: null };
  if (!termEnd || goesOn(item)) return { termEnd, accessEnds: null };
  const ends = way.accessEnds(termEnd, termStart, sub);
  return { termEnd, accessEnds: item.guessed.has('renewsOn') ? { ...ends, certainty: 'disputed' } : ends };
}

/** No end of the term ends it: it can be cancelled on any day, or moves whole, unless nothing renews it [C-08, C-11, T-05]. */
function goesOn(item: Case): boolean {
  const { way } = item;
  return way.movesWhole(item) ? !endsBeforeItMoves(item) : way.anyDay && !endsWithTerm(item);
}

/** What can be cancelled on any day ends with its term only where that was chosen, or nothing renews it [C-08]. */
function endsWithTerm({ sub: { recurringBilling }, decision }: Case): boolean {
  return recurringBilling === false
    ? decision !== 'renew'
    : decision === 'end-at-term' || decision === 'move-earlier';
}

function termEndOf({ sub, decision, situation, state }: Case): Day | null {
  const { renewsOn } = sub;
  if (!renewsOn) return null;
  switch (decision) {
    case 'extend':
    case 'swap-to-monthly':
    case 'stays':
      return null;
    case 'renew':
      return state === 'disabled' ? null : addMonths(renewsOn, termMonths(sub));
    case 'move-earlier':
    case 'bridge':
      return renewsOn;
    default:
      return state !== 'disabled' && renewsMonthly(sub)
        ? renewalAfterMove(sub, renewsOn, situation)
        : renewsOn;
  }
}

function renewsMonthly({ term, recurringBilling }: Partial<Subscription>): boolean {
  return term === 'monthly' && recurringBilling !== false;
}

/** A monthly term goes on until people have moved: it ends with the first renewal after the cut-over. */
function renewalAfterMove(sub: Partial<Subscription>, renewsOn: Day, situation: Situation): Day | null {
  const cutOver = cutOverOf(situation);
  return cutOver && renewalAfter(sub, renewsOn, cutOver);
}
