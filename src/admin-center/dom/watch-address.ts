/** More changes than this in a second are no person's: the last one is met when the second is over. */
const MOST_A_SECOND = 20;

/**
 * Calls back when the page's address changes: by hash, by the history API, back and forward. A page script can't
 * see `history.pushState` being called, so it listens to `navigation`, which tells of all; where that is missing it
 * looks once a second too. `isEarly`: where the browser tells so, just before the page goes there, and before the browser
 * is busy with it; the page may still think better of it.
 */
export function watchAddress(
  changed: (href: string) => void,
  signal: AbortSignal,
  { isEarly = false } = {},
): void {
  let href = location.href;
  let since = -Infinity;
  let count = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = (next: string) => {
    if (signal.aborted || next === href) return;
    const now = Date.now();
    if (now - since >= 1000) [since, count] = [now, 0];
    if (++count > MOST_A_SECOND) {
      later ??= setTimeout(() => {
        later = undefined;
        look(location.href);
      }, 1000);
      return;
    }
    href = next;
    changed(next);
  };
  const lookHere = () => look(location.href);
  const lookAhead = ({ destination: { sameDocument, url } }: NavigateEvent) => {
    if (sameDocument) look(url);
  };
  if ('navigation' in globalThis) {
    if (isEarly) navigation.addEventListener('navigate', lookAhead, { signal });
    else navigation.addEventListener('currententrychange', lookHere, { signal });
    return;
  }
  addEventListener('hashchange', lookHere, { signal });
  addEventListener('popstate', lookHere, { signal });
  const timer = setInterval(lookHere, 1000);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
}
