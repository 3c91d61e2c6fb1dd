/** Runs in the stand-in: the page reader alone, with a clock on each of its frames. Bundled by `reading.ts`. */
import { TableReading } from '../../../content-scripts/reader/table-reading.ts';
import { findTable } from '../../../src/admin-center/dom/find-table.ts';

/** What one reading came to. */
export interface Reads {
  /** Each frame's work, the observer's before it included, in ms. */
  reads: number[];
  rows: number;
  distinct: number;
  total: number | null;
}

const reads: number[] = [];
let noted = 0;

function timed(act: () => void): number {
  const before = performance.now();
  act();
  return performance.now() - before;
}

// The bundle calls these in place of the browser's own, which stand behind `window` here.
Object.assign(globalThis, {
  benchFrame: (act: FrameRequestCallback) =>
    window.requestAnimationFrame((at) => {
      reads.push(noted + timed(() => act(at)));
      noted = 0;
    }),
  BenchObserver: class extends window.MutationObserver {
    constructor(act: MutationCallback) {
      super((records, observer) => {
        noted += timed(() => act(records, observer));
      });
    }
  },
  benchReading: () => read(),
});

/** How far a step scrolls: less than what Fluent 8 keeps rendered around what is seen. */
const STEP_PX = 400;

async function read(): Promise<Reads> {
  const life = new AbortController();
  let gathered = 0;
  let count = 0;
  const reading = new TableReading(() => findTable(document), {
    page: 'subscriptions',
    signal: life.signal,
    onProgress: (rows, all) => {
      gathered = rows;
      count = all;
    },
  });
  reading.start();
  await frames(10);
  const scroller = scrollerOf(document.querySelector('[role="row"]:last-child') ?? document.body);
  const seen = () => (scroller.scrollTop + scroller.clientHeight) / scroller.scrollHeight;
  while (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1) {
    scroller.scrollTop += STEP_PX;
    // A hand scrolls on when the rows have come.
    for (let frame = 0; frame < 30 && (frame < 2 || gathered < seen() * count - 10); frame += 1) {
      await frames(1);
    }
  }
  await frames(20);
  const { rows, total } = reading.snapshot();
  life.abort();
  return { reads, rows: rows.length, distinct: new Set(rows.map(({ guid }) => guid)).size, total };
}

function scrollerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  }
  return document.scrollingElement ?? document.body;
}

async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
  }
}
