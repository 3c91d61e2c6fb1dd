import type { PlanContent } from '../plan/stored/content-schema.ts';
import type { Row } from '../plan/stored/row.ts';
import { targetCheck } from './target-check.ts';

/** What the plan wants in the new tenant and what of it is still to be bought, the most seats first. */
export interface StillToBuy {
  lines: readonly { product: string; seats: number }[];
  /** Products that the plan wants, and how many of them are bought in full. */
  products: number;
  bought: number;
}

/**
 * Compares the plan, or some of its rows in the old tenant, with the last reading of the new tenant. Linear, then
 * sorted.
 */
export function stillToBuy(
  { rows: all }: Pick<PlanContent, 'rows'>,
  only: readonly Row[] = all.old,
): StillToBuy {
  const rows = { old: only, new: all.new };
  const check = targetCheck(rows);
  const lines = check.flatMap(({ product, wanted, bought }) => {
    const seats = wanted - (bought ?? 0);
    return seats > 0 ? [{ product, seats }] : [];
  });
  lines.sort((one, other) => other.seats - one.seats);
  return { lines, products: check.length, bought: check.length - lines.length };
}
