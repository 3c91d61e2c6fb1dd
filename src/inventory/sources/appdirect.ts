import type { Source } from './source.ts';

/** Subscriptions of AppDirect marketplaces, as far as public headers show. */
export const appdirect: Source = {
  id: 'appdirect',
  agreement: 'partner',
  marks: [
    ['editionname', 'companyname'],
    ['editioncode', 'applicationname'],
    ['edition', 'applicationname'],
  ],
  columns: {
    editionname: 'product',
    edition: 'product',
    applicationname: null,
    productname: null,
    externalaccountid: null,
    orderenddate: 'expiresOn',
    orderstartdate: 'startedOn',
    orderfrequency: 'frequency',
  },
};
