import type { Source } from './source.ts';

/**
 * Get-MsolAccountSku and Get-MsolSubscription of the retired MSOnline module, and Get-EntraAccountSku, which writes the
 * same fields: units by state in columns of their own, SKUs as `tenant:SKU`.
 */
export const msonline: Source = {
  id: 'msonline',
  marks: [['accountskuid'], ['skupartnumber', 'activeunits'], ['skupartnumber', 'nextlifecycledate']],
  columns: {
    accountskuid: 'skuPart',
    activeunits: 'enabled',
    warningunits: 'warning',
    suspendedunits: 'suspended',
    lockedoutunits: 'lockedOut',
    datecreated: 'startedOn',
    totallicenses: 'purchased',
    accountobjectid: 'tenantId',
    accountname: 'tenant',
    objectid: 'ref',
    ocpsubscriptionid: null,
  },
};
