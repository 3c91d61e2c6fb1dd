import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from './run-command.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** The tests that were tried again, a line each. */
  retried: readonly string[];
  /** What to show: of failures all, else what was tried again. */
  output: string;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: unknown[] }[];
}

/** Runs one project of vitest.config.ts and counts its tests. What can't be counted counts as failed. */
export async function runVitest(project: string): Promise<Counts> {
  const dir = await mkdtemp(path.join(tmpdir(), 'vitest-'));
  const file = path.join(dir, 'report.json');
  try {
    const { code, output } = await runTool('vitest', [
      ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ]);
    const counts = countsOf(await readReport(file), code);
    const retried = output.split('\n').filter((line) => /\(retry x\d+\)/.test(line));
    return { ...counts, retried, output: counts.failed > 0 ? output : retried.join('\n') };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The counts of a report; `code` is vitest's exit code. */
export function countsOf(report: Report | undefined, code: number): Omit<Counts, 'output' | 'retried'> {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests: passed, numFailedTests, numPendingTests, numTodoTests } = report;
  // A file that could not be loaded has no tests of its own to count.
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + brokenFiles;
  const unexplained = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: unexplained ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

async function readReport(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
