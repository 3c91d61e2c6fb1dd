import type { Source } from './source.ts';

/** Subscriptions of the ALSO Cloud Marketplace, as far as public headers show. */
export const also: Source = {
  id: 'also',
  agreement: 'partner',
  marks: [
    ['servicedisplayname', 'contractid'],
    ['accountstate', 'contractid'],
    ['servicename', 'accountstate'],
  ],
  columns: {
    servicename: 'product',
    servicedisplayname: 'product',
    accountstate: 'status',
    contractid: null,
    accountid: null,
    parentaccountid: null,
  },
};
