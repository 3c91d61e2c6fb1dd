import type { Source } from './source.ts';

/** Subscriptions of Crayon's Cloud-iQ: its API's JSON, flattened, and lists made of it. */
export const crayon: Source = {
  id: 'crayon',
  agreement: 'partner',
  marks: [
    ['publishersubscriptionid', 'termduration'],
    ['publishersubscriptionid', 'billingcycle'],
    ['publisher', 'publishersubscriptionid'],
  ],
  columns: {
    name: 'product',
    publishersubscriptionid: 'ref',
    billingcycle: 'frequency',
    termduration: 'term',
    commitmentenddate: 'renewsOn',
    enddate: 'expiresOn',
    startdate: 'startedOn',
    effectivestartdate: null,
    creationdate: null,
    customertenantname: 'tenant',
    customertenantid: null,
    customertenantreferenceid: 'tenantId',
    organizationname: null,
    organizationid: null,
    productname: null,
    partnumber: null,
    // Cloud-iQ's own id, a number.
    id: null,
  },
};
