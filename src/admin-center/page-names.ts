import type { KnownPage } from './pages.ts';

/** The key of each page's name: Microsoft's own, or ours for a page whose heading is a product's name. */
export const PAGE_NAMES: Readonly<Record<KnownPage, string>> = {
  subscriptions: 'ms_your_products',
  'subscription-detail': 'page_subscriptionDetail',
  licenses: 'ms_licenses_nav',
  'license-detail': 'page_licenseDetail',
  marketplace: 'ms_marketplace',
  'billing-accounts': 'ms_billing_accounts',
  domains: 'ms_domains',
  'active-users': 'ms_active_users',
  'volume-licensing': 'ms_volume_licensing',
};

/** The entry of the menu under which a page stands, where it has one. */
export const PAGE_MENUS: Readonly<Partial<Record<KnownPage, string>>> = {
  subscriptions: 'ms_billing',
  licenses: 'ms_billing',
  'billing-accounts': 'ms_billing',
  'volume-licensing': 'ms_your_products',
  domains: 'ms_settings',
  'active-users': 'ms_users',
};
