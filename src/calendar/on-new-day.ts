import type { Day } from './days.ts';
import { localDay } from './local-day.ts';

/** A clock that is set, or a machine that slept, can't be foreseen: it is looked at least so often, in ms. */
const LONGEST_MS = 3_600_000;

/**
 * Calls back when the user's day has become another, however long a page stays open: at midnight, and when the page
 * is looked at again. Ends with `signal`.
 */
export function onNewDay(changed: (today: Day) => void, signal: AbortSignal): void {
  let known = localDay();
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(timer);
    if (signal.aborted) return;
    timer = setTimeout(look, Math.min(msToMidnight(new Date()) + 500, LONGEST_MS));
    const today = localDay();
    if (today === known) return;
    known = today;
    changed(today);
  };
  addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', look);
  look();
}

function msToMidnight(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime();
}
