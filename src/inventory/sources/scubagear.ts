import type { Source } from './source.ts';

/** The licences of a tenant in ScubaGear's report; the JSON of its provider has Graph's own fields. */
export const scubagear: Source = {
  id: 'scubagear',
  marks: [['licenseskuidentifier'], ['licensename', 'licensesinuse']],
  columns: {
    licensename: 'product',
    licenseskuidentifier: 'skuPart',
    licensesinuse: 'assigned',
    totallicenses: 'purchased',
  },
};
