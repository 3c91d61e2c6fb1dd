import { addMonths, daysBetween } from '../../calendar/days.ts';
import { actBy } from '../act-by.ts';
import { termMonths } from '../current-term.ts';
import type { Case } from '../case.ts';
import { cutOverOf, peopleOf, remaining } from '../ending.ts';
import type { ConflictId, Day, OptionId, Text } from '../model.ts';
import { camel, text } from '../text.ts';
import { acceptedEnd, deletionDay, isWindowMissed, type Choice } from './options.ts';
import type { Found } from './found.ts';

/** A sum over subscriptions; null where one of them is not known. */
function sum(items: readonly Case[], count: (item: Case) => number | null): number | null {
  return items.reduce<number | null>((total, item) => {
    const own = count(item);
    return total === null || own === null ? null : total + own;
  }, 0);
}

/** People whom a conflict is about: those who use it; in a kept tenant those who move. */
export function affected(items: readonly Case[], { id }: Found): number | null {
  return sum(items, id === 'renews-before-people-move' ? moversOf : peopleOf);
}

/** People who go to the new tenant. */
function moversOf({ sub: { needed, assigned } }: Case): number | null {
  return needed ?? assigned ?? null;
}

/** Whom a reduction takes it from: those above the new total. */
function losersOf(item: Case): number | null {
  const { assigned } = item.sub;
  const total = remaining(item);
  return assigned === undefined || total === null ? null : Math.max(assigned - total, 0);
}

/** More names than these are counted. */
const NAMED = 3;

/** 'Project Plan 3 ends before cut-over': up to three products by name, of more the first two and how many others. */
export function conflictText(found: Found, items: readonly Case[]): Text {
  const { id, options } = found;
  // A kept tenant's open window is about fewer licences; nothing is cancelled there.
  const fewer = id === 'window-closes-before-data-is-out' && options.includes('reduce-now');
  const key = isWindowMissed(found)
    ? 'headline_decide'
    : fewer
      ? 'conflict_windowClosesBeforePeopleMove'
      : `conflict_${camel(id)}`;
  const names = [...new Set(items.flatMap(({ sub }) => sub.product ?? []))];
  const count = names.length;
  if (count <= NAMED) return text(key, { count, products: { list: names } });
  return text(key, { count, products: { list: names.slice(0, 2), more: count - 2 } });
}

/** An option in two or three words. */
export function optionTitle(id: OptionId, items: readonly Case[], found: Found): Text {
  if (id === 'accept') return text(acceptTitle(items, found));
  if (id === 'reduce-now' && isReduction(found)) return reductionTitle(items);
  if (id === 'move-earlier') return counted('end_moveEarlier', sum(items, moversOf));
  if (id === 'renew' && !items.every(({ sub }) => termMonths(sub) === 12)) return text('end_renewTerm');
  return text(TITLES[id] ?? `end_${camel(id)}`);
}

/** What it means to leave it as it is: that it ends with its term, or that the plan stays as it is. */
function acceptTitle(items: readonly Case[], found: Found): string {
  const endsAtTerm = items.every((item) => acceptedEnd(item) === 'end-at-term');
  if (found.id === 'trial-turns-annual' || (isWindowMissed(found) && endsAtTerm)) return 'end_endAtTerm';
  return NOTHING_ENDS.includes(found.id) ? 'end_acceptAnyway' : 'end_accept';
}

/** It is fewer from the renewal on, not now; the total where it is about one. */
function reductionTitle(items: readonly Case[]): Text {
  const [item, ...others] = items;
  if (item?.way.asks === 'partner') return text('end_askReduce');
  return counted('end_reduce', item && others.length === 0 ? remaining(item) : null);
}

/** Options that say what a step of the plan says, in its words. */
const TITLES: Partial<Record<OptionId, string>> = {
  'ask-partner': 'do_ask',
  'turn-billing-on': 'do_on',
};

/** Conflicts of the plan as a whole: to accept them ends nothing. */
const NOTHING_ENDS: readonly ConflictId[] = [
  'cut-over-passed',
  'clouds-do-not-mix',
  'window-closes-before-data-is-out',
];

type Follow = (items: readonly Case[], choice: Choice, found: Found) => Text[];

