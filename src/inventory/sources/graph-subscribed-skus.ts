import type { Source } from './source.ts';

/**
 * `GET /subscribedSkus` of Microsoft Graph, v1.0 and beta, and whoever writes its fields: Get-MgSubscribedSku,
 * Get-AzureADSubscribedSku, Get-EntraSubscribedSku, CLI for Microsoft 365. One row a SKU, of all its subscriptions.
 */
export const graphSubscribedSkus: Source = {
  id: 'graph-subscribed-skus',
  marks: [
    ['skupartnumber', 'consumedunits'],
    ['skupartnumber', 'capabilitystatus'],
    ['skuid', 'consumedunits'],
    ['skupartnumber', 'prepaidunits'],
    ['skupartnumber', 'prepaidunitsenabled'],
    ['skuid', 'prepaidunitsenabled'],
  ],
  columns: {
    prepaidunitsenabled: 'enabled',
    accountname: 'tenant',
    accountid: 'tenantId',
    capabilitystatus: 'status',
    appliesto: null,
  },
};
