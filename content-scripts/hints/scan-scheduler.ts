import { HINT_ATTRIBUTES } from '../../src/admin-center/dom/selectors/hints.ts';

/** The wait after a scan is so many times its length: while the page goes on changing, scans take a share of 4 %. */
const REST = 25;
/** More changes than this in a second, and the page is left alone for a while, each time twice as long. */
const STORM = 1000;
/** After so long without movement the anchors are watched for being pushed aside. */
const SETTLE_MS = 150;
/** The first wait before looking again for what is not there yet, doubled each time. */
const LOOK_MS = 100;
const LONGEST_MS = 30_000;

const CHANGES: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: HINT_ATTRIBUTES,
};

interface Work {
  /** Finds anchors anew, and gives the elements under which to watch for changes: none where nothing was found. */
  scan: () => readonly Element[];
  /** Puts what is shown at its anchors, and gives them. */
  place: (settled: boolean) => readonly Element[];
}

/**
 * Says when to scan and when to place, at most once a frame, from few observers: under the anchors' regions for
 * changes and size, on the anchors for being pushed aside, and the page's scrolling. All end with `signal`. Gives
 * what asks for a frame, and with `true` for a scan.
 */
export function scheduleScans({ scan, place }: Work, signal: AbortSignal): (rescan?: boolean) => void {
  let frame = 0;
  let wantsScan = true;
  let nextScan = 0;
  let settle = 0;
  let looking = 0;
  let look = LOOK_MS;
  let pause = LOOK_MS * 10;
  let regions: readonly Element[] = [];
  let moves: IntersectionObserver[] = [];
  const isStorm = createStormWarning();
  const sizes = new ResizeObserver(() => wake());
  const mutations = new MutationObserver(({ length }) => {
    if (isStorm(length)) {
      mutations.disconnect();
      setTimeout(() => {
        if (!signal.aborted) follow(regions);
      }, pause);
      pause = Math.min(pause * 2, LONGEST_MS);
    }
    wake(true);
  });

  function wake(rescan = false): void {
    wantsScan ||= rescan;
    if (!signal.aborted) frame ||= requestAnimationFrame(run);
  }

  function run(): void {
    frame = 0;
    const now = performance.now();
    if (wantsScan && now >= nextScan) rescan(now);
    for (const observer of moves.splice(0)) observer.disconnect();
    place(false);
    clearTimeout(settle);
    settle = window.setTimeout(rest, Math.max(SETTLE_MS, nextScan - now));
  }

  function rescan(now: number): void {
    wantsScan = false;
    const found = scan();
    if (found.length !== regions.length || found.some((one, at) => one !== regions[at])) follow(found);
    clearTimeout(looking);
    if (found.length > 0) look = LOOK_MS;
    else if (look < LONGEST_MS) looking = window.setTimeout(() => wake(true), (look *= 2));
    const end = performance.now();
    nextScan = end + (end - now) * REST;
  }

  function follow(found: readonly Element[]): void {
    regions = found;
    mutations.disconnect();
    sizes.disconnect();
    for (const region of found) {
      mutations.observe(region, CHANGES);
      sizes.observe(region);
    }
  }

  function rest(): void {
    if (wantsScan) wake();
    else moves = place(true).map((element) => guard(element, wake));
  }

  const on = { signal, passive: true, capture: true };
  for (const name of ['scroll', 'focusin']) document.addEventListener(name, () => wake(), on);
  addEventListener('resize', () => wake(true), on);
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(settle);
    clearTimeout(looking);
    follow([]);
    for (const observer of moves.splice(0)) observer.disconnect();
  });
  wake();
  return wake;
}

/** Sees that the page itself moves an element: a banner above it, a column made wider. */
function guard(element: Element, moved: () => void): IntersectionObserver {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const sides = [top, document.documentElement.clientWidth - right, innerHeight - bottom, left];
  const rootMargin = sides.map((side) => `${String(-Math.floor(side))}px`).join(' ');
  let isFirst = true;
  const observer = new IntersectionObserver(
    () => {
      if (!isFirst) moved();
      isFirst = false;
    },
    { rootMargin, threshold: [0, 0.5, 0.99] },
  );
  observer.observe(element);
  return observer;
}

/** Counts changes by the second, and says when they are too many. */
function createStormWarning(): (count: number) => boolean {
  let changes = 0;
  let second = 0;
  return (count) => {
    const now = Math.floor(performance.now() / 1000);
    changes = now === second ? changes + count : count;
    second = now;
    return changes > STORM;
  };
}
