import { valueOf } from '../formats/json.ts';
import type { Source } from './source.ts';
import { textOf, unfoldColumn } from './unfold.ts';

/**
 * CIPP's licence report, CSV and JSON: one row a SKU, with its subscriptions as JSON in 'TermInfo', where the term is
 * CIPP's own reckoning of the dates. Each subscription becomes a row; what is used stands at the first.
 */
export const cipp: Source = {
  id: 'cipp',
  marks: [
    ['license', 'countused'],
    ['tenant', 'license', 'totallicenses'],
    ['countused', 'countavailable'],
  ],
  columns: {
    license: 'product',
    countused: 'assigned',
    countavailable: 'available',
    totallicenses: 'purchased',
    // The name again.
    skupartnumber: null,
    availableunits: null,
    partitionkey: null,
    rowkey: null,
    terminfo: null,
    terminfostatus: 'status',
    terminfoterm: 'term',
    terminfonextlifecycle: 'nextLifecycle',
    terminfoistrial: 'isTrial',
    terminfocspsubscriptionid: 'ref',
    terminfosubscriptionid: 'id',
    terminfototallicenses: null,
    terminfodaysuntilrenew: null,
    terminfoocpsubscriptionid: null,
  },
  nested: ['terminfo'],
  unfold: (table) =>
    unfoldColumn(table, 'terminfo', (cell, of, term, isFirst) => {
      if (of === 'totallicenses') return textOf(valueOf(term, 'totalLicenses')) || cell;
      return isFirst || (of !== 'countused' && of !== 'countavailable') ? cell : '';
    }),
};
