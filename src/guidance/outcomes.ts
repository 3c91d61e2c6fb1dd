import { movesWhole } from './dates.ts';
import { detailSentence } from './detail-sentence.ts';
import { endingOf, isEntraFree, remaining, type Case } from './case.ts';
import type { Outcome, OutcomeKind, Text } from './model.ts';
import { list, text, type Cited } from './text.ts';

/**
 * What becomes of each subscription in the old tenant, in a few words: by the tenant's fate, by what is needed
 * elsewhere and by the way it was bought [C-05, C-13, C-15, R-01, R-10, T-01].
 */
export function outcomesOf(cases: readonly Case[]): Outcome[] {
  return cases.flatMap((item) => (item.index < 0 ? [] : [outcomeOf(item)]));
}

function outcomeOf(item: Case): Outcome {
  const { way } = item;
  const term: Cited = { certainty: 'stated', facts: way.termFacts };
  if (isEntraFree(item)) return outcome(item, 'nothing', { certainty: 'stated', facts: 'C-15' });
  if (item.ended) return outcome(item, 'ended', term);
  if (movesWhole(item)) return outcome(item, 'movesWhole', { certainty: 'stated', facts: 'T-01' });
  switch (endingOf(item)) {
    case 'nothing':
      return outcome(item, 'stays', term);
    case 'either':
      return outcome(item, 'undecided', term);
    case 'reduce':
      return reduction(item, term);
    case 'stop':
      return stop(item, term);
  }
}

function reduction(item: Case, term: Cited): Outcome {
  const count = remaining(item);
  const name = item.agreement === 'partner' ? 'askReduce' : 'reduce';
  return count === null ? outcome(item, name, term) : outcome(item, `${name}To`, term, { count });
}

function stop(item: Case, term: Cited): Outcome {
  const { way, windowOpen, windowEnds, agreement, sub } = item;
  const ask = agreement === 'partner';
  if (windowOpen && windowEnds) {
    const name = ask ? 'askCancelBy' : 'cancelBy';
    const hedged = way.refund.certainty === 'stated' ? name : `${name}Hedged`;
    return outcome(item, hedged, way.refund, { day: { day: windowEnds } });
  }
  if (!sub.renewsOn) return outcome(item, ask ? 'askEnd' : 'ends', term);
  return outcome(item, ask ? 'askEndOn' : 'endsOn', term, { day: { day: sub.renewsOn } });
}

const KINDS: Readonly<Record<string, OutcomeKind>> = {
  nothing: 'free',
  ended: 'ended',
  movesWhole: 'move-whole',
  stays: 'stays',
  undecided: 'undecided',
  reduce: 'reduce',
  reduceTo: 'reduce',
  askReduce: 'ask-reduce',
  askReduceTo: 'ask-reduce',
  cancelBy: 'cancel',
  cancelByHedged: 'cancel',
  askCancelBy: 'ask-cancel',
  askCancelByHedged: 'ask-cancel',
  ends: 'ends',
  endsOn: 'ends',
  askEnd: 'ask-end',
  askEndOn: 'ask-end',
};

function outcome(item: Case, name: string, { certainty, facts }: Cited, values?: Text['values']): Outcome {
  return {
    subscription: item.index,
    kind: KINDS[name] ?? 'undecided',
    ends: [],
    text: text(`outcome_${name}`, values),
    detail: detailSentence(item),
    certainty,
    facts: list(facts),
  };
}
