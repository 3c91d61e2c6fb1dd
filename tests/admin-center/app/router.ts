import { useSyncExternalStore } from 'react';

export interface Route {
  /** Lower case, without the leading slash, the side panel and the query: `subscriptions/webdirect/<guid>`. */
  page: string;
  /** What follows `/:/` in the hash: an open side panel. */
  panel?: string;
}

/** Like the real one: servers do not see a hash, so after sign-in the route arrives in `?ref=` and moves over. */
export function consumeRef(): void {
  const url = new URL(location.href);
  const ref = url.searchParams.get('ref');
  if (ref === null) return;
  url.searchParams.delete('ref');
  const rest = url.searchParams.toString();
  const hash = url.hash.length > 1 ? url.hash : `#/${ref.replace(/^\//, '')}`;
  history.replaceState(null, '', `${url.pathname}?${rest}${hash}`);
}

export function parseRoute(hash: string): Route {
  const path = (hash.replace(/^#!?\/?/, '').split('?')[0] ?? '').toLowerCase();
  const [page = '', panel] = decodeURIComponent(decodeURIComponent(path)).split(/\/:\//);
  return { page: page.replace(/\/$/, '') || 'homepage', ...(panel && { panel }) };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}

export function navigate(route: string): void {
  location.hash = `#/${route}`;
}
