/** More changes than this in a second are no person's: the last one is met when the second is over. */
const MOST_A_SECOND = 20;

/**
 * Calls back when the page's address changes: by hash, by the history API, back and forward. A page script can't
 * see `history.pushState` being called, so it listens to `navigation`; where that is missing it looks once a second.
 */
export function watchAddress(changed: (href: string) => void, signal: AbortSignal): void {
  let href = location.href;
  let since = -Infinity;
  let count = 0;
  let later: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (location.href === href) return;
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
  addEventListener('hashchange', look, { signal });
  addEventListener('popstate', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(later));
  if ('navigation' in globalThis) {
    navigation.addEventListener('navigatesuccess', look, { signal });
    return;
  }
  const timer = setInterval(look, 1000);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
}
