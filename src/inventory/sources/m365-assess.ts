import type { Source } from './source.ts';

/** The licence summary of M365-Assess: SKUs with their units by state; 'Total' is what is enabled. */
export const m365Assess: Source = {
  id: 'm365-assess',
  marks: [
    ['license', 'skupartnumber', 'assigned', 'available'],
    ['license', 'skupartnumber', 'total'],
  ],
  columns: { license: 'product', total: 'purchased', suspended: 'suspended', warning: 'warning' },
};
