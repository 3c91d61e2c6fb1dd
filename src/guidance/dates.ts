import type { Case, CitedDay } from './case.ts';
import { comesToEnd, endingOf, hasToMove, isOver, isUnused } from './ending.ts';
import { addDays, workingDaysBefore } from '../calendar/days.ts';
import type { Certainty, DateKind, Day, GuideDate } from './model.ts';
import { camel, list, text, weaker, type Ids } from './text.ts';
import type { Way } from './ways/way.ts';

/** Days to the earliest deletion that one of Microsoft's pages admits [L-07]. */
const DELETION_DAYS = 30;
/** Days that a mailbox is kept without a licence [M-27], and a OneDrive before it is archived [M-28]. */
const MAILBOX_DAYS = 30;
const ONEDRIVE_DAYS = 93;
/** Working days between the last moment to decide and the end of access. */
export const GO_NO_GO_DAYS = 10;

/** The day to be moved by: ten working days before the term ends, or access, whichever is first; null where nothing ends. */
export function goNoGoOf({ accessEnds, termEnd }: Case): Day | null {
  if (!accessEnds) return null;
  const end = termEnd && termEnd < accessEnds.on ? termEnd : accessEnds.on;
  return workingDaysBefore(end, GO_NO_GO_DAYS);
}

/** The go/no-go day of each case that has one, while it lies ahead: it is never missed, that it is late is a conflict. */
export function goNoGoDays(items: readonly Case[]): Map<Case, Day> {
  const days = new Map<Case, Day>();
  for (const item of items) {
    const day = goNoGoOf(item);
    if (!day || day < item.situation.today || item.way.turnsAnnual || movesInGrace(item)) continue;
    if (!item.undecided && comesToEnd(item) && hasToMove(item)) {
      days.set(item, day);
    }
  }
  return days;
}

/** Who moves after the term's end, while access goes on, has nothing to check before it: the order is decided by then [L-01, R-09]. */
function movesInGrace({ accessEnds, termEnd, situation }: Case): boolean {
  const { cutOverOn } = situation.plan ?? {};
  if (!accessEnds || !termEnd || !cutOverOn) return false;
  return cutOverOn >= termEnd && cutOverOn < accessEnds.on;
}

/** The first day on which data may be deleted: what the source says, else the shortest that a page admits; a trial's at its end [L-07, L-11, L-17]. */
export function deletionOf(item: Case): CitedDay | null {
  const { sub, state, way, termStart, accessEnds } = item;
  if (sub.deletedOn) return { on: sub.deletedOn, certainty: 'disputed', facts: 'L-17 L-07' };
  if (state === 'disabled') {
    const { renewsOn } = sub;
    if (!renewsOn || renewsOn > item.situation.today) return null;
    const ended = way.accessEnds(renewsOn, termStart, sub).on;
    // Disabled is over already, whatever grace its way of buying has.
    return deletedAfter(way, ended <= item.situation.today ? ended : renewsOn);
  }
  return accessEnds && deletedAfter(way, accessEnds.on);
}

function deletedAfter({ turnsAnnual }: Way, end: Day): CitedDay {
  return turnsAnnual
    ? { on: end, certainty: 'disputed', facts: 'L-07 L-11' }
    : { on: addDays(end, DELETION_DAYS), certainty: 'disputed', facts: 'L-07' };
}

type Add = (kind: DateKind, on: Day, certainty: Certainty, facts: Ids, added?: true) => void;

/** All dates of a case, each from the user's own days and a source [C-05, L-01…L-07, M-27, M-28, R-01, X-01, X-02]. */
export function datesOf(item: Case, goNoGo: Day | undefined): GuideDate[] {
  const { index, situation, state } = item;
  if (index < 0 || state === 'deleted' || state === 'unknown') return [];
  const dates: GuideDate[] = [];
  const add: Add = (kind, on, given, facts, added) => {
    const certainty = item.guessed.has('renewsOn') ? weaker(given, 'inferred') : given;
    const hedge = certainty === 'stated' ? '' : '_hedged';
    const label = text(`date_${camel(kind)}${hedge}${added ? '_added' : ''}`, { day: { day: on } });
    const missed = on < situation.today && on >= (situation.plan?.madeOn ?? situation.today);
    const scope = added && { scope: 'added-licences' as const };
    dates.push({
      kind,
      subscription: index,
      on,
      certainty,
      facts: list(facts),
      missed,
      ...scope,
      text: label,
    });
  };
  addWindows(item, add);
  addTerm(item, add);
  if (goNoGo) add('go-no-go', goNoGo, 'inferred', 'X-02');
  addEnd(item, add);
  return dates;
}