/** What follows of each option: who loses what and when, until when is paid. One sentence each. */
const FOLLOWS: Readonly<Record<OptionId, Follow>> = {
  'cancel-now': (items) => [lose('loseAtOnce', sum(items, peopleOf)), text('act_partRefund')],
  'swap-to-monthly': () => [text('follow_nobodyLoses'), text('act_partRefund')],
  'keep-and-pay': (items) =>
    isTrial(items)
      ? dated('follow_turnsAnnual', endOfTerm(items), 'warn_trialTurnsAnnual')
      : dated('follow_payTo', endOfTerm(items), 'act_paidToEnd'),
  'move-earlier': (items, _, found) => dated('follow_moveBy', dayBefore(items, found)),
  bridge: (items, _, found) => [
    counted('follow_buyMonthly', sum(items, moversOf)),
    ...dated(isReduction(found) ? 'follow_oldReduced' : 'follow_oldEnd', found.on),
  ],
  extend: (items) => [
    counted(
      'follow_extendAll',
      sum(items, ({ sub }) => sub.purchased ?? null),
    ),
    text('follow_stopAnyDay'),
  ],
  renew: (items) => [
    ...dated('follow_payTo', renewedTo(items), 'act_paidToEnd'),
    ...(items[0]?.way.refundDays(items[0].situation) ? [text('follow_newWindow')] : []),
  ],
  'reduce-now': (items, _, found) =>
    found.id === 'window-closes-before-data-is-out'
      ? [lose('loseAtOnce', sum(items, losersOf)), text('act_partRefund')]
      : loseOn(sum(items, losersOf), found.on),
  'get-data-out': (_, { by }) => dated('follow_saveBy', by),
  reactivate: (items) => [
    ...dated('follow_dataStays', items[0] ? deletionDay(items[0]) : null),
    text('follow_newTerm'),
  ],
  'buy-now': (_, { by }) => dated('follow_buyBy', by),
  'turn-billing-on': (_, __, found) => dated('follow_renewsOn', found.on),
  'ask-partner': () => [text('follow_askPartner')],
  accept: (items, _, found) => accepted(items, found),
};

/** What follows of an option, for those who share it. */
export function consequences(items: readonly Case[], choice: Choice, found: Found): Text[] {
  return FOLLOWS[choice.id](items, choice, found);
}

/** The last day before it happens. */
function dayBefore([item]: readonly Case[], { on }: Found): Day | null {
  return item && on ? actBy('renewal', on, item.situation.today) : null;
}

/** A kept tenant's renewal with fewer licences: it goes on for those who stay. */
function isReduction({ id }: Found): boolean {
  return id === 'renews-before-people-move';
}

function isTrial(items: readonly Case[]): boolean {
  return items.some(({ way }) => way.turnsAnnual);
}

function accepted(items: readonly Case[], found: Found): Text[] {
  if (found.id === 'cut-over-passed') return [text('follow_haveMoved')];
  if (found.id === 'clouds-do-not-mix') return [text('follow_buyAnew')];
  if (found.id === 'window-closes-before-data-is-out')
    return [text('act_windowClosed'), ...dated('follow_payTo', endOfTerm(items), 'act_paidToEnd')];
  if (found.id === 'trial-turns-annual') return loseOn(sum(items, peopleOf), found.on);
  const cutOver = items[0] && cutOverOf(items[0].situation);
  const gap = cutOver && found.on && cutOver > found.on ? daysBetween(found.on, cutOver) : 0;
  return [...loseOn(sum(items, peopleOf), found.on), ...(gap ? [text('follow_gap', { count: gap })] : [])];
}

function endOfTerm(items: readonly Case[]): Day | null {
  return items[0]?.sub.renewsOn ?? null;
}

function renewedTo([item]: readonly Case[]): Day | null {
  return item?.sub.renewsOn ? addMonths(item.sub.renewsOn, termMonths(item.sub)) : null;
}

/** A sentence with its day. Where that isn't known the option's title says it all, unless there are other words. */
function dated(key: string, day: Day | null, undated?: string): Text[] {
  if (day) return [text(key, { day: { day } })];
  return undated ? [text(undated)] : [];
}

function counted(key: string, count: number | null): Text {
  return text(key, count === null ? undefined : { count });
}

function lose(key: string, count: number | null): Text {
  if (count === 0) return text('follow_nobodyLoses');
  return counted(`follow_${key}`, count);
}

function loseOn(count: number | null, day: Day | null): Text[] {
  if (count === 0) return [text('follow_nobodyLoses')];
  if (!day) return [counted('follow_loseAtOnce', count)];
  return [text('follow_loseOn', { day: { day }, ...(count !== null && { count }) })];
}
