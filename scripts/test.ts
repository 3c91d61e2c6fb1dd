/**
 * `npm test`: everything, from a fresh clone. Two lanes run side by side, for two cores, and each takes the next job once
 * it is free. The last line is always `N passed, N failed`.
 */
import { BUILD, SOURCE_CHECKS, STORE_CHECK, type Check } from './checks.ts';
import { ensureBrowsers } from './find-browser.ts';
import { runVitest } from './vitest-project.ts';

interface Job {
  name: string;
  run: () => unknown;
}

const JOBS_OF_SOURCE: readonly Job[] = SOURCE_CHECKS.map(checkJob);
/** In parts, so that neither lane waits long for the other at the end. */
const JOBS_OF_BUILD: readonly Job[] = [
  checkJob(STORE_CHECK),
  ...inParts('firefox', 4),
  ...inParts('chromium', 6),
];

const total = { passed: 0, failed: 0 };

await main().catch((error: unknown) => {
  report('npm test itself', 0, 1, String(error));
});
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function main(): Promise<void> {
  try {
    ensureBrowsers(['chromium', 'firefox']);
  } catch (error) {
    report('browsers', 0, 1, String(error));
  }
  const isBuilt = await runCheck(BUILD);
  const ofBuild = isBuilt ? JOBS_OF_BUILD : JOBS_OF_BUILD.map(({ name }) => notBuilt(name));
  const waiting = [...JOBS_OF_SOURCE, ...ofBuild, testJob('unit')];
  const lane = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await job.run();
  };
  await Promise.all([lane(), lane()]);
}

function inParts(project: string, parts: number): Job[] {
  return Array.from({ length: parts }, (_, at) => testJob(project, `${String(at + 1)}/${String(parts)}`));
}

function testJob(project: string, part?: string): Job {
  const name = part ? `${project} tests ${part}` : `${project} tests`;
  return { name, run: () => runTests(name, project, part) };
}

function checkJob(check: Check): Job {
  return { name: check.name, run: () => runCheck(check) };
}

function notBuilt(name: string): Job {
  return { name, run: () => report(name, 0, 1, 'not run: the build failed') };
}

async function runCheck({ name, run }: Check): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await run();
  const ok = code === 0;
  report(name, ok ? 1 : 0, ok ? 0 : 1, ok ? '' : output, started);
  return ok;
}

async function runTests(name: string, project: string, part?: string): Promise<void> {
  const started = performance.now();
  const { passed, failed, skipped, retried, output } = await runVitest(project, part);
  const notes = [
    skipped > 0 ? ` (${String(skipped)} skipped)` : '',
    retried.length > 0 ? ` (${String(retried.length)} tried again)` : '',
  ];
  report(`${name}${notes.join('')}`, passed, failed, output, started);
}

/** Prints a line for each part, and the whole output of one that failed. */
function report(name: string, passed: number, failed: number, output: string, started?: number): void {
  total.passed += passed;
  total.failed += failed;
  const took = started === undefined ? '' : ` ${((performance.now() - started) / 1000).toFixed(1)} s`;
  const count = passed + failed > 1 ? ` ${String(passed)} of ${String(passed + failed)}` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}${count}${took}`);
  if (output) console.log(output.trimEnd().replace(/^/gm, '    '));
}
