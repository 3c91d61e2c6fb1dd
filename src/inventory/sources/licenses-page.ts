import type { Source } from './source.ts';

/** 'Export' of the admin center's *Licenses* page: one row a product. */
export const licensesPage: Source = {
  id: 'licenses-page',
  marks: [['producttitle', 'totallicenses']],
  columns: { producttitle: 'product', expiredlicenses: 'expired', statusmessage: null },
};
