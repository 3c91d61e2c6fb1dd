import type { Translator } from '../../../src/i18n/translator.ts';
import type { TimelineRow } from '../../../src/views/timeline.ts';

/** More names than these are counted. */
const NAMED = 3;

/** The products of a row: 'Business Premium and Exchange Online', of many the first two and how many more. */
export function productsIn({ products, copies }: TimelineRow, { t }: Translator): string {
  const [only = ''] = products;
  if (products.length === 1 && copies > 1) return t('timeline_copies', { product: only, copies });
  const list = products.length > NAMED ? products.slice(0, NAMED - 1) : [...products];
  const more = products.length - list.length;
  return t('timeline_products', { products: more > 0 ? { list, more } : { list } });
}
