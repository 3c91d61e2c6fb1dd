import { actBy } from './act-by.ts';
import { addDays } from '../calendar/days.ts';
import { renewalAfter, rollForward, termMonths, termStartOf } from './current-term.ts';
import { endWithGrace } from './access-end.ts';
import type {
  Agreement,
  Day,
  End,
  OldTenantFate,
  Situation,
  Subscription,
  SubscriptionField,
} from './model.ts';
import { addMonths } from '../calendar/days.ts';
import { cutOverOf } from './ending.ts';
import { isOutside } from './outside.ts';
import type { Cited } from './text.ts';
import type { Way } from './ways/way.ts';

/** A day with its sources. */
export interface CitedDay extends Cited {
  on: Day;
}

/** How a subscription stands today. `expired`: people still work; `disabled`: they are out, the data is there [L-05]. */
export type State = 'active' | 'scheduled' | 'expired' | 'disabled' | 'deleted' | 'unknown';

/**
 * One subscription with what the rules derive from it. Where none is listed, one case with index -1 stands for
 * all of them, so that the two questions of the popup go through the same rules.
 */
export interface Case {
  index: number;
  situation: Situation;
  /** What is known: guesses are left out, a renewal that has passed is rolled forward. */
  sub: Partial<Subscription>;
  /** Fields that a source guessed. */
  guessed: ReadonlySet<SubscriptionField>;
  agreement: Agreement;
  fate: OldTenantFate;
  way: Way;
  state: State;
  /** Neither bought, stopped nor counted [C-01, C-15, L-18]. */
  outside: boolean;
  /** The row was read before its renewal. */
  stale: boolean;
  /** First day of the current term; sure unless it is only reckoned from the renewal, which can be aligned [P-02]. */
  termStart: Day | null;
  startSure: boolean;
  /** Last day of the refund window; null where there is none or it is unknown. */
  windowEnds: Day | null;
  windowOpen: boolean;
  /** Last day of the open window of licences that were added later; null where there is none. */
  addedWindowEnds: Day | null;
  /** What the user decided, where it can be carried out. */
  decision: End | null;
  /** True while its dates don't fit and the user has not decided. */
  undecided: boolean;
  /** The end of the term with which it ends; null where that is not known, or it doesn't end with a term. */
  termEnd: Day | null;
  /** The day people lose access; null where unknown, or where nothing ends it. */
  accessEnds: CitedDay | null;
}

const CHANGING: readonly SubscriptionField[] = ['product', 'renewsOn', 'deletedOn', 'readOn', 'sku'];

/** Only what isn't guessed; days stay, and are hedged where they are said. */
function withoutGuesses(sub: Partial<Subscription>): Partial<Subscription> {
  if (!sub.unsure?.length) return sub;
  const known = { ...sub };
  for (const field of sub.unsure) if (!CHANGING.includes(field)) Reflect.deleteProperty(known, field);
  return known;
}

/** A grant is one by its product, when the customer is a nonprofit [P-09]. */
function agreementOf(sub: Partial<Subscription>, { agreement, customer }: Situation): Agreement {
  if (sub.agreement) return sub.agreement;
  if (customer === 'nonprofit' && /\bdonation\b|\bgrant\b/i.test(sub.product ?? '')) return 'nonprofit';
  return agreement ?? 'unsure';
}

/** Derives a case from a subscription, before any decision [C-05, L-02, R-01]. */
export function caseOf(
  index: number,
  given: Partial<Subscription>,
  situation: Situation,
  ways: Readonly<Record<Agreement, Way>>,
): Case {
  const known = withoutGuesses(given);
  const guessed = new Set(given.unsure);
  const agreement = agreementOf(known, situation);
  const way = ways[agreement];
  const term = currentTerm(known, way, situation);
  const windowEnds = windowEndOf(term.termStart, way.refundDays(situation));
  const addedWindowEnds = windowEndOf(known.licencesAddedOn ?? null, way.refundDays(situation));
  const { today } = situation;
  const state = guessed.has('status') && !known.status ? 'unknown' : term.state;
  const isRunning = state === 'active' || state === 'scheduled';
  const base: Case = {
    index,
    situation,
    guessed,
    agreement,
    way,
    ...term,
    state,
    fate: known.oldTenant ?? situation.oldTenant ?? 'unknown',
    outside: isOutside(given),
    windowEnds,
    windowOpen:
      isRunning &&
      windowEnds !== null &&
      windowEnds >= today &&
      term.termStart !== null &&
      term.termStart <= today,
    addedWindowEnds:
      isRunning &&
      addedWindowEnds !== null &&
      addedWindowEnds >= today &&
      (known.licencesAddedOn ?? today) <= today
        ? addedWindowEnds
        : null,
    decision: null,
    undecided: false,
    termEnd: null,
    accessEnds: null,
  };
  return { ...base, ...endsOf(base) };
}

