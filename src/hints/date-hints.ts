import type { DateKind, GuideDate, Text } from '../guidance/model.ts';
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
const NOTHING_TO_CANCEL = /^outcome_(?:stays|nothing|ended|movesWhole)$/;

/** The nearest date of the subscription at `index` that is not past; null where there is none. */
export function dateHint(source: HintSource, index: number): RowHint | null {
  const outcome = outcomesOf(source)[index];
  const next = datesOf(source)
    [index]?.filter(
      ({ kind }) => kind !== 'refund-window-ends' || !NOTHING_TO_CANCEL.test(outcome?.key ?? ''),
    )
    .reduce<GuideDate | undefined>((first, date) => (first && first.on <= date.on ? first : date), undefined);
  if (!next) return null;
  const text = wordsOf(next, outcome);
  const more = outcome && outcome.key !== text.key ? [outcome] : [];
  return { kind: next.kind, until: next.on, text, more };
}

/** A few words: what the guide says of a refund that isn't sure is too long for a row. */
function wordsOf({ kind, text, certainty, on }: GuideDate, outcome: Text | undefined): Text {
  if (kind !== 'refund-window-ends') return text;
  if (/By(?:Hedged)?$/.test(outcome?.key ?? '') && outcome?.values?.['day']) return outcome;
  return certainty === 'stated' ? text : { key: 'outcome_cancelByHedged', values: { day: { day: on } } };
}

const dates = new WeakMap<object, (GuideDate[] | undefined)[]>();
const outcomes = new WeakMap<object, (Text | undefined)[]>();

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
export function outcomesOf({ guide }: Pick<HintSource, 'guide'>): (Text | undefined)[] {
  let found = outcomes.get(guide);
  if (!found) {
    outcomes.set(guide, (found = []));
    for (const { subscription, text } of guide.outcomes) found[subscription] = text;
  }
  return found;
}
