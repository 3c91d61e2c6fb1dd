import type { HeaderWords, ImportContext, RawTable, SkuCatalogue } from '../../../src/inventory/model.ts';
import { read } from '../../repository/repository.ts';

/** The data files as they are shipped. */
export const CATALOGUE = JSON.parse(read('data/sku-catalogue.json')) as SkuCatalogue;
export const WORDS = JSON.parse(read('data/header-words.json')) as HeaderWords;

export const CONTEXT: ImportContext = { words: WORDS, catalogue: CATALOGUE, today: '2026-11-22' };

/** A sample file's text. */
export function sample(name: string): string {
  return read(`tests/unit/inventory/samples/${name}`);
}

/** A table of *Your products* from its headers (`key|text` or text) and rows of cells. */
export function tableOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  rest: Partial<RawTable> = {},
): RawTable {
  return {
    columns: headers.map((header) => {
      const [key = '', text] = header.split('|');
      return text === undefined ? { key: '', text: key } : { key, text };
    }),
    rows: rows.map((cells) => ({ cells: [...cells], name: 0 })),
    ...{ total: rows.length, lang: 'en-US', page: 'subscriptions', maybePartial: false },
    ...rest,
  };
}
