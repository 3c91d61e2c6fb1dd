/**
 * `npm run bench [-- --json] [figure …]`: the figures in figures/, each beside its floor. `--json` prints nothing
 * but the list of results on stdout.
 */
import { parseArgs } from 'node:util';
import { build } from '../../scripts/build.ts';
import { Bench } from './bench.ts';
import { runsOf, type Figure } from './figure.ts';
import { FIGURES } from './figures/index.ts';
import { resultOf, tableOf, type Result } from './report.ts';
import type { Pair } from './stats.ts';

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});

// What is said on the way (the build's sizes too) stays off stdout, so that a reader gets the results alone.
console.log = console.error;
await build();
const results = await runAll(chosen(positionals));
process.stdout.write(`${values.json ? JSON.stringify(results, null, 2) : tableOf(results)}\n`);

function chosen(names: readonly string[]): readonly Figure[] {
  const unknown = names.filter((name) => !FIGURES.some((figure) => figure.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No figure ${unknown.join(', ')}. There are ${FIGURES.map(({ name }) => name).join(', ')}.`,
    );
  }
  return names.length > 0 ? FIGURES.filter(({ name }) => names.includes(name)) : FIGURES;
}

async function runAll(figures: readonly Figure[]): Promise<Result[]> {
  const bench = new Bench();
  const found: Result[] = [];
  try {
    for (const figure of figures) {
      console.error(`${figure.name}: ${String(runsOf(figure))} runs …`);
      try {
        const result = resultOf(figure, await runFigure(figure, bench));
        found.push(result);
        // A run that is ended early has told what it found.
        console.error(tableOf([result]));
      } catch (error) {
        // One figure that fails takes no other with it.
        console.error(`${figure.name} failed:`, error);
        process.exitCode = 1;
      }
    }
  } finally {
    await bench.close();
  }
  return found;
}

async function runFigure(figure: Figure, bench: Bench): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let run = -(figure.warmUps ?? 1); run < runsOf(figure); run += 1) {
    const pair = await figure.measure(Math.max(run, 0), bench);
    if (run >= 0) pairs.push(pair);
  }
  return pairs;
}
