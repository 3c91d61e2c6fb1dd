import type { Source } from './source.ts';

/**
 * `GET /directory/subscriptions` of Microsoft Graph, v1.0 and beta, and whoever writes its fields:
 * Get-MgDirectorySubscription, Get-MgBetaDirectorySubscription. One row a subscription, with its dates.
 */
export const graphDirectorySubscriptions: Source = {
  id: 'graph-directory-subscriptions',
  marks: [['skupartnumber', 'totallicenses'], ['nextlifecycledatetime'], ['commercesubscriptionid', 'skuid']],
  columns: {
    totallicenses: 'purchased',
    createddatetime: 'startedOn',
    commercesubscriptionid: 'ref',
    // Who clicked 'buy': no tenant.
    ownerid: null,
    ownertype: null,
  },
};
