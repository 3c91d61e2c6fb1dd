import type { Source } from './source.ts';

/** AdminDroid's licence expiry reports: a string id beside its name, one date for renewal, grace and deletion alike. */
export const admindroid: Source = {
  id: 'admindroid',
  marks: [
    ['licenseexpirydatenextlifecycleactivitydate'],
    ['friendlysubscriptionname'],
    ['subscriptionname', 'friendlyexpirydate'],
  ],
  columns: {
    subscriptionname: 'skuPart',
    friendlysubscriptionname: 'product',
    licenseexpirydatenextlifecycleactivitydate: 'nextLifecycle',
    totalunits: 'purchased',
    totallicenses: 'purchased',
    consumedunits: 'assigned',
    remainingunits: 'available',
    subscribeddate: 'startedOn',
    subscriptiontype: 'type',
    // The same date in words.
    friendlyexpirydate: null,
  },
};
