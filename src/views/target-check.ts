import { isOutside } from '../guidance/outside.ts';
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

/** What to buy: the licences needed of each product, by target product. Free and ended products are not bought, nor what moves as a whole [T-01]. */
export function toBuy(rows: readonly Row[]): Pick<TargetLine, 'product' | 'sku' | 'wanted'>[] {
  const lines = new Map<string, { product: string; sku?: string; wanted: number }>();
  for (const row of rows) {
    const { key, wanted } = wishOf(row);
    if (wanted === 0) continue;
    const line = lines.get(key);
    const { product, sku } = row.target ?? row.subscription;
    if (line) line.wanted += wanted;
    else lines.set(key, { product, ...(sku !== undefined && { sku }), wanted });
  }
  return [...lines.values()];
}

/** What is bought for a row: how many, and a name that is one for a product however it is written. */
interface Wish {
  key: string;
  wanted: number;
}

/** A row that changes is another object: what was worked out of one stays. */
const wishes = new WeakMap<Row, Wish>();

function wishOf(row: Row): Wish {
  const known = wishes.get(row);
  if (known) return known;
  const { product, sku } = row.target ?? row.subscription;
  const isMoved = row.subscription.end === 'move-whole';
  const isBought = row.found !== 'gone' && !isMoved && !isOutside(row.target ?? row.subscription);
  const wish = {
    key: sku?.toLowerCase() ?? comparableName(product),
    wanted: isBought ? (neededOf(row) ?? 0) : 0,
  };
  wishes.set(row, wish);
  return wish;
}

/** The check of rows, by those of the old tenant: several parts of a surface ask for the same one at each change. */
const checks = new WeakMap<readonly Row[], { new: readonly Row[]; lines: readonly TargetLine[] }>();

/** Compares what the plan wants with what was read in the new tenant. Linear in rows. */
export function targetCheck(rows: { old: readonly Row[]; new: readonly Row[] }): readonly TargetLine[] {
  const known = checks.get(rows.old);
  if (known?.new === rows.new) return known.lines;
  const lines = checkOf(rows);
  checks.set(rows.old, { new: rows.new, lines });
  return lines;
}

function checkOf(rows: { old: readonly Row[]; new: readonly Row[] }): TargetLine[] {
  const lines = toBuy(rows.old);
  if (rows.new.length === 0)
    return lines.map((line) => ({ ...line, bought: null, state: 'unknown' as const }));
  const there = licencesIn(rows.new);
  return lines.map((line) => {
    const bought = there(line);
    return { ...line, bought, state: stateOf(bought, line.wanted) };
  });
}

/** How many licences there are of a product: by SKU where both have one, else by name. */
function licencesIn(rows: readonly Row[]): (line: { product: string; sku?: string }) => number {
  const bySku = new Map<string, number>();
  const byName = new Map<string, { all: number; withoutSku: number }>();
  for (const { found, subscription } of rows) {
    if (found === 'gone' || !isLive(subscription.status)) continue;
    const { product, sku, purchased = 0 } = subscription;
    if (sku) bySku.set(sku.toLowerCase(), (bySku.get(sku.toLowerCase()) ?? 0) + purchased);
    const name = comparableName(product);
    const { all, withoutSku } = byName.get(name) ?? { all: 0, withoutSku: 0 };
    byName.set(name, { all: all + purchased, withoutSku: sku ? withoutSku : withoutSku + purchased });
  }
  return ({ product, sku }) => {
    const named = byName.get(comparableName(product));
    return sku ? (bySku.get(sku.toLowerCase()) ?? 0) + (named?.withoutSku ?? 0) : (named?.all ?? 0);
  };
}

function stateOf(bought: number, wanted: number): TargetLine['state'] {
  if (bought === wanted) return 'bought';
  return bought < wanted ? 'short' : 'over';
}

function isLive(status: Row['subscription']['status']): boolean {
  return status === undefined || status === 'active' || status === 'scheduled';
}