/** Refund windows that are open; a start that is only reckoned makes the day a guess [C-05, C-21, P-02, R-01]. */
function addWindows(
  { windowOpen, windowEnds, startSure, addedWindowEnds, way, decision }: Case,
  add: Add,
): void {
  if (windowOpen && windowEnds && decision !== 'stays') {
    add(
      'refund-window-ends',
      windowEnds,
      startSure ? way.refund.certainty : weaker(way.refund.certainty, 'inferred'),
      way.refund.facts,
    );
  }
  if (addedWindowEnds)
    add('refund-window-ends', addedWindowEnds, way.refund.certainty, 'R-01 R-10 C-21', true);
}

/** The term's end, unless access ends on that day, which says more; and what counts from it. */
function addTerm(item: Case, add: Add): void {
  const { sub, way, accessEnds, situation, decision, termEnd } = item;
  const end = decision === 'renew' ? termEnd : sub.renewsOn;
  if (!end) return;
  const isSaid = accessEnds?.on === end && isEnding(item);
  const isGuess = item.stale && !item.startSure;
  if (!isSaid && end >= situation.today)
    add('term-ends', end, isGuess ? 'inferred' : 'stated', way.termFacts);
  if (way.reducedAtRenewal && isReducedThen(item)) {
    add('reduction-takes-effect', end, 'stated', way.reducedAtRenewal);
  }
}

/** True where fewer licences count from the renewal: not while it is open, and not in the window, where they count at once. */
function isReducedThen(item: Case): boolean {
  const { sub, decision, undecided, windowOpen } = item;
  if (endingOf(item) !== 'reduce' || sub.recurringBilling === false || undecided) return false;
  return !(decision === 'reduce' && windowOpen);
}

/** End of access, and from it the data's [L-07]; what runs from the licence, where its end is decided. */
function addEnd(item: Case, add: Add): void {
  if (!isEnding(item) || isCancelledUnused(item)) return;
  const { accessEnds, sub, state, situation } = item;
  const isOff = sub.recurringBilling === false;
  if (accessEnds && state !== 'disabled' && accessEnds.on >= situation.today) {
    const { certainty, on, facts } = accessEnds;
    // While it is to be decided, and would renew by itself, it is only what would follow.
    add('access-ends', on, item.undecided && !isOff ? weaker(certainty, 'inferred') : certainty, facts);
  }
  const deletion = deletionOf(item);
  if (deletion) add('data-may-be-deleted', deletion.on, deletion.certainty, deletion.facts);
  if (accessEnds && isOff && isSettled(item)) addLicenceClocks(accessEnds.on, item, add);
}

/** Until the end is decided the day the licence goes is not known; a trial's data goes with it [L-11]. */
function isSettled(item: Case): boolean {
  return !item.way.turnsAnnual && !item.undecided && !isOver(item) && item.sub.holdsData !== false;
}

/** Cancelled in its window, and nobody has it: then no later day of it counts. */
function isCancelledUnused(item: Case): boolean {
  return item.windowOpen && item.decision === null && isUnused(item);
}

/** What runs from the day a person's licence goes: the mailbox [M-27], and OneDrive where it is archived [M-28]. */
function addLicenceClocks(from: Day, { situation: { data, customer, clouds } }: Case, add: Add): void {
  if (data?.mailboxes !== false) {
    add('mailbox-data-kept-until', addDays(from, MAILBOX_DAYS), 'inferred', 'M-27');
  }
  const archived =
    customer !== 'education' && (!clouds?.old || !['gcc', 'gcc-high', 'dod'].includes(clouds.old));
  if (data?.oneDrive !== false && archived) {
    add('onedrive-archived-on', addDays(from, ONEDRIVE_DAYS), 'inferred', 'M-28');
  }
}

/** True where it comes to an end, or has. */
function isEnding(item: Case): boolean {
  if (isOver(item)) return true;
  const isOff = item.sub.recurringBilling === false && item.decision !== 'renew' && item.decision !== 'stays';
  return comesToEnd(item) || (isOff && !item.outside);
}
