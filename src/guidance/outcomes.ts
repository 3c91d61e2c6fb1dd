import { actBy } from './act-by.ts';
import type { Case } from './case.ts';
import { endingOf, isOver, isUnused, remaining, stopBy } from './ending.ts';
import { detail } from './details.ts';
import type { Day, DetailSentence, End, Outcome, OutcomeKind, Text } from './model.ts';
import { isAzureName } from './outside.ts';
import { list, text, type Cited } from './text.ts';

/** A case with the day by which it must be decided, and the decisions to offer. */
export interface Judged {
  item: Case;
  decideBy: Day | null;
  ends: readonly End[];
}

/**
 * What becomes of each subscription in the old tenant, in a few words: by the user's decision, the tenant's fate, what is
 * needed elsewhere and the way it was bought [C-05, C-13, C-15, R-01, R-10, T-01].
 */
export function outcomesOf(judged: readonly Judged[]): Outcome[] {
  return judged.flatMap((one) => (one.item.index < 0 ? [] : [outcomeOf(one)]));
}

interface Words {
  kind: OutcomeKind;
  name: string;
  cited: Cited;
  values?: Text['values'];
}

function outcomeOf(judged: Judged): Outcome {
  const { item } = judged;
  const { kind, name, cited, values } = wordsOf(judged);
  return {
    subscription: item.index,
    kind,
    ends: judged.ends,
    text: text(`outcome_${name}`, values),
    detail: detailOf(judged),
    certainty: cited.certainty,
    facts: list(cited.facts),
  };
}

function detailOf({ item, decideBy }: Judged): DetailSentence | null {
  if (isOver(item) || item.outside || item.state === 'unknown' || item.guessed.has('renewsOn')) return null;
  if (item.undecided && !item.windowOpen) {
    return decideBy ? detail('decide', 'decide', 'X-01 X-03', { day: { day: decideBy } }) : null;
  }
  return item.way.detail(item);
}

function wordsOf({ item, decideBy }: Judged): Words {
  const { way, state, sub, decision } = item;
  const cited: Cited = {
    certainty: item.guessed.has('renewsOn') ? 'disputed' : 'stated',
    facts: way.termFacts,
  };
  if (item.outside) {
    return isAzureName(sub.product ?? '')
      ? { kind: 'stays', name: 'azure', cited: { certainty: 'stated', facts: 'C-01 X-16e' } }
      : { kind: 'free', name: 'nothing', cited: { certainty: 'stated', facts: 'C-15 L-18' } };
  }
  if (state === 'unknown') return { kind: 'undecided', name: 'statusUnknown', cited };
  if (item.undecided && !isOver(item)) {
    const isPast = decideBy !== null && decideBy < item.situation.today;
    return decideBy
      ? { kind: 'undecided', name: isPast ? 'missed' : 'decideBy', cited, values: { day: { day: decideBy } } }
      : { kind: 'undecided', name: 'undecided', cited };
  }
  if (state === 'expired')
    return { kind: 'ended', name: 'expired', cited: { certainty: 'stated', facts: 'L-05' } };
  if (isOver(item)) return { kind: 'ended', name: 'ended', cited };
  if (way.movesWhole(item)) return { kind: 'move-whole', name: way.wholeMove, cited: way.wholeMoveCited };
  if (decision === 'extend')
    return { kind: 'extend', name: 'extend', cited: { certainty: 'stated', facts: 'L-14' } };
  if (decision === 'swap-to-monthly')
    return { kind: 'swap', name: 'swap', cited: { certainty: 'inferred', facts: 'C-23' } };
  if (decision === 'renew' || (decision === 'keep-and-pay' && way.turnsAnnual))
    return { kind: 'renew', name: 'renew', cited };
  return byEnding(item, cited);
}

function byEnding(item: Case, cited: Cited): Words {
  switch (endingOf(item)) {
    case 'nothing':
      return { kind: 'stays', name: 'stays', cited };
    case 'either':
      return { kind: 'undecided', name: 'undecided', cited };
    case 'reduce':
      return reduction(item, cited);
    case 'stop':
      return stop(item, cited);
  }
}

function reduction(item: Case, cited: Cited): Words {
  const count = remaining(item);
  const ask = item.way.asks === 'partner';
  const name = ask ? 'askReduce' : 'reduce';
  const kind = ask ? 'ask-reduce' : 'reduce';
  return count === null ? { kind, name, cited } : { kind, name: `${name}To`, cited, values: { count } };
}

function stop(item: Case, cited: Cited): Words {
  const { way, windowOpen, windowEnds, termEnd, decision, situation, accessEnds } = item;
  const ask = way.asks === 'partner';
  if (windowOpen && windowEnds && decision !== 'keep-and-pay' && (decision !== null || isUnused(item))) {
    const sure = way.refund.certainty === 'stated' && item.startSure;
    const name = ask ? 'askCancelBy' : 'cancelBy';
    const day = actBy('refund-window', windowEnds, situation.today);
    return {
      kind: ask ? 'ask-cancel' : 'cancel',
      name: sure ? name : `${name}Hedged`,
      cited: sure ? way.refund : { certainty: 'inferred', facts: way.refund.facts },
      values: { day: { day } },
    };
  }
  if (way.anyDay && !accessEnds) return { kind: 'cancel', name: 'cancelAfterMove', cited: way.refund };
  const kind = ask ? 'ask-end' : 'ends';
  const day = ask ? stopBy(item) : termEnd;
  if (!day) return { kind, name: ask ? 'askEnd' : 'ends', cited };
  return { kind, name: ask ? 'askEndBy' : 'endsOn', cited, values: { day: { day } } };
}
