/**
 * Calls back when the page's address changes: by hash, by the history API, back and forward. A page script can't
 * see `history.pushState` being called, so it listens to `navigation`; where that is missing it looks once a second.
 */
export function watchAddress(changed: (href: string) => void, signal: AbortSignal): void {
  let href = location.href;
  const look = () => {
    if (location.href === href) return;
    href = location.href;
    changed(href);
  };
  addEventListener('hashchange', look, { signal });
  addEventListener('popstate', look, { signal });
  if ('navigation' in globalThis) {
    navigation.addEventListener('navigatesuccess', look, { signal });
    return;
  }
  const timer = setInterval(look, 1000);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
}
