import { movesWhole } from './dates.ts';
import { detailSentence } from './detail-sentence.ts';
import { endingOf, isEntraFree, remaining, type Line } from './lines.ts';
import type { Outcome, Text } from './model.ts';
import { list, text, type Cited } from './text.ts';

/**
 * What becomes of each subscription in the old tenant, in a few words: by the tenant's fate, by what is needed
 * elsewhere and by the way it was bought [C-05, C-13, C-15, R-01, R-10, T-01].
 */
export function outcomesOf(lines: readonly Line[]): Outcome[] {
  return lines.flatMap((line) => (line.index < 0 ? [] : [outcomeOf(line)]));
}

function outcomeOf(line: Line): Outcome {
  const { way } = line;
  const term: Cited = { certainty: 'stated', facts: way.termFacts };
  if (isEntraFree(line)) return outcome(line, 'nothing', { certainty: 'stated', facts: 'C-15' });
  if (line.ended) return outcome(line, 'ended', term);
  if (movesWhole(line)) return outcome(line, 'movesWhole', { certainty: 'stated', facts: 'T-01' });
  switch (endingOf(line)) {
    case 'nothing':
      return outcome(line, 'stays', term);
    case 'either':
      return outcome(line, 'undecided', term);
    case 'reduce':
      return reduction(line, term);
    case 'stop':
      return stop(line, term);
  }
}

function reduction(line: Line, term: Cited): Outcome {
  const count = remaining(line);
  const name = line.agreement === 'partner' ? 'askReduce' : 'reduce';
  return count === null ? outcome(line, name, term) : outcome(line, `${name}To`, term, { count });
}

function stop(line: Line, term: Cited): Outcome {
  const { way, windowOpen, windowEnds, agreement, sub } = line;
  const ask = agreement === 'partner';
  if (windowOpen && windowEnds) {
    const name = ask ? 'askCancelBy' : 'cancelBy';
    const hedged = way.refund.certainty === 'stated' ? name : `${name}Hedged`;
    return outcome(line, hedged, way.refund, { day: { day: windowEnds } });
  }
  if (!sub.renewsOn) return outcome(line, ask ? 'askEnd' : 'ends', term);
  return outcome(line, ask ? 'askEndOn' : 'endsOn', term, { day: { day: sub.renewsOn } });
}

function outcome(line: Line, name: string, { certainty, facts }: Cited, values?: Text['values']): Outcome {
  return {
    subscription: line.index,
    text: text(`outcome_${name}`, values),
    detail: detailSentence(line),
    certainty,
    facts: list(facts),
  };
}
