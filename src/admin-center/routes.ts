import type { Cloud } from '../guidance/model.ts';
import { cloudOfHost, isAdminPath } from './hosts.ts';
import { KNOWN_PAGES, PAGES, SUBSCRIPTION_ROUTE, type AdminPage } from './pages.ts';

/** Where in an admin center a URL leads. `cloud` and `host` are there for admin-center hosts only. */
export interface AdminRoute {
  page: AdminPage;
  cloud?: Cloud;
  host?: string;
  /** A partner's customer, as a domain name, lower case. */
  delegatedOrg?: string;
  /** The subscription whose page it is: its GUID, lower case. */
  subscription?: string;
  /** True when the route opens a side panel over the page (`/:/`). */
  sidePanel: boolean;
}

/**
 * Reads a URL: which page of the admin center it is, in which cloud, and for which of a partner's customers.
 * Takes any text; what is no URL, or no admin center, is `other`.
 */
export function adminRoute(href: string): AdminRoute {
  const url = URL.parse(href);
  const cloud = url?.protocol === 'https:' ? cloudOfHost(url.hostname) : undefined;
  if (!url || !cloud || !isAdminPath(url.hostname, url.pathname)) return { page: 'other', sidePanel: false };
  const path = routePath(url);
  const page = pageOf(path);
  const delegatedOrg = domainName(parameter(url, 'delegatedorg'));
  return {
    page,
    cloud,
    host: url.hostname,
    ...(delegatedOrg && { delegatedOrg }),
    ...(page === 'subscription-detail' && { subscription: SUBSCRIPTION_ROUTE.exec(path)?.[1] ?? '' }),
    sidePanel: `/${path}/`.includes('/:/'),
  };
}

function pageOf(path: string): AdminPage {
  const [first = ''] = path.split('/', 1);
  return (
    KNOWN_PAGES.find((page) => PAGES[page].words.includes(first) && PAGES[page].route.test(path)) ?? 'other'
  );
}

/** True for the route of a purchase: nothing of ours may stand beside it. */
export function isCheckout(href: string): boolean {
  return /[#/]checkout(?![a-z])/i.test(href);
}

/** True for a name that can stand in a `delegatedOrg` parameter without opening anything else. */
export function domainName(value: string | null | undefined): string | undefined {
  const name = value?.toLowerCase();
  return name && name.length <= 253 && /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(name)
    ? name
    : undefined;
}

/** The route without its decoration: from the hash, else from `?ref=`, which survives the sign-in. */
function routePath(url: URL): string {
  const fromHash = url.hash.replace(/^#!?\/?/, '');
  const raw = (fromHash || parameter(url, 'ref') || '').split(/[?&]/)[0] ?? '';
  return decode(decode(raw))
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
}

function parameter(url: URL, name: string): string | null {
  if (url.search.length < 2) return null;
  for (const [key, value] of url.searchParams) if (key.toLowerCase() === name) return value;
  return null;
}

function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
