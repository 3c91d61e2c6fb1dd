import { addMonths } from '../calendar/days.ts';
import type { Day, Subscription } from './model.ts';

/** Months of a term; 0 where its length is not known. */
const TERM_MONTHS = { monthly: 1, annual: 12, 'multi-year': 0 };
/** What a term of unknown length is taken for: the shortest that is common for the rest. */
const USUAL_MONTHS = 12;

/** Months of a subscription's term, and 12 where that is not known. */
export function termMonths({ term }: Partial<Subscription>): number {
  return (term && TERM_MONTHS[term]) || USUAL_MONTHS;
}

/**
 * First day of the current term: `startedOn`, but where that is older than one term before `renewsOn` it is the
 * first purchase, and the current term began at `renewsOn` - term. A multi-year term has no known length.
 */
export function termStartOf({ startedOn, renewsOn, term }: Partial<Subscription>): Day | null {
  const months = term ? TERM_MONTHS[term] : 0;
  const derived = renewsOn && months ? addMonths(renewsOn, -months) : null;
  if (!startedOn) return derived;
  return derived && startedOn < derived ? derived : startedOn;
}

/** A renewal that has come or gone, and the next one, in steps of the term. */
export interface Rolled {
  renewedOn: Day;
  renewsOn: Day;
}

/** Rolls a renewal on or before `today` forward to the current term; null where it still lies ahead. */
export function rollForward(sub: Partial<Subscription>, today: Day): Rolled | null {
  const { renewsOn } = sub;
  if (!renewsOn || renewsOn > today) return null;
  const months = termMonths(sub);
  // From the first day each time, so that the 31st stays the 31st.
  let terms = 1;
  while (addMonths(renewsOn, months * terms) <= today) terms += 1;
  return {
    renewedOn: addMonths(renewsOn, months * (terms - 1)),
    renewsOn: addMonths(renewsOn, months * terms),
  };
}

/** The first renewal after a day, in steps of the term from a known renewal. */
export function renewalAfter(sub: Partial<Subscription>, renewal: Day, day: Day): Day {
  const months = termMonths(sub);
  let terms = 0;
  while (addMonths(renewal, months * terms) <= day) terms += 1;
  return addMonths(renewal, months * terms);
}
