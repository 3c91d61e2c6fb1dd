import type { Source } from './source.ts';

/** Subscriptions of Pax8: its API's JSON and lists of its portal. `billingTerm` is how it is billed. */
export const pax8: Source = {
  id: 'pax8',
  agreement: 'partner',
  marks: [
    ['billingterm', 'commitmenttermenddate'],
    ['billingterm', 'productid', 'companyid'],
    ['billingterm', 'vendorskuid'],
    ['billingterm', 'commitmenttermterm'],
  ],
  columns: {
    productname: 'product',
    billingterm: 'frequency',
    commitmenttermterm: 'term',
    commitmentterm: 'term',
    commitmenttermenddate: 'renewsOn',
    commitmentenddate: 'renewsOn',
    commitmenttermrenewalconfigurationrenewaldate: null,
    enddate: 'expiresOn',
    startdate: 'startedOn',
    createddate: null,
    billingstart: null,
    purchasedate: null,
    currencycode: 'currency',
    companyname: 'tenant',
    companyid: 'tenantId',
    vendorsubscriptionid: 'ref',
    // Ids of Pax8's own.
    id: null,
    productid: null,
    vendorskuid: null,
    sku: null,
    name: null,
  },
};
