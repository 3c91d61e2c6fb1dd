/** One run: the same thing measured in the product and in its floor, right after each other. */
export interface Pair {
  value: number;
  floor: number;
  /** In the usual build, where a figure compares with it too. */
  usual?: number;
}

/** What many runs come to. */
export interface Summary extends Pair {
  /** Median of the product's values over the median of the floor's. */
  ratio: number;
  /** How far the runs differ: interquartile range of the runs' own ratios, over their median. */
  spread: number;
  /** Median of the usual build's values over the median of the floor's. */
  usualRatio?: number;
}

/**
 * Medians, since one slow run must not count. The spread is taken from each run's own ratio: a neighbour who slows
 * the machine down slows both sides of a pair, and that is no doubt about the ratio.
 */
export function summarize(pairs: readonly Pair[]): Summary {
  const value = median(pairs.map((pair) => pair.value));
  const floor = median(pairs.map((pair) => pair.floor));
  const ratios = pairs.map((pair) => pair.value / pair.floor);
  const spread = (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / median(ratios);
  const usuals = pairs.flatMap((pair) => pair.usual ?? []);
  const usual = usuals.length > 0 ? median(usuals) : undefined;
  return {
    ...{ value, floor, ratio: value / floor, spread },
    ...(usual !== undefined && { usual, usualRatio: usual / floor }),
  };
}

/** The middle value; of an even number of values the mean of the middle two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which `share` of the values lie, between two of them by straight line. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined) throw new Error('a quantile of no values');
  return low + (high - low) * (at - Math.floor(at));
}
