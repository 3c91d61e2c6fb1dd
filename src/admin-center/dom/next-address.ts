/** Where nothing tells of a change by the history API, the address is looked at so often, in ms. */
const LOOK_MS = 1000;

/**
 * Calls back with each address to which the page goes without leaving the document. Where the browser tells so it is just
 * before the page is there: a moment later the browser is busy with it, and what we want of it would wait. The page may
 * still think better of it. Elsewhere it is told of once the page is there. Gives what ends it.
 */
export function onNextAddress(met: (href: string) => void): () => void {
  if ('navigation' in globalThis) {
    // The page itself may send such an event, with nothing in it.
    const tell = ({ destination }: Partial<NavigateEvent>) => {
      if (destination?.sameDocument) met(destination.url);
    };
    navigation.addEventListener('navigate', tell);
    return () => navigation.removeEventListener('navigate', tell);
  }
  let href = location.href;
  const look = () => {
    if (location.href !== href) met((href = location.href));
  };
  const names = ['hashchange', 'popstate'];
  for (const name of names) addEventListener(name, look);
  const timer = setInterval(look, LOOK_MS);
  return () => {
    clearInterval(timer);
    for (const name of names) removeEventListener(name, look);
  };
}
