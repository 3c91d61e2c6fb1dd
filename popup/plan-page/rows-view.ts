import type { Agreement, Day, GuideDate, OutcomeKind } from '../../src/guidance/model.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { CitedGuide } from '../../src/views/cited-guide.ts';
import { comparableName } from '../../src/plan/stored/comparable-name.ts';
import { neededOf, type Row } from '../../src/plan/stored/row.ts';

/** What the guide says of a row. */
export interface RowFacts {
  /** What becomes of it in the old tenant, in a few words. */
  outcome: string;
  /** The refund window is open: the days count. */
  isSoon: boolean;
  /** Nothing can be decided: it has ended, comes with the account, or moves whole. */
  isFixed: boolean;
  /** The nearest day that matters. */
  deadline: Day | undefined;
}

const SOON: readonly OutcomeKind[] = ['cancel', 'ask-cancel', 'undecided'];
const FIXED: readonly OutcomeKind[] = ['free', 'ended', 'move-whole'];
const DEADLINES: readonly GuideDate['kind'][] = ['refund-window-ends', 'term-ends', 'access-ends'];

/** What the guide says of each row, by id. */
export function factsOf(
  rows: readonly Row[],
  guide: Pick<CitedGuide, 'outcomes' | 'dates'>,
  { t }: Translator,
): ReadonlyMap<string, RowFacts> {
  const nearest = new Map<number, Day>();
  for (const { subscription, on, missed, kind } of guide.dates) {
    if (missed || !DEADLINES.includes(kind)) continue;
    const known = nearest.get(subscription);
    if (!known || on < known) nearest.set(subscription, on);
  }
  return new Map(
    guide.outcomes.flatMap(({ subscription, kind, text }) => {
      const id = rows[subscription]?.id;
      const deadline = nearest.get(subscription);
      const facts = {
        outcome: t(text),
        isSoon: SOON.includes(kind) && text.values?.['day'] !== undefined,
        isFixed: FIXED.includes(kind),
        deadline,
      };
      return id === undefined ? [] : [[id, facts] as const];
    }),
  );
}

export const SORT_KEYS = [
  'product',
  'purchased',
  'assigned',
  'agreement',
  'renewsOn',
  'needed',
  'deadline',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  by: SortKey;
  down: boolean;
}

/** Nearest deadline first: what a new user sees. */
export const FIRST_SORT: Sort = { by: 'deadline', down: false };

/** The ids of the rows in order; what is not known comes last, either way. */
export function sortedIds(
  rows: readonly Row[],
  { by, down }: Sort,
  facts: ReadonlyMap<string, RowFacts>,
  { locale, t }: Translator,
): string[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const values = rows.map((row) => ({
    row,
    value: by === 'deadline' ? facts.get(row.id)?.deadline : valueOf(row, by, t),
  }));
  const order = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
  return values
    .sort((one, other) => {
      if (one.value === undefined || other.value === undefined) {
        return Number(one.value === undefined) - Number(other.value === undefined);
      }
      return order(one.value, other.value) * (down ? -1 : 1);
    })
    .map(({ row }) => row.id);
}

function valueOf(
  row: Row,
  by: Exclude<SortKey, 'deadline'>,
  t: Translator['t'],
): string | number | undefined {
  const { subscription } = row;
  if (by === 'needed') return neededOf(row);
  if (by === 'agreement') return subscription.agreement && t(wayKey(subscription.agreement));
  return subscription[by];
}

/** The key of a way of buying in two or three words. */
export function wayKey(agreement: Agreement): string {
  return `way_${agreement.replaceAll('-', '_')}`;
}

/** True where a row's product has these words in its name. */
export function matches(row: Row, wanted: string): boolean {
  return comparableName(row.subscription.product).includes(comparableName(wanted));
}

/** Licences of all rows together. Rows that were not seen by the last reading still count: the user has not said. */
export function totalsOf(rows: readonly Row[]): { purchased: number; assigned: number } {
  const sum = (field: 'purchased' | 'assigned') =>
    rows.reduce((all, { subscription }) => all + (subscription[field] ?? 0), 0);
  return { purchased: sum('purchased'), assigned: sum('assigned') };
}
