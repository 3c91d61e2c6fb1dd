import { inferred, reported, stated, type Facts } from './fact.ts';

/** T: what moves between tenants, and what only between sellers. */
export const TRANSFERS: Facts = {
  'T-01': stated('multi-tenant-billing'),
  'T-02': stated('billing-across-tenants', 'multi-tenant-billing'),
  'T-03': stated('multi-tenant-billing', 'billing-across-tenants'),
  'T-04': stated('multi-tenant-billing'),
  'T-05': stated('multi-tenant-billing'),
  'T-06': inferred('inference', 'multi-tenant-billing'),
  'T-07': inferred('inference', 'multitenant-organization'),
  'T-08': stated('azure-billing-transfer'),
  'T-09': stated('partner-transfer'),
  'T-10': stated('partner-consolidation'),
  'T-11': stated('licence-allotments'),
  'T-12': stated('microsoft-documentation', 'scheduled-changes'),
  'T-13': stated('manage-partners'),
  'T-14': stated('multi-tenant-billing'),
  'T-15': stated('detached-subscriptions'),
  'T-16': inferred('inference', 'bemo-guide', 'move-between-agreements'),
  'T-17': reported('godaddy-guides'),
};
