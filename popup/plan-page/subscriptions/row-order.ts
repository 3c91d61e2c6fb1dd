import type { Translator } from '../../../src/i18n/translator.ts';
import { comparableName } from '../../../src/plan/stored/comparable-name.ts';
import { neededOf, type Row } from '../../../src/plan/stored/row.ts';
import type { Stages } from '../../shared/in-stages.ts';
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

/** Rows that are looked at in one go. */
const AT_ONCE = 1000;

/** The ids of the rows in order, in stages; what is not known comes last, either way. */
export function* sortStages(
  rows: readonly Row[],
  { by, down }: Sort,
  facts: ReadonlyMap<string, SubscriptionFacts>,
  { locale, t }: Pick<Translator, 'locale' | 't'>,
): Stages<string[]> {
  const compareTexts = textOrder(rows.length, locale);
  const values: { id: string; value: string | number | undefined }[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const value = valueOf(row, by, facts.get(row.id), t);
    values.push({ id: row.id, value: typeof value === 'string' ? compareTexts.key(value) : value });
  }
  yield;
  const compare = (one: string | number, other: string | number) =>
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : compareTexts.compare(String(one), String(other));
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

/** How texts are put in order: by a key that is worked out once a text. */
interface TextOrder {
  key: (text: string) => string;
  compare: (one: string, other: string) => number;
}

function textOrder(count: number, locale: string): TextOrder {
  if (count <= COLLATED) {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return { key: (text) => text, compare };
  }
  return {
    key: (text) => comparableName(text).replace(/\d+/g, (digits) => digits.padStart(8, '0')),
    compare: (one, other) => (one < other ? -1 : Number(one > other)),
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
