import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as esbuild from 'esbuild';
import type { Page } from 'puppeteer-core';
import { startAdminCenter } from '../../admin-center/server.ts';
import { launchChromium } from '../../e2e/support/chromium.ts';
import type { Reads } from './reading-script.ts';
import { longestCall } from './trace.ts';

/** What one reading came to, in ms. */
export interface ReadingTimes {
  /** Each frame's work, the observer's before it included. */
  reads: number[];
  /** The longest task of ours, in time on the processor: what the neighbours take does not count. */
  longest: number;
}

/** How the script calls itself in a trace. */
const SCRIPT = 'bench-reader.js';

const ROWS = 5_000;
/** Thousands of rows take the stand-in its time. */
const TIMEOUT_MS = 600_000;
const ASK_MS = 1000;

const passes = new Map<string, Promise<ReadingTimes>>();

/**
 * Reads a virtualized table of 5,000 rows while it is scrolled from top to bottom, once for all figures of this
 * table. Throws when rows are missing.
 */
export function readWhileScrolling(table: 'v8' | 'v9'): Promise<ReadingTimes> {
  const pass = passes.get(table) ?? readOnce(table);
  passes.set(table, pass);
  return pass;
}

async function readOnce(table: string): Promise<ReadingTimes> {
  const script = await bundle();
  const site = await startAdminCenter();
  const browser = await launchChromium({ site });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(TIMEOUT_MS);
    const query = `table=${table}&rows=${String(ROWS)}&late=0&renders=0`;
    await page.goto(`https://admin.cloud.microsoft/?${query}#/subscriptions`);
    await page.waitForSelector('html[data-settled="subscriptions"]');
    await page.evaluate(`${script}\n//# sourceURL=${SCRIPT}`);
    let read: Reads | undefined;
    const longest = await longestCall(page, SCRIPT, async () => {
      read = await readInPage(page);
    });
    if (!read) throw new Error('nothing was read');
    const { reads, rows, distinct, total } = read;
    if (rows !== ROWS || distinct !== ROWS || total !== ROWS) {
      throw new Error(`read ${String(rows)} rows, ${String(distinct)} of them distinct, of ${String(total)}`);
    }
    return { reads, longest };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The reading takes longer than a driver waits for one answer: it is begun, and then asked for. */
async function readInPage(page: Page): Promise<Reads> {
  await page.evaluate(
    'void benchReading().then((read) => { window.benchRead = read; }, (error) => { window.benchRead = String(error); })',
  );
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    await setTimeout(ASK_MS);
    const read = (await page.evaluate('window.benchRead')) as Reads | string | undefined;
    if (typeof read === 'string') throw new Error(read);
    if (read) return read;
  }
  throw new Error('the reading did not end');
}

/** The reader with clocks in place of the two browser functions that it is called by. */
async function bundle(): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(import.meta.dirname, 'reading-script.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome126',
    define: { requestAnimationFrame: 'benchFrame', MutationObserver: 'BenchObserver' },
    logLevel: 'warning',
  });
  return outputFiles.map(({ text }) => text).join('');
}
