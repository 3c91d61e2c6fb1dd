import { addDays } from '../calendar/days.ts';
import type { CitedDay } from './case.ts';
import type { Certainty, Day, Subscription } from './model.ts';
import type { Ids } from './text.ts';

/*
 * When people lose access after a term that isn't renewed, by the sources of each day [L-01…L-06]. Where sources
 * disagree the earlier day is given, marked `disputed`: nobody is harmed by being ready too early.
 */

/** Free grace ended for MCA, bought direct, on this day [L-02]. */
const NO_GRACE_DIRECT: Day = '2026-02-09';
/** …and for CSP on this one; terms bought before `EXTENDED_TERM_SINCE` are reported to keep it [L-04]. */
const NO_GRACE_PARTNER: Day = '2026-05-04';
const EXTENDED_TERM_SINCE: Day = '2025-04-01';
/** Days of the status Expired, in which people still work [L-01, L-05, L-09]. */
const GRACE_DAYS = 30;

function on(day: Day, certainty: Certainty, facts: Ids): CitedDay {
  return { on: day, certainty, facts };
}

/** Direct MCA: by the term's end, and sure only if the term began under the new rule [L-02, L-03, X-01]. */
export function endOfDirectTerm(end: Day, termStart: Day | null): CitedDay {
  if (end < NO_GRACE_DIRECT) return endWithGrace(end);
  const sure = termStart !== null && termStart >= NO_GRACE_DIRECT;
  return on(end, sure ? 'stated' : 'disputed', sure ? 'L-02a L-02b X-01' : 'L-02a L-02b L-02d X-01');
}

/**
 * CSP: from 4 May 2026 no grace, but by purchase date [L-04, L-09]. With auto-renew off resellers report that a paid
 * extension begins by itself, so that the end is only reported [L-04b].
 */
export function endOfPartnerTerm(
  end: Day,
  termStart: Day | null,
  { recurringBilling }: Partial<Subscription>,
): CitedDay {
  const graced = addDays(end, GRACE_DAYS);
  if (end >= NO_GRACE_PARTNER && recurringBilling === false) return on(end, 'reported', 'L-04a L-04b X-18');
  if (end < NO_GRACE_PARTNER) return on(graced, 'reported', 'L-04c L-09 L-05');
  if (termStart === null) return on(end, 'disputed', 'L-04a L-04c');
  return termStart < EXTENDED_TERM_SINCE
    ? on(graced, 'reported', 'L-04c L-09 L-05')
    : on(end, 'stated', 'L-04a X-01');
}

/** The older table: 30 days as Expired first [L-01, L-05]. */
export function endWithGrace(end: Day): CitedDay {
  return on(addDays(end, GRACE_DAYS), 'stated', 'L-01 L-05');
}

/** Volume licensing: 30 to 90 days by programme; the shortest, since the programme is not known [L-01, R-09]. */
export function endOfVolumeTerm(end: Day): CitedDay {
  return on(addDays(end, GRACE_DAYS), 'disputed', 'L-01 R-09');
}

/** No source names this way of buying, or the sources predate the new rule: plan without grace [L-02, L-11]. */
export function endWithoutPromise(facts: Ids) {
  return (end: Day): CitedDay => on(end, 'disputed', facts);
}
