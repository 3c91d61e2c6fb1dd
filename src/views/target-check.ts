import { isEntraFreeName } from '../guidance/outside.ts';
import { comparableName } from '../plan/stored/comparable-name.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';

/** One product that the plan wants in the new tenant, beside what is there. */
export interface TargetLine {
  product: string;
  sku?: string;
  /** Licences that the plan wants. */
  wanted: number;
  /** Licences that were read in the new tenant; null before anything was read there. */
  bought: number | null;
  state: 'unknown' | 'bought' | 'short' | 'over';
}

/** What to buy: the licences needed of each product, by target product. Free and ended products are not bought. */
export function toBuy(rows: readonly Row[]): Pick<TargetLine, 'product' | 'sku' | 'wanted'>[] {
  const lines = new Map<string, { product: string; sku?: string; wanted: number }>();
  for (const row of rows) {
    const wanted = neededOf(row) ?? 0;
    const { product, sku } = row.target ?? row.subscription;
    if (wanted === 0 || row.found === 'gone' || isEntraFreeName(product)) continue;
    const key = sku?.toLowerCase() ?? comparableName(product);
    const line = lines.get(key);
    if (line) line.wanted += wanted;
    else lines.set(key, { product, ...(sku !== undefined && { sku }), wanted });
  }
  return [...lines.values()];
}

/** Compares what the plan wants with what was read in the new tenant. */
export function targetCheck(rows: { old: readonly Row[]; new: readonly Row[] }): TargetLine[] {
  const there = rows.new.filter(({ found, subscription: { status } }) => found !== 'gone' && isLive(status));
  return toBuy(rows.old).map((line) => {
    if (rows.new.length === 0) return { ...line, bought: null, state: 'unknown' as const };
    const bought = there
      .filter(({ subscription }) => isSame(line, subscription))
      .reduce((sum, { subscription }) => sum + (subscription.purchased ?? 0), 0);
    return { ...line, bought, state: stateOf(bought, line.wanted) };
  });
}

function stateOf(bought: number, wanted: number): TargetLine['state'] {
  if (bought === wanted) return 'bought';
  return bought < wanted ? 'short' : 'over';
}

function isLive(status: Row['subscription']['status']): boolean {
  return status === undefined || status === 'active' || status === 'scheduled';
}

function isSame(one: { product: string; sku?: string }, other: { product: string; sku?: string }): boolean {
  if (one.sku && other.sku) return one.sku.toLowerCase() === other.sku.toLowerCase();
  return comparableName(one.product) === comparableName(other.product);
}

/** The line that a row of the new tenant belongs to. */
export function lineFor({ subscription }: Row, lines: readonly TargetLine[]): TargetLine | undefined {
  return lines.find((line) => isSame(line, subscription));
}
