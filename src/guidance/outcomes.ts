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
  key: string;
  cited: Cited;
  values?: Text['values'];
}

function outcomeOf(judged: Judged): Outcome {
  const { item } = judged;
  const { kind, key, cited, values } = wordsOf(judged);
  return {
    subscription: item.index,
    kind,
    ends: judged.ends,
    text: text(key, values),
    detail: detailOf(judged),
    certainty: cited.certainty,
    facts: list(cited.facts),
  };
}

function detailOf({ item, decideBy }: Judged): DetailSentence | null {
  if (isOver(item) || item.outside || item.state === 'unknown' || item.guessed.has('renewsOn')) return null;
  const own = item.way.detail(item);
  // What must be decided comes before what would follow; an open window's sentence asks it itself.
  if (!item.undecided || (item.windowOpen && own?.kind === 'cancel')) return own;
  return decideBy ? detail('decide', 'decide', 'X-01 X-03', { day: { day: decideBy } }) : null;
}

function wordsOf(judged: Judged): Words {
  const { item } = judged;
  const cited: Cited = { certainty: 'stated', facts: item.way.termFacts };
  return byState(judged, cited) ?? byDecision(item, cited) ?? byEnding(item, cited);
}

/** What its state says, before anything that is planned. */
function byState({ item, decideBy }: Judged, cited: Cited): Words | null {
  const { state, sub, outside, undecided, situation } = item;
  if (outside) {
    return isAzureName(sub.product ?? '')
      ? { kind: 'stays', key: 'outcome_azure', cited: { certainty: 'stated', facts: 'C-01 X-16e' } }
      : { kind: 'free', key: 'outcome_nothing', cited: { certainty: 'stated', facts: 'C-15 L-18' } };
  }
  if (state === 'unknown') return { kind: 'undecided', key: 'outcome_statusUnknown', cited };
  if (state === 'expired')
    return { kind: 'ended', key: 'outcome_expired', cited: { certainty: 'stated', facts: 'L-05' } };
  if (isOver(item)) return { kind: 'ended', key: 'outcome_ended', cited };
  if (!undecided) return null;
  if (!decideBy) return { kind: 'undecided', key: 'outcome_undecided', cited };
  const key = decideBy < situation.today ? 'label_missed' : 'label_decide';
  return { kind: 'undecided', key, cited, values: { day: { day: decideBy } } };
}

/** What the user chose, where that isn't the usual end. */
function byDecision(item: Case, cited: Cited): Words | null {
  const { decision, way } = item;
  if (way.movesWhole(item)) {
    return { kind: 'move-whole', key: way.wholeMove, cited: way.wholeMoveCited };
  }
  switch (decision) {
    case 'extend':
      return { kind: 'extend', key: 'outcome_extend', cited: { certainty: 'stated', facts: 'L-14' } };
    case 'swap-to-monthly':
      return { kind: 'swap', key: 'outcome_swap', cited: { certainty: 'stated', facts: 'C-05 C-16 C-23' } };
    case 'renew':
      return { kind: 'renew', key: 'outcome_renew', cited };
    case 'keep-and-pay':
      return way.turnsAnnual ? { kind: 'renew', key: 'outcome_renew', cited } : null;
    default:
      return null;
  }
}

function byEnding(item: Case, cited: Cited): Words {
  switch (endingOf(item)) {
    case 'nothing':
      return { kind: 'stays', key: 'end_stays', cited };
    case 'either':
      return { kind: 'undecided', key: 'outcome_undecided', cited };
    case 'reduce':
      return reduction(item, cited);
    case 'stop':
      return stop(item, cited);
  }
}

function reduction(item: Case, cited: Cited): Words {
  const count = remaining(item);
  const ask = item.way.asks === 'partner';
  const key = ask ? 'outcome_askReduce' : 'end_reduce';
  const kind = ask ? 'ask-reduce' : 'reduce';
  return { kind, key, cited, ...(count !== null && { values: { count } }) };
}

function stop(item: Case, cited: Cited): Words {
  const { way, termEnd, accessEnds } = item;
  const ask = way.asks === 'partner';
  if (isCancelled(item)) return cancelled(item);
  if (way.anyDay && !accessEnds) return { kind: 'cancel', key: 'outcome_cancelAfterMove', cited: way.refund };
  const kind = ask ? 'ask-end' : 'ends';
  const day = ask ? stopBy(item) : termEnd;
  if (!day) return { kind, key: ask ? 'end_askPartner' : 'outcome_ends', cited };
  const values = { day: { day } };
  if (item.guessed.has('renewsOn')) {
    return {
      kind,
      key: ask ? 'outcome_askEndBy' : 'outcome_endsOnHedged',
      cited: { ...cited, certainty: 'disputed' },
      values,
    };
  }
  return { kind, key: ask ? 'outcome_askEndBy' : 'label_ends', cited, values };
}

/** True where the open window is used: nobody has it, or that was chosen. */
function isCancelled(item: Case): boolean {
  const { windowOpen, decision } = item;
  return windowOpen && (decision === null ? isUnused(item) : decision !== 'keep-and-pay');
}

function cancelled({ way, windowEnds, startSure, situation }: Case): Words {
  const ask = way.asks === 'partner';
  const sure = way.refund.certainty === 'stated' && startSure;
  const day = windowEnds && actBy('refund-window', windowEnds, situation.today);
  return {
    kind: ask ? 'ask-cancel' : 'cancel',
    key: cancelKey(ask, sure),
    cited: sure ? way.refund : { certainty: 'inferred', facts: way.refund.facts },
    ...(day && { values: { day: { day } } }),
  };
}

/** Words for a window that is used: unsure, they don't say 'cancel'. */
function cancelKey(ask: boolean, sure: boolean): string {
  if (ask) return sure ? 'outcome_askCancelBy' : 'outcome_askEndBy';
  return sure ? 'label_decide' : 'outcome_endsOnHedged';
}
