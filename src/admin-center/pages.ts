/**
 * What we know of one page of the admin center. A renamed route is a change here; its new first word goes into
 * may-be-known-page.ts too, for which a test asks. A new page begins as a name in `KnownPage`: the compiler and the tests
 * ask for the rest.
 */
export interface PageFacts {
  /**
   * The route's first word, lower case, and what it was before: a word that Microsoft renamed stays for as long as old
   * addresses are met. Most pages are none of ours and should cost no pattern.
   */
  words: readonly string[];
  /** The whole route, lower case. Routes stay the same in every language, words do not. */
  route: RegExp;
  /** Where a link to it leads, as Microsoft writes it; null where that takes an id. */
  path: string | null;
  /**
   * What its table lists: subscriptions or products, which can be read into a plan; or something else. null: it has no
   * table that the panel would have to leave uncovered.
   */
  table: 'subscriptions' | 'licenses' | 'other' | null;
  /** True where commands act on what is selected in a table. */
  selects: boolean;
  /** True where subscriptions are listed, bought or stopped: the panel then asks whose page it is. */
  tenantMatters: boolean;
}

/** The pages that the guide knows. */
export type KnownPage =
  | 'volume-licensing'
  | 'subscription-detail'
  | 'subscriptions'
  | 'licenses'
  | 'license-detail'
  | 'marketplace'
  | 'billing-accounts'
  | 'domains'
  | 'active-users';

/** A page of the admin center; everything that the guide does not know is `other`, and there nothing is shown. */
export type AdminPage = KnownPage | 'other';

/** On a subscription's own page: its GUID, the first match of the route. */
export const SUBSCRIPTION_ROUTE =
  /^subscriptions\/[a-z0-9_-]+\/(?:[^/]+\/)*?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?:\/.*)?$/;

/** All pages; of those with one first word the first whose route fits is meant. */
export const PAGES: Readonly<Record<KnownPage, PageFacts>> = {
  'volume-licensing': {
    words: ['subscriptions'],
    route: /^subscriptions\/vlnew(?:\/.*)?$/,
    path: '/subscriptions/vlnew',
    table: null,
    selects: false,
    tenantMatters: false,
  },
  'subscription-detail': {
    words: ['subscriptions'],
    route: SUBSCRIPTION_ROUTE,
    path: null,
    table: null,
    selects: false,
    tenantMatters: true,
  },
  subscriptions: {
    words: ['subscriptions'],
    route: /^subscriptions(?:\/assets|\/webdirect)?(?:\/:(?:\/.*)?)?$/,
    path: '/subscriptions',
    table: 'subscriptions',
    selects: true,
    tenantMatters: true,
  },
  licenses: {
    words: ['licenses'],
    route: /^/,
    path: '/licenses',
    table: 'licenses',
    selects: true,
    tenantMatters: true,
  },
  'license-detail': {
    words: ['licensedetailpage'],
    route: /^licensedetailpage\/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?:\/.*)?$/,
    path: null,
    table: null,
    selects: true,
    tenantMatters: true,
  },
  marketplace: {
    words: ['catalog'],
    route: /^/,
    path: '/catalog',
    table: null,
    selects: false,
    tenantMatters: true,
  },
  'billing-accounts': {
    words: ['billingaccounts'],
    route: /^/,
    path: '/BillingAccounts/billing-accounts',
    table: null,
    selects: false,
    tenantMatters: false,
  },
  domains: {
    words: ['domains'],
    route: /^/,
    path: '/Domains',
    table: 'other',
    selects: true,
    tenantMatters: false,
  },
  'active-users': {
    words: ['users'],
    route: /^users(?:\/:(?:\/.*)?)?$/,
    path: '/users',
    table: 'other',
    selects: false,
    tenantMatters: false,
  },
};

/** The names of all known pages. (Marked pure, so that the watcher, which needs none of it, goes without.) */
export const KNOWN_PAGES = /* @__PURE__ */ Object.keys(PAGES) as KnownPage[];

/** What is known of a page; undefined for `other`. */
export function factsOfPage(page: AdminPage): PageFacts | undefined {
  return page === 'other' ? undefined : PAGES[page];
}
