/** More changes than this in a second are no person's: the last one is met when the second is over. */
const MOST_A_SECOND = 20;

/**
 * Calls back when the page's address changes: by hash, by the history API, back and forward. A page script can't
 * see `history.pushState` being called, so it listens to `navigation`, which tells of all; where that is missing it
 * looks once a second too.
 */
export function watchAddress(changed: (href: string) => void, signal: AbortSignal): void {
  let href = location.href;
  let since = -Infinity;
  let count = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (signal.aborted || location.href === href) return;
    const now = Date.now();
    if (now - since >= 1000) [since, count] = [now, 0];
    if (++count > MOST_A_SECOND) {
      later ??= setTimeout(() => {
        later = undefined;
        look();
      }, 1000);
      return;
    }
    href = location.href;
    changed(href);
  };
  if ('navigation' in globalThis) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  addEventListener('hashchange', look, { signal });
  addEventListener('popstate', look, { signal });
  const timer = setInterval(look, 1000);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
}
