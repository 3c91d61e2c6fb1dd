import type { Agreement } from '../model.ts';
import type { AdviceKind } from '../page-rules.ts';

/** What the admin center's pages say first of a way of buying, until the subscription itself is known. */
export interface WayAdvice {
  /** On the list. */
  list: AdviceKind;
  /** On a subscription's own page. */
  details: AdviceKind;
  /** Where only the seller changes; null where that depends on who sells today [T-09, T-16, T-17]. */
  seller: AdviceKind | null;
}

const CHECK: WayAdvice = { list: 'dont-cancel-yet', details: 'check-end', seller: 'buy-first' };

/** By way of buying, apart from the rules: the pages carry none of those [C-06, C-08, C-13]. */
export const WAY_ADVICE: Readonly<Record<Agreement, WayAdvice>> = {
  unsure: { ...CHECK, seller: null },
  mca: { ...CHECK, details: 'turn-off' },
  mosa: { ...CHECK, details: 'cancel-works' },
  'mca-enterprise': CHECK,
  partner: { list: 'only-partner', details: 'only-partner', seller: null },
  'volume-licensing': CHECK,
  'product-key': CHECK,
  trial: CHECK,
  nonprofit: CHECK,
};
