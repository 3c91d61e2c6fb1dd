import type { Translator } from '../../../src/i18n/translator.ts';
import { comparableName } from '../../../src/plan/stored/comparable-name.ts';
import { neededOf, type Row } from '../../../src/plan/stored/row.ts';
import type { SubscriptionFacts } from '../../../src/views/subscription-rows.ts';
import { wayKey } from '../../../src/views/way-words.ts';

/** The columns, in order; each can be sorted by. */
export const SORT_KEYS = [
  'product',
  'assigned',
  'purchased',
  'agreement',
  'renewsOn',
  'actBy',
  'needed',
  'end',
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  by: SortKey;
  down: boolean;
}

/** Nearest act-by day first: what a new user sees. */
export const FIRST_SORT: Sort = { by: 'actBy', down: false };

/** The ids of the rows in order; what is not known comes last, either way. */
export function sortedIds(
  rows: readonly Row[],
  { by, down }: Sort,
  facts: ReadonlyMap<string, SubscriptionFacts>,
  { locale, t }: Pick<Translator, 'locale' | 't'>,
): string[] {
  const values = rows.map((row) => ({ id: row.id, value: valueOf(row, by, facts.get(row.id), t) }));
  const compareTexts = textOrder(values, locale);
  const compare = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : compareTexts(String(one), String(other));
  return values
    .sort((one, other) => {
      if (one.value === undefined || other.value === undefined) {
        return Number(one.value === undefined) - Number(other.value === undefined);
      }
      return compare(one.value, other.value) * (down ? -1 : 1);
    })
    .map(({ id }) => id);
}

/** More texts than these are put in order by their letters: the rules of a language would take a noticeable time. */
const COLLATED = 300;

function textOrder(
  values: readonly { value: string | number | undefined }[],
  locale: string,
): (one: string, other: string) => number {
  if (values.length <= COLLATED) return new Intl.Collator(locale, { numeric: true }).compare;
  const keys = new Map<string, string>();
  const keyOf = (text: string) => {
    let key = keys.get(text);
    if (key === undefined) {
      key = comparableName(text).replace(/\d+/g, (digits) => digits.padStart(8, '0'));
      keys.set(text, key);
    }
    return key;
  };
  return (one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  };
}

function valueOf(
  row: Row,
  by: SortKey,
  facts: SubscriptionFacts | undefined,
  t: Translator['t'],
): string | number | undefined {
  const { subscription } = row;
  switch (by) {
    case 'actBy':
      return facts?.actBy?.due;
    case 'needed':
      return neededOf(row);
    case 'agreement':
      return facts && facts.agreement !== 'unsure' ? t(wayKey(facts.agreement)) : undefined;
    case 'end':
      return subscription.end ?? facts?.outcome?.kind;
    default:
      return subscription[by];
  }
}

/** True where a row's product has these words in its name; `wanted` as `comparableName` gives it. */
export function matches(row: Row, wanted: string): boolean {
  return comparableName(row.subscription.product).includes(wanted);
}

/** Licences of all rows together. Rows that were not seen by the last reading still count: the user has not said. */
export function totalsOf(rows: readonly Row[]): { purchased: number; assigned: number } {
  const sum = (field: 'purchased' | 'assigned') =>
    rows.reduce((all, { subscription }) => all + (subscription[field] ?? 0), 0);
  return { purchased: sum('purchased'), assigned: sum('assigned') };
}
