import type { Source } from './source.ts';

/**
 * The audit report of CloudBlue Connect for Microsoft, as CSV and JSON: CloudBlue's values beside Microsoft's, of which
 * Microsoft's count.
 */
export const cloudblue: Source = {
  id: 'cloudblue',
  agreement: 'partner',
  marks: [['cbcsubscriptionid'], ['microsoftcommitmentenddate'], ['microsoftautorenew', 'microsoftlicenses']],
  columns: {
    subscriptionid: 'ref',
    offername: 'product',
    microsoftstatus: 'status',
    microsoftautorenew: 'recurringBilling',
    microsoftcreationdate: 'startedOn',
    microsoftcommitmentenddate: 'expiresOn',
    microsoftlicenses: 'purchased',
    customername: 'tenant',
    cbccustomerid: 'tenantId',
    cbcstatus: null,
    cbclicenses: null,
    cbccreationdate: null,
    domain: null,
  },
};
