import { inferred, stated, type Facts } from './fact.ts';

/** B: the verdict, and what decides the route. */
export const AGREEMENTS: Facts = {
  'B-01': stated('transfer-licences-article', 'portability-issue'),
  'B-02': stated('multi-tenant-billing', 'activate-volume-licensing'),
  'B-03': stated('activate-volume-licensing'),
  'B-04': stated('manage-billing-accounts', 'buy-licences', 'manage-volume-licensing'),
  'B-05': inferred('inference'),
  'B-06': stated('manage-billing-accounts'),
};
