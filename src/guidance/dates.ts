import { addDays, workingDaysBefore } from '../calendar/days.ts';
import { endingOf, type Case } from './case.ts';
import type { Certainty, DateKind, Day, GuideDate, Situation } from './model.ts';
import { camel, list, text, type Ids } from './text.ts';

/** Days to the earliest deletion that one of Microsoft's pages admits [L-07]. */
const DELETION_DAYS = 30;
/** Days that a mailbox is kept without a licence [M-27], and a OneDrive before it is archived [M-28]. */
const MAILBOX_DAYS = 30;
const ONEDRIVE_DAYS = 93;
/** Working days between the last moment to decide and the end of access. */
export const GO_NO_GO_DAYS = 10;

/** The go/no-go day of each item that has one. */
export function goNoGoDays(cases: readonly Case[]): Map<Case, Day> {
  const days = new Map<Case, Day>();
  for (const item of cases) {
    if (item.accessEnds && comesToEnd(item) && hasToMove(item)) {
      days.set(item, workingDaysBefore(item.accessEnds.on, GO_NO_GO_DAYS));
    }
  }
  return days;
}

/** False where nothing has to be moved, so that nothing can be late. */
function hasToMove({ sub }: Case): boolean {
  return sub.needed !== 0 || sub.holdsData === true;
}

function comesToEnd(item: Case): boolean {
  const ending = endingOf(item);
  return (ending === 'stop' || ending === 'either') && !movesWhole(item);
}

/** A subscription that moves whole doesn't end [T-01]. */
export function movesWhole(item: Case): boolean {
  return item.agreement === 'mca-enterprise' && item.way.buying(item) === null;
}

/** All dates of a item, each from the user's own days and a source [C-05, L-01…L-07, M-27, M-28, R-01, X-01, X-02]. */
export function datesOf(item: Case, situation: Situation, goNoGo: Day | undefined): GuideDate[] {
  const { sub, index, way } = item;
  if (index < 0 || sub.status === 'deleted') return [];
  const dates: GuideDate[] = [];
  const add = (kind: DateKind, on: Day, certainty: Certainty, facts: Ids): void => {
    const hedge = certainty === 'stated' ? '' : '_hedged';
    const label = text(`date_${camel(kind)}${hedge}`, { day: { day: on } });
    dates.push({
      kind,
      subscription: index,
      on,
      certainty,
      facts: list(facts),
      missed: on < situation.today,
      text: label,
    });
  };

  if (item.windowEnds && !item.ended)
    add('refund-window-ends', item.windowEnds, way.refund.certainty, way.refund.facts);
  addLaterLicences(item, situation, add, dates);
  if (sub.renewsOn) add('term-ends', sub.renewsOn, 'stated', way.termFacts);
  addReduction(item, add);
  if (goNoGo) add('go-no-go', goNoGo, 'inferred', 'X-02');
  addEnd(item, situation, add);
  return dates;
}

type Add = (kind: DateKind, on: Day, certainty: Certainty, facts: Ids) => void;

/** Licences added later have a window of their own. */
function addLaterLicences(
  { sub, way, ended }: Case,
  situation: Situation,
  add: Add,
  dates: GuideDate[],
): void {
  const days = way.refundDays(situation);
  if (!sub.licencesAddedOn || !days || ended) return;
  add('refund-window-ends', addDays(sub.licencesAddedOn, days), way.refund.certainty, 'R-01 R-10 C-21');
  const last = dates.pop();
  if (last)
    dates.push({ ...last, scope: 'added-licences', text: { ...last.text, key: `${last.text.key}_added` } });
}

/** Under fixed terms a reduction shows at renewal; the open window is a choice beside it. */
function addReduction(item: Case, add: Add): void {
  const { renewsOn, recurringBilling } = item.sub;
  const { agreement } = item;
  if (!renewsOn || endingOf(item) !== 'reduce' || recurringBilling === false) return;
  if (agreement === 'mca' || agreement === 'mca-enterprise')
    add('reduction-takes-effect', renewsOn, 'stated', 'R-01');
  if (agreement === 'partner') add('reduction-takes-effect', renewsOn, 'stated', 'R-10');
}

/** End of access, and from it the data's [L-07]; what runs from the licence, where its end is decided. */
function addEnd(item: Case, situation: Situation, add: Add): void {
  const { accessEnds, sub } = item;
  if (!accessEnds || !isOver(item, situation)) return;
  if (sub.status !== 'disabled') add('access-ends', accessEnds.on, accessEnds.certainty, accessEnds.facts);
  add('data-may-be-deleted', addDays(accessEnds.on, DELETION_DAYS), 'disputed', 'L-07');
  // Until the end is decided the day the licence goes is not known.
  if (sub.recurringBilling === false && sub.holdsData !== false)
    addLicenceClocks(accessEnds.on, situation, add);
}

/** What runs from the day a person's licence goes: the mailbox [M-27], and OneDrive where it is archived [M-28]. */
function addLicenceClocks(from: Day, situation: Situation, add: Add): void {
  const { data, customer, clouds } = situation;
  if (data?.mailboxes !== false) {
    add('mailbox-data-kept-until', addDays(from, MAILBOX_DAYS), 'inferred', 'M-27');
  }
  const archived =
    customer !== 'education' && (!clouds?.old || !['gcc', 'gcc-high', 'dod'].includes(clouds.old));
  if (data?.oneDrive !== false && archived) {
    add('onedrive-archived-on', addDays(from, ONEDRIVE_DAYS), 'inferred', 'M-28');
  }
}

/** True where the subscription comes to an end, or has come to it on its term's last day. */
function isOver(item: Case, { today }: Situation): boolean {
  if (item.ended) return item.sub.renewsOn !== undefined && item.sub.renewsOn <= today;
  return comesToEnd(item);
}
