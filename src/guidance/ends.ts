import { isOver, type Case } from './case.ts';
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
/** What leaves such a gap: it comes last, before 'stays'. */
const LEAVES_GAP: readonly End[] = ['end-at-term', 'ask-partner'];

/** Decisions that can be carried out in the subscription's present state [C-15, L-05, L-10]. */
export function allowedEnds(item: Case): readonly End[] {
  if (item.outside) return ['stays'];
  if (item.state === 'deleted' || item.state === 'unknown') return [];
  if (isOver(item)) {
    const back: End[] = item.way.reactivates ? ['renew'] : [];
    return ['end-at-term', ...back, 'stays'];
  }
  return [...item.way.allows(item), 'stays'];
}

/** The decisions to offer, from ending soonest to paying longest, what leaves a gap last; `gap`: its dates don't fit. */
export function offeredEnds(item: Case, gap: boolean): End[] {
  const allowed = allowedEnds(item);
  const shown = ORDER.filter((end) => allowed.includes(end) && (gap || !FOR_A_GAP.includes(end)));
  if (!gap || item.windowOpen) return shown;
  const last = shown.filter((end) => LEAVES_GAP.includes(end));
  const rest = shown.filter((end) => !LEAVES_GAP.includes(end) && end !== 'stays');
  return [...rest, ...last, ...shown.filter((end) => end === 'stays')];
}

/**
 * The decision in the words of its way of buying and its state: what only a partner can end is asked of the partner; a
 * trial that goes on is paid; to let a term end while its window is open is to keep it; what was renewed has been.
 */
export function inItsOwnWords(item: Case, end: End): End {
  const { way, windowOpen, stale } = item;
  if (way.turnsAnnual && end === 'renew') return 'keep-and-pay';
  const isDone = stale && !isOver(item) && ['renew', 'bridge', 'move-earlier'].includes(end);
  const meant = isDone ? 'end-at-term' : end;
  if (meant === 'keep-and-pay' && !windowOpen && !way.turnsAnnual) return way.asks ? 'ask-partner' : 'end-at-term';
  if (meant !== 'end-at-term' || isOver(item)) return meant;
  if (way.asks) return 'ask-partner';
  return windowOpen ? 'keep-and-pay' : meant;
}

/** The user's decision, where it can be carried out; else why not. */
export function readDecision(item: Case, given: End | undefined): { decision: End | null; refused: Refusal | null } {
  if (given === undefined || given === 'undecided') return { decision: null, refused: null };
  const end = inItsOwnWords(item, given);
  if (allowedEnds(item).includes(end)) return { decision: end, refused: null };
  return { decision: null, refused: refusal(item, given) };
}

/** Why it isn't possible, by the decision, and where that explains it by the state. */
const REASONS: Readonly<Partial<Record<End, readonly [key: string, facts: string]>>> = {
  'cancel-now': ['cancelNow', 'C-05 C-06 X-09'],
  'swap-to-monthly': ['swap', 'C-23 C-05'],
  'keep-and-pay': ['keepAndPay', 'C-05 C-06'],
  extend: ['extend', 'L-02a L-14'],
  'move-whole': ['moveWhole', 'T-01 T-02'],
  'ask-partner': ['askPartner', 'C-13 B-05'],
  bridge: ['bridge', 'C-24'],
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
