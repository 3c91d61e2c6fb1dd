import type { Case } from './case.ts';
import { endingOf, isOver } from './ending.ts';
import type { End, Refusal } from './model.ts';
import { list, text } from './text.ts';

/** From ending soonest to paying longest. */
const ORDER: readonly End[] = [
  'cancel-now',
  'swap-to-monthly',
  'end-at-term',
  'move-whole',
  'ask-partner',
  'move-earlier',
  'bridge',
  'extend',
  'reduce',
  'keep-and-pay',
  'renew',
  'stays',
];

/** What only serves where access would end before people have moved. */
const FOR_A_GAP: readonly End[] = ['move-earlier', 'bridge'];
/** What ends all of it: no answer where some of it stays. */
const FOR_LEAVING: readonly End[] = [
  'cancel-now',
  'swap-to-monthly',
  'end-at-term',
  'move-whole',
  'ask-partner',
  'extend',
];
/** What leaves such a gap: it comes last, before 'stays'. */
const LEAVES_GAP: readonly End[] = ['end-at-term', 'ask-partner'];

/** Decisions that can be carried out in the subscription's present state [C-15, L-05, L-10]. */
export function allowedEnds(item: Case): readonly End[] {
  if (item.outside) return ['stays'];
  if (item.state === 'deleted' || item.state === 'unknown') return [];
  if (isOver(item)) {
    // While people still work they can go on elsewhere [L-01, C-24]; a trial has no such time [L-11].
    const gap = item.state === 'expired' && !item.way.turnsAnnual ? FOR_A_GAP : [];
    const back: End[] = item.way.reactivates ? ['renew'] : [];
    return ['end-at-term', ...gap, ...back, 'stays'];
  }
  return [...item.way.allows(item), 'stays'];
}

/** The decisions to offer, from ending soonest to paying longest, what leaves a gap last; `gap`: its dates don't fit. */
export function offeredEnds(item: Case, gap: boolean): End[] {
  const allowed = allowedEnds(item);
  const reduces = endingOf(item) === 'reduce';
  const isShown = (end: End): boolean => {
    if (!allowed.includes(end) || (!gap && FOR_A_GAP.includes(end))) return false;
    if (reduces) return !FOR_LEAVING.includes(end);
    // While all of it can be cancelled or swapped, a part is no answer.
    return end !== 'reduce' || !allowed.includes('swap-to-monthly');
  };
  const shown = ORDER.filter(isShown);
  if (!gap || item.windowOpen) return shown;
  const last = shown.filter((end) => LEAVES_GAP.includes(end));
  const rest = shown.filter((end) => !LEAVES_GAP.includes(end) && end !== 'stays');
  return [...rest, ...last, ...shown.filter((end) => end === 'stays')];
}

/** Decided for a renewal that has come and gone: what is left is to end the new term. */
const AT_RENEWAL: readonly End[] = ['renew', 'bridge', 'move-earlier'];

/** One thing under several names: it is paid until its term ends, and a trial that goes on is paid. */
const SAME: Readonly<Partial<Record<End, readonly End[]>>> = {
  'end-at-term': ['ask-partner', 'keep-and-pay'],
  'keep-and-pay': ['end-at-term', 'ask-partner'],
  renew: ['keep-and-pay'],
};

/** The decision in the words of its way of buying and its state: what only a partner can end is asked of the partner. */
export function inItsOwnWords(item: Case, end: End, allowed = allowedEnds(item)): End {
  const meant = item.stale && !isOver(item) && AT_RENEWAL.includes(end) ? 'end-at-term' : end;
  if (allowed.includes(meant)) return meant;
  return SAME[meant]?.find((other) => allowed.includes(other)) ?? end;
}

/** The user's decision, where it can be carried out; else why not. */
export function readDecision(
  item: Case,
  given: End | undefined,
): { decision: End | null; refused: Refusal | null } {
  if (given === undefined || given === 'undecided') return { decision: null, refused: null };
  const end = inItsOwnWords(item, given);
  if (allowedEnds(item).includes(end)) return { decision: end, refused: null };
  return { decision: null, refused: refusal(item, given) };
}

/** Why it isn't possible, by the decision, and where that explains it by the state. */
const REASONS: Readonly<Partial<Record<End, readonly [key: string, facts: string]>>> = {
  'cancel-now': ['window', 'C-05 C-06 X-09'],
  'swap-to-monthly': ['window', 'C-23 C-05'],
  'keep-and-pay': ['window', 'C-05 C-06'],
  extend: ['extend', 'L-02a L-14'],
  'move-whole': ['moveWhole', 'T-01 T-02'],
  'ask-partner': ['askPartner', 'C-13 B-05'],
  bridge: ['other', 'C-24'],
  reduce: ['reduce', 'R-01 R-06'],
  renew: ['renew', 'L-05 L-10'],
};

function refusal(item: Case, end: End): Refusal {
  const [key, facts] = reasonOf(item, end);
  return {
    subscription: item.index,
    end,
    text: text(`refused_${key}`, { product: item.sub.product ?? '' }),
    facts: list(facts),
  };
}

function reasonOf(item: Case, end: End): readonly [string, string] {
  if (item.outside) return ['free', 'C-15 L-18'];
  if (item.state === 'deleted') return ['deleted', 'L-05 L-08'];
  if (item.state === 'unknown') return ['status', 'L-05'];
  if (isOver(item)) return ['ended', 'L-05 L-10'];
  if (end === 'extend' && item.way.turnsAnnual) return ['extendTrial', 'L-11 P-08'];
  return REASONS[end] ?? ['other', 'B-05'];
}
