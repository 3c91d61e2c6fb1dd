import { addDays, addMonths } from '../calendar/days.ts';
import { termStartOf } from '../guidance/current-term.ts';
import type { DateKind, Day, Guide, GuideDate, Text } from '../guidance/model.ts';
import { text } from '../guidance/text.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import { comparableName } from '../plan/stored/comparable-name.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';
import { toBuy } from './target-check.ts';

/**
 * A stretch of time. `both`: the old and the new tenant are paid. `paid-on`: paid to the term's end unless it is
 * cancelled in its window. `grace`: after the term, people still work. `kept`: access is gone, the data is there.
 */
export type BarKind = 'term' | 'both' | 'window' | 'paid-on' | 'grace' | 'kept';
export type MarkKind = 'renewal' | 'access-ends' | 'data-may-be-deleted';

/** `from` and `to` are days of the user; either may lie outside the picture. */
export interface TimelineBar {
  kind: BarKind;
  from: Day | null;
  to: Day;
}

export interface TimelineMark {
  kind: MarkKind;
  on: Day;
}

/** One subscription, or several of one product with the same dates. */
export interface TimelineRow {
  id: string;
  product: string;
  /** How many subscriptions it stands for. */
  copies: number;
  bars: readonly TimelineBar[];
  marks: readonly TimelineMark[];
  /** What matters of it, the weightiest first; each a sentence of its own. */
  words: readonly Text[];
  /** True while a part refund can be had. */
  windowOpen: boolean;
  /** The next day that can be missed. */
  deadline: Day | null;
  renewsOn: Day | null;
  dates: Partial<Record<DateKind, GuideDate>>;
  outcome: Text | null;
}

export interface TimelineFlag {
  kind: 'today' | 'buy' | 'cut-over';
  on: Day;
}

/** The plan as a picture, in days; geometry and language come later. */
export interface Timeline {
  from: Day;
  to: Day;
  /** The new tenant is paid from here on, by the user's own day; null without one. */
  newTenant: { from: Day; seats: number } | null;
  flags: readonly TimelineFlag[];
  /** The nearest deadline first. */
  rows: readonly TimelineRow[];
  /** Subscriptions that the picture can't show: they have no date that is still to come. */
  undated: number;
  /** Both tenants are paid, and until when at the longest; null where that is not known. */
  overlap: { from: Day; to: Day } | null;
}

/** From so many subscriptions on, those of one product with the same dates share a row. */
const GROUPED_FROM = 26;
/** A term of many years must not flatten all others. */
const LONGEST_MONTHS = 36;
/** How much of the past is seen. */
const PAST_DAYS = 10;

/** Draws up the picture of a plan from its guide. Linear in subscriptions but for the sorting. */
export function timelineOf(
  { rows: { old: rows }, answers }: Pick<PlanContent, 'rows' | 'answers'>,
  guide: Pick<Guide, 'dates' | 'outcomes'>,
  today: Day,
): Timeline {
  const from = monthOf(addDays(today, -PAST_DAYS));
  const { buyOn, cutOverOn } = answers.plan ?? {};
  const dates = byIndex(guide.dates);
  const outcomes = new Map(guide.outcomes.map((outcome) => [outcome.subscription, outcome.text]));
  const all = rows
    .map((row, index) => rowOf(row, dates.get(index) ?? [], outcomes.get(index) ?? null, { buyOn, today }))
    .filter((row) => row.bars.some(({ to }) => to >= from));
  const shown = all.length >= GROUPED_FROM ? grouped(all) : all;
  shown.sort(byDeadline);
  const flags: TimelineFlag[] = [{ kind: 'today', on: today }];
  if (buyOn) flags.push({ kind: 'buy', on: buyOn });
  if (cutOverOn) flags.push({ kind: 'cut-over', on: cutOverOn });
  const seats = toBuy(rows).reduce((sum, { wanted }) => sum + wanted, 0);
  return {
    from,
    to: endOf(shown, flags, today),
    newTenant: buyOn ? { from: buyOn, seats } : null,
    flags: flags.filter(({ on }) => on >= from),
    rows: shown,
    undated: rows.length - all.length,
    overlap: overlapOf(all, buyOn),
  };
}

interface Own {
  buyOn: Day | undefined;
  today: Day;
}

function rowOf(row: Row, dates: readonly GuideDate[], outcome: Text | null, own: Own): TimelineRow {
  const { subscription } = row;
  const renewsOn = subscription.renewsOn ?? null;
  const known: TimelineRow['dates'] = {};
  for (const date of dates) if (date.scope === undefined) known[date.kind] = date;
  const { 'refund-window-ends': refund, 'access-ends': access, 'data-may-be-deleted': deletion } = known;
  const start = termStartOf(subscription);
  const windowOpen = isWindowOpen(refund, start, access, own.today);
  const marks: TimelineMark[] = [];
  // Once recurring billing is off nothing renews: the end is the access mark's.
  if (renewsOn && subscription.recurringBilling !== false) marks.push({ kind: 'renewal', on: renewsOn });
  if (access) marks.push({ kind: 'access-ends', on: access.on });
  if (deletion) marks.push({ kind: 'data-may-be-deleted', on: deletion.on });
  return {
    id: row.id,
    product: subscription.product,
    copies: 1,
    bars: barsOf(row, { start, windowOpen, dates: known, own }),
    marks,
    words: wordsOf({ renewsOn, dates: known, outcome, windowOpen }),
    windowOpen,
    deadline: nextDeadline(dates),
    renewsOn,
    dates: known,
    outcome,
  };
}

