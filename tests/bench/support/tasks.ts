import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Time on the processor, in microseconds: what the neighbours take does not count. */
  tdur?: number;
}

const CATEGORIES = ['-*', 'toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** A task of a thread, as the browser's own performance panel shows it. */
const TASK = 'RunTask';
/** Tells the thread of the page from all others. */
const MARK = 'bench-thread';

/** The longest task of a page's main thread while `act` runs, in ms on the processor. */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  await page.tracing.start({ categories: CATEGORIES });
  await page.evaluate((mark) => void performance.mark(mark), MARK);
  await act();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('the trace is empty');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  const own = traceEvents.find(({ name }) => name === MARK);
  if (!own) throw new Error('the page has left no mark');
  const times = traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name === TASK && pid === own.pid && tid === own.tid && tdur !== undefined ? [tdur] : [],
  );
  if (times.length === 0) throw new Error('the trace has no tasks');
  return times.reduce((longest, time) => Math.max(longest, time)) / 1000;
}
