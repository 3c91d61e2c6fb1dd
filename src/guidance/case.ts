import { addDays } from '../calendar/days.ts';
import { rollForward, termStartOf } from './current-term.ts';
import type {
  Agreement,
  Day,
  End,
  OldTenantFate,
  Situation,
  Subscription,
  SubscriptionField,
} from './model.ts';
import { isOutside } from './outside.ts';
import { endsOf } from './term-end.ts';
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
  const state = guessed.has('status') && !known.status ? 'unknown' : term.state;
  const isRunning = state === 'active' || state === 'scheduled';
  const window = windowOf(term.termStart, way, situation);
  const added = windowOf(known.licencesAddedOn ?? null, way, situation);
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
    windowEnds: window.ends,
    windowOpen: isRunning && window.open,
    addedWindowEnds: isRunning && added.open ? added.ends : null,
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
  const { renewsOn } = sub;
  const plain: Term = {
    sub,
    state,
    stale: false,
    termStart: termStartOf(sub),
    startSure: sub.startedOn !== undefined,
  };
  const isRunning = state === 'active' || state === 'scheduled';
  return isRunning && renewsOn && renewsOn <= today ? afterRenewal(plain, way, today) : plain;
}

/** A renewal that has come or gone: it ended there where nothing renews it, else the next term runs. */
function afterRenewal(plain: Term, way: Way, today: Day): Term {
  const { sub } = plain;
  const { renewsOn = today, recurringBilling } = sub;
  // A trial can still be kept from turning annual today [C-12]; what may end today is not taken for renewed.
  if (renewsOn === today && mayEndToday(sub, way)) return plain;
  if (!(recurringBilling ?? way.renewsItself)) {
    if (renewsOn === today) return plain;
    const inGrace = way.accessEnds(renewsOn, plain.termStart, sub).on > today;
    return { ...plain, state: inGrace ? 'expired' : 'disabled', stale: true };
  }
  // A trial goes on as an annual term [C-12].
  const rolled = rollForward(way.turnsAnnual ? { ...sub, term: 'annual' } : sub, today);
  if (!rolled) return plain;
  return {
    ...plain,
    sub: { ...sub, startedOn: rolled.renewedOn, renewsOn: rolled.renewsOn },
    stale: renewsOn < today,
    termStart: rolled.renewedOn,
    // It is sure only that it renewed where recurring billing is known to be on, and when where its term is known.
    startSure: recurringBilling === true && sub.term !== undefined && sub.term !== 'multi-year',
  };
}

function mayEndToday({ recurringBilling }: Partial<Subscription>, { turnsAnnual }: Way): boolean {
  return turnsAnnual || recurringBilling === undefined;
}

/** The refund window from a day on: its last day is so many days later [C-21]. */
function windowOf(start: Day | null, way: Way, situation: Situation): { ends: Day | null; open: boolean } {
  const days = way.refundDays(situation);
  if (days === 0 || !start) return { ends: null, open: false };
  const ends = addDays(start, days);
  return { ends, open: start <= situation.today && ends >= situation.today };
}

/** The case as the user decided it. */
export function decided(item: Case, decision: End): Case {
  const next: Case = { ...item, decision, undecided: false };
  if (decision === 'stays') next.fate = 'keep';
  return { ...next, ...endsOf(next) };
}
