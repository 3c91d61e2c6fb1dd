import { addDays, addMonths, daysBetween } from '../calendar/days.ts';
import { isOutside } from '../guidance/outside.ts';
import { termStartOf } from '../guidance/current-term.ts';
import type { DateKind, Day, Guide, GuideDate } from '../guidance/model.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';
import type { ActBy } from './act-by.ts';
import { shortNames } from './now/product-names.ts';
import { boughtDays } from './bought-rows.ts';

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

/** The subscriptions whose dates are the same in everything: they share a row. */
export interface TimelineRow {
  /** The id of the first of them. */
  id: string;
  /** Short names, each once. */
  products: readonly string[];
  /** How many subscriptions it stands for. */
  copies: number;
  bars: readonly TimelineBar[];
  marks: readonly TimelineMark[];
  /** What is to be done first of them, and by when. */
  actBy: ActBy | null;
  renewsOn: Day | null;
  dates: Partial<Record<DateKind, GuideDate>>;
}

/** The plan as a picture, in days; words and geometry come later. */
export interface Timeline {
  from: Day;
  to: Day;
  /** The new tenant: paid from a day of the user, worked in from the cut-over; null while neither is known. */
  newTenant: { from: Day; cutOver: Day | null } | null;
  today: Day;
  cutOver: Day | null;
  /** By act-by day; what has none comes last. */
  rows: readonly TimelineRow[];
  /** Subscriptions that the picture can't show: they have no date that is still to come. What is free never has one. */
  undated: number;
}

/** A term of many years must not flatten all others. */
const LONGEST_MONTHS = 24;
/** How much of the past is seen. */
const PAST_DAYS = 10;
/** Room after the last mark. */
const AFTER_DAYS = 21;

/** What the picture is drawn of. */
export interface TimelinePlan {
  plan: Pick<PlanContent, 'rows' | 'answers'>;
  guide: Pick<Guide, 'dates'>;
  /** What is to be done first of each subscription, by its index in `rows.old`. */
  actBy: ReadonlyMap<number, ActBy>;
  today: Day;
}

/** Draws up the picture of a plan from its guide. Linear in subscriptions but for the sorting. */
export function timelineOf(from: TimelinePlan): Timeline {
  const stages = timelineStages(from);
  let stage = stages.next();
  while (!stage.done) stage = stages.next();
  return stage.value;
}

/** Rows that are worked out in one go. */
const AT_ONCE = 1000;

/** The same in stages: each `yield` is where a surface may draw in between. */
export function* timelineStages({ plan, guide, actBy, today }: TimelinePlan): Generator<undefined, Timeline> {
  const { rows, answers } = plan;
  const from = monthOf(addDays(today, -PAST_DAYS));
  const { buyOn, cutOverOn } = answers.plan ?? {};
  const bought = boughtDays(rows);
  const days = (row: Row) => ({ from, bothFrom: bought.get(row.id) ?? buyOn ?? cutOverOn, today });
  const { groups, dated } = yield* groupsOf(rows.old, guide.dates, actBy, days);
  const shown = groups.sort(byActBy);
  const newFrom = [...bought.values()].sort()[0] ?? buyOn ?? cutOverOn;
  return {
    from,
    to: endOf(shown, cutOverOn, today),
    newTenant: newFrom ? { from: newFrom, cutOver: cutOverOn ?? null } : null,
    today,
    cutOver: cutOverOn && cutOverOn >= from ? cutOverOn : null,
    rows: shown,
    undated: rows.old.filter(({ subscription }) => !isOutside(subscription)).length - dated,
  };
}

function* groupsOf(
  old: readonly Row[],
  guideDates: readonly GuideDate[],
  actBy: ReadonlyMap<number, ActBy>,
  daysOf: (row: Row) => Own,
): Generator<undefined, { groups: TimelineRow[]; dated: number }> {
  const dates = byIndex(guideDates);
  yield;
  const names = shortNames(old.map(({ subscription }) => subscription.product));
  const groups: Groups = new Map();
  let dated = 0;
  for (const [index, row] of old.entries()) {
    if (index % AT_ONCE === 0) yield;
    const own = daysOf(row);
    const known = { dates: dates.get(index) ?? [], actBy: actBy.get(index) ?? null };
    if (addTo(groups, rowOf(row, names[index] ?? '', known, own), own.from)) dated += 1;
  }
  yield;
  return { groups: [...groups.values()], dated };
}

interface Own {
  /** Where the picture begins: what was before is not seen, and makes no difference. */
  from: Day;
  /** The day from which the new tenant is paid for the same product. */
  bothFrom: Day | undefined;
  today: Day;
}

