import type { Case } from '../case.ts';
import { earlier } from '../../calendar/days.ts';
import type { Conflict, ConflictId, Day, Option, OptionId } from '../model.ts';
import { list } from '../text.ts';
import { accessBeforeBuying, accessBeforeCutOver, noTimeToTest } from './access.ts';
import { optionCost, refundAtStake } from './cost.ts';
import { dataBeforeCutOver } from './data.ts';
import type { Finder, Found } from './found.ts';
import { adviceOf, choicesOf, type Choice } from './options.ts';
import { endsThoughKept, renewsBeforeMove, trialTurnsAnnual } from './renewal.ts';
import { cloudsDoNotMix, cutOverPassed } from './whole-move.ts';
import { windowBeforeDataIsOut } from './window.ts';
import { affected, conflictText, consequences, optionTitle } from './words.ts';

/** What costs most first: data, people's access, money; and before all, what makes the whole plan impossible. */
const FINDERS: readonly Finder[] = [
  cloudsDoNotMix,
  cutOverPassed,
  dataBeforeCutOver,
  accessBeforeCutOver,
  accessBeforeBuying,
  noTimeToTest,
  renewsBeforeMove,
  endsThoughKept,
  trialTurnsAnnual,
  windowBeforeDataIsOut,
];

/** A conflict of one subscription with its options. */
export interface OwnConflict {
  found: Found;
  choices: readonly Choice[];
  /** Conflicts with the same key are one. */
  key: string;
}

/** Where the dates of a case collide, before any decision, the weightiest first. */
export function conflictsIn(item: Case): OwnConflict[] {
  if (item.outside || item.state === 'unknown' || item.state === 'deleted' || item.decision === 'stays')
    return [];
  return FINDERS.flatMap((find) => {
    const found = find(item);
    if (!found) return [];
    const choices = choicesOf(item, found);
    const dated = { ...found, by: beforeBuying(item, found) };
    return [{ found: dated, choices, key: keyOf(dated, choices) }];
  });
}

/**
 * What is bought for the new tenant depends on when people move, and can't be given back after a week: the decision comes
 * before the user's own day of buying.
 */
function beforeBuying(item: Case, { id, by }: Found): Day | null {
  const { sub, way, situation } = item;
  const { buyOn } = situation.plan ?? {};
  if (!buyOn || buyOn < situation.today || !MOVES_LATER.includes(id)) return by;
  return sub.needed === 0 || way.buying(item) === null ? by : by && earlier(by, buyOn);
}

/** Conflicts whose options move people on another day. */
const MOVES_LATER: readonly ConflictId[] = [
  'access-ends-before-cut-over',
  'no-time-to-test',
  'renews-before-people-move',
];

/** What two subscriptions must share to be one conflict: question, days, options and what they store. */
function keyOf({ id, on, by }: Found, choices: readonly Choice[]): string {
  const options = choices.map(
    ({ id, by, sets }) => `${id} ${by ?? ''} ${sets.end ?? ''} ${sets.buyOn ?? ''}`,
  );
  return `${id} ${on ?? ''} ${by ?? ''}: ${options.join()}`;
}

/** True while the user must decide: something collides, and there is a way to choose. */
export function isOpen({ found, choices }: OwnConflict): boolean {
  return !found.answered && choices.length > 0;
}

/** A case with the conflicts that it had before it was decided. */
export interface Examined {
  item: Case;
  /** Before any decision. */
  base: Case;
  own: readonly OwnConflict[];
}

/** Conflicts of all cases: those that share question, day and options are one [issue: grouped]. */
export function groupConflicts(examined: readonly Examined[]): Conflict[] {
  const groups = new Map<string, { own: OwnConflict; items: Case[] }>();
  for (const { item, own } of examined) {
    for (const conflict of own) {
      const key = `${conflict.key} ${String(isSettled(item, conflict))}`;
      const group = groups.get(key);
      if (group) group.items.push(item);
      else groups.set(key, { own: conflict, items: [item] });
    }
  }
  const made = [...groups.values()].map(({ own, items }) => conflictOf(own, items));
  return made.sort(byWeight);
}

function isSettled(item: Case, conflict: OwnConflict): boolean {
  return !isOpen(conflict) || !item.undecided;
}

function conflictOf(own: OwnConflict, items: readonly Case[]): Conflict {
  const { found, choices } = own;
  const [first] = items;
  const advised = first ? adviceOf(first, found, choices) : null;
  const refund = found.id === 'window-closes-before-data-is-out' ? refundAtStake(items) : undefined;
  return {
    id: found.id,
    subscriptions: items.map(({ index }) => index).filter((index) => index >= 0),
    on: found.on,
    by: found.by,
    settled: first ? isSettled(first, own) : false,
    certainty: found.certainty,
    facts: [...new Set(list(found.facts))],
    text: conflictText(found, items),
    people: affected(items, found),
    options: choices.map((choice) => optionOf(choice, found, items, advised)),
    ...(refund && { refund }),
  };
}

/** What each option rests on. */
const OPTION_FACTS: Readonly<Record<OptionId, readonly [certainty: Option['certainty'], facts: string]>> = {
  'cancel-now': ['stated', 'C-05 L-06'],
  'swap-to-monthly': ['inferred', 'C-23 C-16'],
  'keep-and-pay': ['stated', 'C-06 C-07'],
  'move-earlier': ['inferred', 'X-01'],
  bridge: ['inferred', 'C-24'],
  extend: ['stated', 'L-14 L-02b'],
  renew: ['stated', 'C-05 C-11'],
  'reduce-now': ['stated', 'R-01 R-04'],
  'get-data-out': ['disputed', 'L-05 L-07'],
  reactivate: ['stated', 'L-10'],
  'buy-now': ['stated', 'P-01 L-11'],
  'turn-billing-on': ['stated', 'C-11'],
  'ask-partner': ['stated', 'C-13 L-04a'],
  accept: ['inferred', 'X-01'],
};

function optionOf(choice: Choice, found: Found, items: readonly Case[], advised: OptionId | null): Option {
  const [certainty, facts] = OPTION_FACTS[choice.id];
  const cost = optionCost(choice.id, items, found);
  const refund = REFUNDED.includes(choice.id) ? refundAtStake(items) : undefined;
  return {
    id: choice.id,
    by: choice.by,
    title: optionTitle(choice.id, items, found),
    consequences: consequences(items, choice, found),
    advised: choice.id === advised,
    sets: choice.sets,
    ...(cost && { cost }),
    ...(refund && { refund }),
    certainty,
    facts: list(facts),
  };
}

/** In the window what is not needed is given back for the rest of the term [C-05, C-23, R-01]. */
const REFUNDED: readonly OptionId[] = ['cancel-now', 'swap-to-monthly', 'reduce-now'];

/** What has no day concerns the whole move and is said first; the rest by act-by day, then by weight. */
function byWeight(one: Conflict, other: Conflict): number {
  if (one.by !== other.by) return (one.by ?? '') < (other.by ?? '') ? -1 : 1;
  return 0;
}