type Term = Pick<Case, 'sub' | 'state' | 'stale' | 'termStart' | 'startSure'>;

/** The term that runs today: a renewal that has passed was one if recurring billing is on, and the end if it is off. */
function currentTerm(sub: Partial<Subscription>, way: Way, { today }: Situation): Term {
  const state = sub.status ?? 'active';
  const { renewsOn, recurringBilling } = sub;
  const plain: Term = {
    sub,
    state,
    stale: false,
    termStart: termStartOf(sub),
    startSure: sub.startedOn !== undefined,
  };
  if ((state !== 'active' && state !== 'scheduled') || !renewsOn) return plain;
  if (recurringBilling === false || (!way.renewsItself && recurringBilling !== true)) {
    if (renewsOn >= today) return plain;
    const inGrace = way.accessEnds(renewsOn, plain.termStart, sub).on > today;
    return { ...plain, state: inGrace ? 'expired' : 'disabled', stale: true };
  }
  const rolled = rollForward(sub, today);
  if (!rolled) return plain;
  return {
    sub: { ...sub, startedOn: rolled.renewedOn, renewsOn: rolled.renewsOn },
    state,
    stale: renewsOn < today,
    termStart: rolled.renewedOn,
    // It is sure only that it renewed where recurring billing is known to be on, and when where its term is known.
    startSure: recurringBilling === true && sub.term !== undefined && sub.term !== 'multi-year',
  };
}

/** The last day of the window: the term's first day and so many days [C-21]. */
function windowEndOf(start: Day | null, days: number): Day | null {
  return days > 0 && start ? addDays(start, days) : null;
}

/** The case as the user decided it. */
export function decided(item: Case, decision: End): Case {
  const next: Case = { ...item, decision, undecided: false };
  if (decision === 'stays') next.fate = 'keep';
  return { ...next, ...endsOf(next) };
}

/** When it ends, by its state, its way of buying and the decision [C-06, L-01…L-06, L-14, X-01]. */
function endsOf(item: Case): Pick<Case, 'termEnd' | 'accessEnds'> {
  const { sub, way, state, decision, termStart, situation } = item;
  if (state === 'expired' && sub.renewsOn) {
    return {
      termEnd: sub.renewsOn,
      accessEnds: { ...endWithGrace(sub.renewsOn), certainty: 'disputed' },
    };
  }
  const termEnd = termEndOf(item);
  if (decision === 'cancel-now' && item.windowOpen && item.windowEnds) {
    const on = actBy('refund-window', item.windowEnds, situation.today);
    return { termEnd, accessEnds: { on, certainty: 'stated', facts: 'L-06 X-05' } };
  }
  if (!termEnd || way.movesWhole(item) || (way.anyDay && !endsWithTerm(item)))
    return { termEnd, accessEnds: null };
  const ends = way.accessEnds(termEnd, termStart, sub);
  return { termEnd, accessEnds: item.guessed.has('renewsOn') ? { ...ends, certainty: 'disputed' } : ends };
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
  if (decision === 'extend' || decision === 'swap-to-monthly' || decision === 'stays') return null;
  if (decision === 'renew') {
    return state === 'disabled' ? null : addMonths(renewsOn, termMonths(sub));
  }
  const runsOn = sub.term === 'monthly' && sub.recurringBilling !== false && state !== 'disabled';
  if (!runsOn || decision === 'move-earlier' || decision === 'bridge') return renewsOn;
  // A monthly term goes on until people have moved: it ends with the first renewal after the cut-over.
  const cutOver = cutOverOf(situation);
  return cutOver ? renewalAfter(sub, renewsOn, cutOver) : null;
}