function rowOf(
  row: Row,
  name: string,
  { dates, actBy }: { dates: readonly GuideDate[]; actBy: ActBy | null },
  own: Own,
): TimelineRow {
  const { subscription } = row;
  const renewsOn = subscription.renewsOn ?? null;
  const known: TimelineRow['dates'] = {};
  for (const date of dates) if (date.scope === undefined) known[date.kind] = date;
  const { 'access-ends': access, 'data-may-be-deleted': deletion } = known;
  const marks: TimelineMark[] = [];
  // What ends is marked where people lose it; only what goes on renews.
  if (renewsOn && !access && subscription.recurringBilling !== false)
    marks.push({ kind: 'renewal', on: renewsOn });
  if (access) marks.push({ kind: 'access-ends', on: access.on });
  if (deletion) marks.push({ kind: 'data-may-be-deleted', on: deletion.on });
  const bars = barsOf(row, known, own).map((bar) =>
    bar.from && bar.from < own.from ? { ...bar, from: null } : bar,
  );
  return { id: row.id, products: [name], copies: 1, bars, marks, actBy, renewsOn, dates: known };
}

function barsOf(row: Row, dates: TimelineRow['dates'], own: Own): TimelineBar[] {
  const end = row.subscription.renewsOn;
  const { 'access-ends': access, 'data-may-be-deleted': deletion } = dates;
  const bars = end ? paidBars(row, end, dates, own) : [];
  if (end && access && access.on > end) bars.push({ kind: 'grace', from: end, to: access.on });
  if (deletion) bars.push({ kind: 'kept', from: access?.on ?? end ?? null, to: deletion.on });
  return bars;
}

/** The term: in its window, with what is paid after it; else alone, and then beside the new tenant's. */
function paidBars(row: Row, end: Day, dates: TimelineRow['dates'], own: Own): TimelineBar[] {
  const start = termStartOf(row.subscription);
  const refund = dates['refund-window-ends'];
  if (refund && !refund.missed && dates['access-ends'] && start !== null && start <= own.today)
    return [
      { kind: 'window', from: start, to: refund.on },
      { kind: 'paid-on', from: refund.on, to: end },
    ];
  const both = bothFrom(row, start, dates, own);
  const term: TimelineBar = { kind: 'term', from: start, to: both ?? end };
  return both ? [term, { kind: 'both', from: both, to: end }] : [term];
}

/** The day from which both tenants are paid; null for what is not bought again, and for what simply stays. */
function bothFrom(row: Row, start: Day | null, dates: TimelineRow['dates'], own: Own): Day | null {
  const end = row.subscription.renewsOn;
  const from = own.bothFrom;
  const comesToEnd = dates['access-ends'] ?? dates['reduction-takes-effect'];
  const isLive = ['active', 'scheduled', undefined].includes(row.subscription.status);
  if (!from || !end || from >= end || !comesToEnd || !isLive || !neededOf(row)) return null;
  return start && start > from ? start : from;
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

type Groups = Map<string, TimelineRow & { products: string[] }>;

/**
 * One row for equal dates, whatever the products: three that end together are one line to look at. False for one that
 * has no date that is still to come.
 */
function addTo(groups: Groups, row: TimelineRow, from: Day): boolean {
  if (!row.bars.some(({ to }) => to >= from)) return false;
  const key = JSON.stringify([row.bars, row.marks, row.actBy?.due]);
  const same = groups.get(key);
  if (same) {
    same.copies += 1;
    if (!same.products.includes(row.products[0] ?? '')) same.products.push(...row.products);
  } else groups.set(key, { ...row, products: [...row.products] });
  return true;
}

function byActBy(one: TimelineRow, other: TimelineRow): number {
  return compare(one.actBy?.due, other.actBy?.due) || compare(one.renewsOn, other.renewsOn);
}

/** Earlier days first, none last. */
function compare(one: Day | null | undefined, other: Day | null | undefined): number {
  if (one === other || (!one && !other)) return 0;
  if (!one) return 1;
  return !other || one < other ? -1 : 1;
}

/** The last mark, with some room after it: what is paid after an open window may run out of the picture. */
function endOf(rows: readonly TimelineRow[], cutOver: Day | undefined, today: Day): Day {
  let last = addMonths(today, 2);
  const take = (day: Day) => {
    if (day > last) last = day;
  };
  for (const { bars, marks, dates } of rows) {
    // An open window: its access end is that of a term that may be cancelled.
    if (bars.some(({ kind }) => kind === 'paid-on')) continue;
    for (const { to } of bars) take(to);
    for (const { on } of marks) take(on);
    if (dates['access-ends']) take(dates['access-ends'].on);
  }
  if (cutOver) take(cutOver);
  const longest = addMonths(today, LONGEST_MONTHS);
  return addDays(last > longest ? longest : last, AFTER_DAYS);
}

/** Where a day stands in the picture, 0 to 1; days outside stand at its edges. */
export function placeOf(day: Day | null, { from, to }: Pick<Timeline, 'from' | 'to'>): number {
  if (day === null || day <= from) return 0;
  return day >= to ? 1 : daysBetween(from, day) / daysBetween(from, to);
}

/** True where the picture has room for a mark: what lies outside is told by the table. */
export function isInside(
  { on }: Pick<TimelineMark, 'on'>,
  { from, to }: Pick<Timeline, 'from' | 'to'>,
): boolean {
  return on >= from && on <= to;
}

/** The first days of the picture's months. */
export function monthsOf({ from, to }: Pick<Timeline, 'from' | 'to'>): Day[] {
  const months: Day[] = [];
  for (let month = from; month < to; month = addMonths(month, 1)) months.push(month);
  return months;
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}
