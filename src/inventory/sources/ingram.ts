import type { Source } from './source.ts';
import { unfoldColumn } from './unfold.ts';

/** Subscriptions of Ingram Micro's marketplace: its reseller API's JSON, one object a subscription with its products. */
export const ingram: Source = {
  id: 'ingram',
  agreement: 'partner',
  marks: [
    ['subscriptionperiod', 'billingperiod'],
    ['billingperiodtype', 'subscriptionperiodtype'],
    ['mpn', 'vendorsubscriptionid'],
  ],
  columns: {
    productsname: 'product',
    productname: 'product',
    productsquantity: 'purchased',
    quantity: 'purchased',
    productsmpn: null,
    productsid: null,
    productsvendor: null,
    name: null,
    mpn: null,
    sku: null,
    vendor: null,
    vendorsubscriptionid: 'ref',
    productsvendorsubscriptionid: 'ref',
    billingperiod: 'frequency',
    billingperiodtype: 'frequency',
    subscriptionperiod: 'term',
    subscriptionperiodtype: 'term',
    creationdate: 'startedOn',
    renewaldate: 'renewsOn',
    expirationdate: 'expiresOn',
    totalprice: null,
    // Ingram's own ids.
    id: null,
    subscriptionid: null,
    customerid: 'tenantId',
  },
  nested: ['products'],
  unfold: (table) => unfoldColumn(table, 'products', (cell) => cell),
};
