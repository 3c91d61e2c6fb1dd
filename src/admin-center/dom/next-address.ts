import { watchAddress } from './watch-address.ts';

/**
 * Calls back with each address to which the page goes without leaving the document. Where the browser tells so it is just
 * before the page is there: a moment later the browser is busy with it, and what we want of it would wait. The page may
 * still think better of it. Gives what ends it.
 */
export function onNextAddress(met: (href: string) => void): () => void {
  if (!('navigation' in globalThis)) {
    const life = new AbortController();
    watchAddress(met, life.signal);
    return () => life.abort();
  }
  const tell = ({ destination }: NavigateEvent) => {
    if (destination.sameDocument) met(destination.url);
  };
  navigation.addEventListener('navigate', tell);
  return () => navigation.removeEventListener('navigate', tell);
}
