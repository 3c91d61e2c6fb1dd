import type { Day } from '../calendar/days.ts';
import { comparableName } from '../plan/stored/comparable-name.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';
import { targetCheck, type TargetLine } from './target-check.ts';

/**
 * The rows of the old tenant whose product is bought in the new one, by row id, with the day on which that was read:
 * from then on both are paid.
 */
export function boughtDays(rows: { old: readonly Row[]; new: readonly Row[] }): Map<string, Day> {
  const lines = targetCheck(rows).filter(({ state }) => state === 'bought' || state === 'over');
  if (lines.length === 0) return new Map();
  const readOn = rows.new.reduce<Day>((first, row) => (first && first < row.readOn ? first : row.readOn), '');
  const bySku = new Set(lines.flatMap(({ sku }) => (sku ? [sku.toLowerCase()] : [])));
  const byName = new Set(lines.map(({ product }) => comparableName(product)));
  return new Map(
    rows.old.flatMap((row) => {
      const { product, sku } = row.target ?? row.subscription;
      const isBought = sku ? bySku.has(sku.toLowerCase()) : byName.has(comparableName(product));
      return isBought && (neededOf(row) ?? 0) > 0 ? [[row.id, readOn] as const] : [];
    }),
  );
}

/** The line that a row of the new tenant belongs to. */
export function lineFor({ subscription }: Row, lines: readonly TargetLine[]): TargetLine | undefined {
  return lines.find((line) => isSame(line, subscription));
}

function isSame(one: { product: string; sku?: string }, other: { product: string; sku?: string }): boolean {
  if (one.sku && other.sku) return one.sku.toLowerCase() === other.sku.toLowerCase();
  return comparableName(one.product) === comparableName(other.product);
}
