import type { GuideDate, Outcome, StepPart, Unknown } from '../guidance/model.ts';
import type { CitedGuide, CitedStep } from '../views/cited-guide.ts';

/*
 * Of ten thousand subscriptions most share their agreement and their dates, and so what the guide says of them. Between
 * contexts each such value travels once, with the numbers of those that have it: a tenth of the letters or less, which the
 * surface that gets them reads in one go.
 */

/** Where something stands in a list of the grouped guide. */
type Place = number;

/** Entries that differ in their subscription alone: each value once. */
interface Grouped<Value> {
  values: readonly Value[];
  /** Which values follow each other, each such row once. */
  rows: readonly (readonly Place[])[];
  /** For which subscription (`lists`), and which row. */
  subscriptions: Place;
  which: readonly Place[];
}

/** Parts that follow each other, of the same day and choice. */
type GroupedParts = Omit<StepPart, 'subscription'> & { subscriptions: Place };

type Listed<T extends { subscriptions?: readonly number[] }> = Omit<T, 'subscriptions'> & {
  subscriptions?: Place;
};

/** A guide as popup and plan page get it: `ungroup` gives the guide back. */
export interface GroupedGuide extends Omit<CitedGuide, 'dates' | 'outcomes' | 'steps' | 'unknowns'> {
  /** Indexes in `Situation.subscriptions`: each list once. */
  lists: readonly (readonly number[])[];
  dates: Grouped<Omit<GuideDate, 'subscription'>>;
  outcomes: Grouped<Omit<Outcome, 'subscription'>>;
  steps: readonly (Omit<CitedStep, 'parts' | 'subscriptions'> & {
    parts: readonly GroupedParts[];
    subscriptions: Place;
  })[];
  unknowns: readonly Listed<Unknown>[];
}

/** Groups a guide by equal values. Linear; nothing is lost, order included. */
export function groupGuide(guide: CitedGuide): GroupedGuide {
  const lists = interned<readonly number[]>();
  return {
    ...guide,
    dates: grouped(guide.dates, lists.place),
    outcomes: grouped(guide.outcomes, lists.place),
    steps: guide.steps.map(({ parts, subscriptions, ...step }) => ({
      ...step,
      parts: groupedParts(parts, lists.place),
      subscriptions: lists.place(subscriptions),
    })),
    unknowns: guide.unknowns.map(({ subscriptions, ...unknown }) =>
      subscriptions ? { ...unknown, subscriptions: lists.place(subscriptions) } : unknown,
    ),
    lists: lists.all,
  };
}

/** The guide again, in stages: each `yield` is where a surface may draw in between. */
export function* ungroup({ lists, ...guide }: GroupedGuide): Generator<undefined, CitedGuide> {
  const listAt = (place: Place) => lists[place] ?? [];
  const steps: CitedStep[] = [];
  for (const { parts, subscriptions, ...step } of guide.steps) {
    steps.push({ ...step, parts: partsOf(parts, listAt), subscriptions: listAt(subscriptions) });
    yield;
  }
  const outcomes = entriesOf(guide.outcomes, listAt);
  yield;
  const dates = entriesOf(guide.dates, listAt);
  yield;
  const unknowns = guide.unknowns.map(({ subscriptions, ...unknown }) =>
    subscriptions === undefined ? unknown : { ...unknown, subscriptions: listAt(subscriptions) },
  );
  return { ...guide, steps, outcomes, dates, unknowns };
}

/** Gives equal values one place in a list. */
function interned<Value>(): { all: Value[]; place: (value: Value) => Place } {
  const all: Value[] = [];
  const places = new Map<string, Place>();
  return {
    all,
    place: (value) => {
      const text = JSON.stringify(value);
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, all.length);
      return all.push(value) - 1;
    },
  };
}

function grouped<Entry extends { subscription: number }>(
  entries: readonly Entry[],
  placeOfList: (list: readonly number[]) => Place,
): Grouped<Omit<Entry, 'subscription'>> {
  const values = interned<Omit<Entry, 'subscription'>>();
  const rows = interned<readonly Place[]>();
  const runs = runsOf(entries, (one, other) => one.subscription === other.subscription);
  return {
    which: runs.map((run) => rows.place(run.map(({ subscription: _, ...value }) => values.place(value)))),
    subscriptions: placeOfList(runs.map(([first]) => first.subscription)),
    values: values.all,
    rows: rows.all,
  };
}

function entriesOf<Value extends object>(
  { values, rows, subscriptions, which }: Grouped<Value>,
  listAt: (place: Place) => readonly number[],
): (Value & { subscription: number })[] {
  const valuesOf = rows.map((row) => row.flatMap((place) => values[place] ?? []));
  const entries: (Value & { subscription: number })[] = [];
  listAt(subscriptions).forEach((subscription, at) => {
    for (const value of valuesOf[which[at] ?? -1] ?? []) entries.push({ subscription, ...value });
  });
  return entries;
}

function groupedParts(
  parts: readonly StepPart[],
  placeOfList: (list: readonly number[]) => Place,
): GroupedParts[] {
  const isSame = (one: StepPart, other: StepPart) =>
    one.due === other.due && one.missed === other.missed && one.choice === other.choice;
  return runsOf(parts, isSame).map((run) => {
    const [{ subscription: _, ...shared }] = run;
    return { ...shared, subscriptions: placeOfList(run.map(({ subscription }) => subscription)) };
  });
}

function partsOf(groups: readonly GroupedParts[], listAt: (place: Place) => readonly number[]): StepPart[] {
  const parts: StepPart[] = [];
  for (const { subscriptions, ...shared } of groups) {
    for (const subscription of listAt(subscriptions)) parts.push({ subscription, ...shared });
  }
  return parts;
}

/** Entries that follow each other and belong together. */
function runsOf<T>(entries: readonly T[], belong: (one: T, other: T) => boolean): [T, ...T[]][] {
  const runs: [T, ...T[]][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run && belong(run[0], entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
