import type { DateKind, GuideDate, Outcome, OutcomeKind, Text } from '../guidance/model.ts';
import type { HintSource, RowHint } from './hints.ts';

/** Dates that a row shows. The term's end is one of the page's own columns. */
const KINDS: readonly DateKind[] = [
  'refund-window-ends',
  'go-no-go',
  'reduction-takes-effect',
  'access-ends',
  'data-may-be-deleted',
];

/** Outcomes that no refund helps: nothing is to be cancelled. */
const NOTHING_TO_CANCEL: readonly OutcomeKind[] = ['stays', 'free', 'ended', 'move-whole'];
/** Outcomes that name their own day. */
const DATED: readonly OutcomeKind[] = ['undecided', 'cancel', 'ask-cancel'];

/** The nearest date of the subscription at `index` that is not past; null where there is none. */
export function dateHint(source: HintSource, index: number): RowHint | null {
  const outcome = outcomesOf(source)[index];
  const next = datesOf(source)
    [index]?.filter(
      ({ kind }) => kind !== 'refund-window-ends' || !outcome || !NOTHING_TO_CANCEL.includes(outcome.kind),
    )
    .reduce<GuideDate | undefined>((first, date) => (first && first.on <= date.on ? first : date), undefined);
  if (!next) return null;
  const text = wordsOf(next, outcome);
  const more = outcome && outcome.text !== text ? [outcome.text] : [];
  return { kind: next.kind, until: next.on, text, more };
}

/** A few words: what the guide says of a refund that isn't sure is too long for a row. */
function wordsOf({ kind, text, certainty, on }: GuideDate, outcome: Outcome | undefined): Text {
  if (outcome && DATED.includes(outcome.kind) && outcome.text.values?.['day']) return outcome.text;
  if (kind !== 'refund-window-ends') return text;
  return certainty === 'stated' ? text : { key: 'outcome_cancelByHedged', values: { day: { day: on } } };
}

const dates = new WeakMap<object, (GuideDate[] | undefined)[]>();
const outcomes = new WeakMap<object, (Outcome | undefined)[]>();

/** The dates still to come, by subscription: looked up once a guide. */
function datesOf({ guide }: HintSource): (GuideDate[] | undefined)[] {
  let found = dates.get(guide);
  if (!found) {
    dates.set(guide, (found = []));
    for (const date of guide.dates) {
      if (!date.missed && KINDS.includes(date.kind)) (found[date.subscription] ??= []).push(date);
    }
  }
  return found;
}

/** What becomes of each subscription, in a few words: looked up once a guide. */
export function outcomesOf({ guide }: Pick<HintSource, 'guide'>): (Outcome | undefined)[] {
  let found = outcomes.get(guide);
  if (!found) {
    outcomes.set(guide, (found = []));
    for (const outcome of guide.outcomes) found[outcome.subscription] = outcome;
  }
  return found;
}
