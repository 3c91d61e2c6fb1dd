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
  /** What to show: of failures all, what was tried again, and where the time went. */
  output: string;
}

interface FileReport {
  name: string;
  status: string;
  message: string;
  assertionResults: unknown[];
  /** In milliseconds, on one clock. */
  startTime: number;
  endTime: number;
}

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileReport[];
}

/**
 * Runs one project of vitest.config.ts, or a `part` of its files (`1/4`), and counts its tests. What can't be counted
 * counts as failed.
 */
export async function runVitest(project: string, part?: string): Promise<Counts> {
  const dir = await mkdtemp(path.join(tmpdir(), 'vitest-'));
  const file = path.join(dir, 'report.json');
  try {
    const { code, output } = await runTool('vitest', [
      ...['run', '--project', project, ...(part ? [`--shard=${part}`] : [])],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    ]);
    const report = await readReport(file);
    const counts = countsOf(report, code);
    const retried = output.split('\n').filter((line) => /\(retry x\d+\)/.test(line));
    const notes = [...retried, slowest(report?.testResults ?? [])];
    return { ...counts, retried, output: [...(counts.failed > 0 ? [output] : []), ...notes].join('\n') };
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

/** The files that took longest, in one line: what to look at first when the whole takes too long. */
function slowest(files: readonly FileReport[]): string {
  const took = files
    .map(({ name, startTime, endTime }) => ({
      name: path.basename(name),
      seconds: (endTime - startTime) / 1000,
    }))
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, 12);
  return `longest: ${took.map(({ name, seconds }) => `${name} ${seconds.toFixed(0)} s`).join(', ')}`;
}

async function readReport(file: string): Promise<Report | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
