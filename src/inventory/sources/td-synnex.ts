import type { Source } from './source.ts';

/** Subscriptions of TD SYNNEX StreamOne, as far as public headers show. */
export const tdSynnex: Source = {
  id: 'td-synnex',
  agreement: 'partner',
  marks: [
    ['resellername', 'subscriptionid', 'quantity'],
    ['endcustomername', 'subscriptionid'],
    ['resellerid', 'subscriptionid', 'renewaldate'],
  ],
  columns: {
    endcustomername: 'tenant',
    enduserpo: null,
    resellername: null,
    resellerid: null,
    vendorname: null,
  },
};