function isWindowOpen(
  refund: GuideDate | undefined,
  start: Day | null,
  access: GuideDate | undefined,
  today: Day,
): boolean {
  return refund !== undefined && access !== undefined && !refund.missed && start !== null && start <= today;
}

interface Known {
  start: Day | null;
  windowOpen: boolean;
  dates: TimelineRow['dates'];
  own: Own;
}

function barsOf(row: Row, known: Known): TimelineBar[] {
  const end = row.subscription.renewsOn;
  const { 'access-ends': access, 'data-may-be-deleted': deletion } = known.dates;
  const bars = end ? paidBars(row, end, known) : [];
  if (end && access && access.on > end) bars.push({ kind: 'grace', from: end, to: access.on });
  if (deletion) bars.push({ kind: 'kept', from: access?.on ?? end ?? null, to: deletion.on });
  return bars;
}

/** The term: in its window, with what is paid after it; else alone, and then beside the new tenant's. */
function paidBars(row: Row, end: Day, { start, windowOpen, dates, own }: Known): TimelineBar[] {
  const refund = dates['refund-window-ends'];
  if (windowOpen && refund)
    return [
      { kind: 'window', from: start, to: refund.on },
      { kind: 'paid-on', from: refund.on, to: end },
    ];
  const both = bothFrom(row, start, dates, own);
  const term: TimelineBar = { kind: 'term', from: start, to: both ?? end };
  return both ? [term, { kind: 'both', from: both, to: end }] : [term];
}

/** The day from which both tenants are paid; null for what is not bought again, and for what simply stays. */
function bothFrom(row: Row, start: Day | null, dates: TimelineRow['dates'], { buyOn }: Own): Day | null {
  const end = row.subscription.renewsOn;
  const comesToEnd = dates['access-ends'] ?? dates['reduction-takes-effect'];
  const isLive = ['active', 'scheduled', undefined].includes(row.subscription.status);
  if (!buyOn || !end || buyOn >= end || !comesToEnd || !isLive || !neededOf(row)) return null;
  return start && start > buyOn ? start : buyOn;
}

/** End of access weighs most, then deletion; in its window a part refund is what can be missed [C-05]. */
function wordsOf(row: Pick<TimelineRow, 'renewsOn' | 'dates' | 'outcome' | 'windowOpen'>): Text[] {
  const { renewsOn, dates, outcome, windowOpen } = row;
  const { 'refund-window-ends': refund, 'access-ends': access, 'data-may-be-deleted': deletion } = dates;
  if (windowOpen && refund) {
    const then = renewsOn ? [text('timeline_thenPay', { day: { day: renewsOn } })] : [];
    return [asksPartner(outcome) && outcome ? outcome : refund.text, ...then];
  }
  const first = asksPartner(outcome) ? outcome : (access?.text ?? outcome);
  return [first, deletion?.text].filter((one) => one !== null && one !== undefined);
}

/** True for what only the partner can do [C-13]: then it is said before any date. */
function asksPartner(outcome: Text | null): boolean {
  return outcome?.key.startsWith('outcome_ask') === true;
}

/** A deletion of data is no deadline: the end of access comes before it. */
function nextDeadline(dates: readonly GuideDate[]): Day | null {
  const open = dates.filter(({ kind, missed }) => !missed && kind !== 'data-may-be-deleted');
  return open.reduce<Day | null>((first, { on }) => (first === null || on < first ? on : first), null);
}

function byIndex(dates: readonly GuideDate[]): Map<number, GuideDate[]> {
  const map = new Map<number, GuideDate[]>();
  for (const date of dates) {
    const list = map.get(date.subscription);
    if (list) list.push(date);
    else map.set(date.subscription, [date]);
  }
  return map;
}

function grouped(rows: readonly TimelineRow[]): TimelineRow[] {
  const groups = new Map<string, TimelineRow>();
  for (const row of rows) {
    const key = JSON.stringify([comparableName(row.product), row.bars, row.marks, row.words]);
    const same = groups.get(key);
    groups.set(key, same ? { ...same, copies: same.copies + 1 } : row);
  }
  return [...groups.values()];
}

function byDeadline(one: TimelineRow, other: TimelineRow): number {
  return compare(one.deadline, other.deadline) || compare(one.renewsOn, other.renewsOn);
}

/** Earlier days first, none last. */
function compare(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null || one < other ? -1 : 1;
}

function overlapOf(rows: readonly TimelineRow[], buyOn: Day | undefined): Timeline['overlap'] {
  let to: Day | null = null;
  for (const { bars } of rows)
    for (const bar of bars) if (bar.kind === 'both' && (to === null || bar.to > to)) to = bar.to;
  return buyOn && to ? { from: buyOn, to } : null;
}

function endOf(rows: readonly TimelineRow[], flags: readonly TimelineFlag[], today: Day): Day {
  let last = addMonths(today, 2);
  const take = (day: Day) => {
    if (day > last) last = day;
  };
  for (const { bars } of rows) for (const { to } of bars) take(to);
  for (const { on } of flags) take(on);
  const longest = addMonths(today, LONGEST_MONTHS);
  return last > longest ? longest : last;
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}
