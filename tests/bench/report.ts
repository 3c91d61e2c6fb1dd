import type { Figure } from './figure.ts';
import { runsOf } from './figure.ts';
import { summarize, type Pair } from './stats.ts';

/** One figure as `--json` prints it. */
export interface Result {
  name: string;
  /** Median of the product. */
  value: number;
  /** Median of the floor. */
  floor: number;
  /** value / floor. */
  ratio: number;
  unit: string;
  runs: number;
  /** Interquartile range of the runs' own ratios, over their median. */
  spread: number;
  goal: number;
  /** Median of the usual build, and its ratio to the floor. */
  usual?: number;
  usualRatio?: number;
}

/** Puts a figure and its runs together. */
export function resultOf(figure: Figure, pairs: readonly Pair[]): Result {
  const { value, floor, ratio, spread, usual, usualRatio } = summarize(pairs);
  const { name, unit, goal } = figure;
  return {
    name,
    value: round(value),
    floor: round(floor),
    ratio: round(ratio),
    unit,
    runs: runsOf(figure),
    spread: round(spread),
    goal,
    ...(usual !== undefined && { usual: round(usual) }),
    ...(usualRatio !== undefined && { usualRatio: round(usualRatio) }),
  };
}

/** The results as a table to read. */
export function tableOf(results: readonly Result[]): string {
  const head = [
    'figure',
    'value',
    'floor',
    'usual',
    'unit',
    'ratio',
    'usual/floor',
    'spread',
    'goal',
    'runs',
    '',
  ];
  const rows = results.map(({ name, value, floor, usual, unit, ratio, usualRatio, spread, goal, runs }) => [
    name,
    value.toFixed(2),
    floor.toFixed(2),
    usual?.toFixed(2) ?? '',
    unit,
    ratio.toFixed(2),
    usualRatio?.toFixed(2) ?? '',
    `${(spread * 100).toFixed(0)} %`,
    goal.toFixed(2),
    String(runs),
    ratio <= goal ? 'ok' : 'over',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    row.map((cell, column) => cell[column === 0 ? 'padEnd' : 'padStart'](widths[column] ?? 0)).join('  ');
  return [head, ...rows].map(line).join('\n');
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
