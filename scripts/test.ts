/**
 * `npm test`: everything, from a fresh clone. Two lanes run side by side, for two cores: all that is quick with
 * Chromium, and Firefox, which takes as long. The last line is always `N passed, N failed`.
 */
import { BUILD, SOURCE_CHECKS, STORE_CHECK, type Check } from './checks.ts';
import { ensureBrowsers } from './find-browser.ts';
import { runVitest } from './vitest-project.ts';

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
  await Promise.all([firstLane(isBuilt), secondLane(isBuilt)]);
}

async function firstLane(isBuilt: boolean): Promise<void> {
  for (const check of SOURCE_CHECKS) await runCheck(check);
  await runTests('unit');
  if (isBuilt) await runTests('chromium');
  else notBuilt('chromium');
}

async function secondLane(isBuilt: boolean): Promise<void> {
  if (!isBuilt) {
    notBuilt(STORE_CHECK.name);
    notBuilt('firefox');
    return;
  }
  await runCheck(STORE_CHECK);
  await runTests('firefox');
}

function notBuilt(name: string): void {
  report(name, 0, 1, 'not run: the build failed');
}

async function runCheck({ name, run }: Check): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await run();
  const ok = code === 0;
  report(name, ok ? 1 : 0, ok ? 0 : 1, ok ? '' : output, started);
  return ok;
}

async function runTests(project: string): Promise<void> {
  const started = performance.now();
  const { passed, failed, skipped, retried, output } = await runVitest(project);
  const notes = [
    skipped > 0 ? ` (${String(skipped)} skipped)` : '',
    retried.length > 0 ? ` (${String(retried.length)} tried again)` : '',
  ];
  report(`${project} tests${notes.join('')}`, passed, failed, output, started);
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
