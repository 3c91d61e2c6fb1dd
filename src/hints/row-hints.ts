import type { Day } from '../guidance/model.ts';
import type { Item } from '../views/now/items.ts';
import { toneOf } from '../views/now/now.ts';
import { dueLabel, headline, type Wording } from '../views/now/words.ts';
import type { TargetLine } from '../views/target-check.ts';
import type { RowHint } from './hints.ts';

/** What is due at a row: the item's own label and headline, as everywhere. Null for an item without a day. */
export function itemHint(item: Item, wording: Wording, today: Day): RowHint | null {
  const label = dueLabel(item, today);
  if (!label || item.due === null) return null;
  const tone = toneOf(item, today);
  return {
    kind: item.verb,
    label,
    day: item.due,
    // A chip ends at midnight after its day; one that was missed stays until what is left is chosen.
    until: tone === 'missed' ? null : item.due,
    tone,
    title: headline(item, wording),
  };
}

/** In the new tenant: what is still to buy of a product, or that it is bought; null before anything was read there. */
export function targetHint({ product, wanted, bought, state }: TargetLine): RowHint | null {
  if (bought === null || state === 'unknown') return null;
  const base = { kind: 'target', day: null, until: null } as const;
  if (state === 'short') {
    const count = wanted - bought;
    const title = { key: 'hint_buyTitle', values: { count, product } };
    return { ...base, label: { key: 'hint_buy', values: { count } }, tone: 'later', title };
  }
  const title = { key: 'hint_enoughBought', values: { bought, wanted, product } };
  return { ...base, label: { key: 'hint_bought', values: { count: bought } }, tone: 'done', title };
}
