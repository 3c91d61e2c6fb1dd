import type { Source } from './source.ts';

/**
 * Subscriptions in Partner Center: the API's resource as JSON (a customer's subscriptions), as its PowerShell module
 * writes it, and lists of the portal. `commitmentEndDate` is the last day of the term; sold by a partner, of course.
 */
export const partnerCenter: Source = {
  id: 'partner-center',
  agreement: 'partner',
  marks: [
    ['offername', 'commitmentenddate'],
    ['offername', 'autorenewenabled'],
    ['offerid', 'offername', 'quantity'],
    ['friendlyname', 'commitmentenddate'],
    ['subscriptionname', 'commitmentenddate'],
    ['customername', 'subscriptionid', 'autorenew'],
  ],
  columns: {
    offername: 'product',
    // The partner's own name for it.
    friendlyname: null,
    effectivestartdate: 'startedOn',
    creationdate: null,
    commitmentenddate: 'expiresOn',
    commitmentenddatetime: null,
    billingcycleenddate: null,
    billingcycleenddatetime: null,
    billingtype: null,
    cancellationalloweduntildate: null,
    renewaltermduration: null,
    termduration: 'term',
    billingcycle: 'frequency',
    offerid: null,
    entitlementid: null,
    producttypeid: null,
    contracttype: null,
    unittype: null,
    partnerid: null,
    orderid: null,
    customerdomainname: null,
  },
};
