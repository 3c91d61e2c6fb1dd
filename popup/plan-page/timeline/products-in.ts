import type { Translator } from '../../../src/i18n/translator.ts';
import type { TimelineRow } from '../../../src/views/timeline.ts';

/** More letters than these have no room beside the picture. */
const ROOM = 34;

/** The products of a row: 'Copilot and Visio Plan 2', or the first and how many more where they have no room. */
export function productsIn({ products, copies }: TimelineRow, { t }: Translator): string {
  const [only = ''] = products;
  if (products.length === 1) return copies > 1 ? t('timeline_copies', { product: only, copies }) : only;
  const isShort = products.length === 2 && products.join(' ').length <= ROOM;
  return t('list_named', {
    products: isShort ? { list: [...products] } : { list: [only], more: products.length - 1 },
  });
}
