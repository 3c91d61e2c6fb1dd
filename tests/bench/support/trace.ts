import type { Page } from 'puppeteer-core';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time on the processor: what the neighbours take does not count. */
  tdur?: number;
  args?: { data?: { url?: string; scriptName?: string }; fileName?: string };
}

const CATEGORIES = ['-*', 'devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];

/** Traces the page while `act` runs and gives what scripts below `urlPrefix` cost its main thread, in ms. */
export async function scriptTime(page: Page, urlPrefix: string, act: () => Promise<void>): Promise<number> {
  return sumOutermost(await scriptEvents(page, urlPrefix, act));
}

/** The same, but the longest call alone, in ms. */
export async function longestCall(page: Page, urlPrefix: string, act: () => Promise<void>): Promise<number> {
  const times = (await scriptEvents(page, urlPrefix, act)).map(({ tdur }) => tdur ?? 0);
  if (times.length === 0) throw new Error(`no script below ${urlPrefix} ran`);
  return times.reduce((a, b) => Math.max(a, b)) / 1000;
}

async function scriptEvents(page: Page, urlPrefix: string, act: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('the trace is empty');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return traceEvents.filter((event) => urlOf(event)?.startsWith(urlPrefix));
}

function urlOf({ args }: TraceEvent): string | undefined {
  return args?.data?.url ?? args?.data?.scriptName ?? args?.fileName;
}

/** An event inside another is in the other's time already (compiling inside evaluating). */
function sumOutermost(events: readonly TraceEvent[]): number {
  const ends = new Map<string, number>();
  let sum = 0;
  for (const { ph, pid, tid, ts, dur, tdur } of [...events].sort((a, b) => a.ts - b.ts)) {
    if (ph !== 'X' || dur === undefined) continue;
    const thread = `${String(pid)}:${String(tid)}`;
    if (ts < (ends.get(thread) ?? 0)) continue;
    if (tdur === undefined) throw new Error('this platform has no thread times');
    ends.set(thread, ts + dur);
    sum += tdur;
  }
  if (sum === 0) throw new Error('no script of the extension ran');
  return sum / 1000;
}
