import type { Agreement, End } from '../model.ts';

/** What the words of a decision depend on, by way of buying. */
export interface WayEnds {
  /** Who stops or reduces it in place of the admin center, as the words name them; null where the admin does. */
  asked: 'partner' | 'seller' | null;
  /** When fewer licences count: on any day, by an order, at the renewal with recurring billing on, or at the term's end. */
  reduces: 'today' | 'by-order' | 'with-billing-on' | 'at-term';
  /** True where to keep it means that it begins to cost [C-12]. */
  becomesPaid: boolean;
  /** True where nothing is turned off: it ends with its term [R-06, P-09]. */
  lapses: boolean;
  /** What support does that moves it as a whole: a transfer, or a remap of the agreement [T-01, V-04]. */
  wholeMove: 'transfer' | 'remap';
  /** Titles that are those of its steps, in place of what all ways have. */
  titles: Partial<Readonly<Record<End, string>>>;
}

const OWN: WayEnds = {
  asked: null,
  reduces: 'at-term',
  becomesPaid: false,
  lapses: false,
  wholeMove: 'transfer',
  titles: {},
};
const LAPSES = { 'end-at-term': 'step_letLapse' };

/** By way of buying, apart from the rules: surfaces that only word a decision carry none of those [C-13, R-01, R-03, R-06, R-09, V-04, P-09]. */
export const WAY_ENDS: Readonly<Record<Agreement, WayEnds>> = {
  unsure: OWN,
  mca: { ...OWN, reduces: 'with-billing-on' },
  mosa: { ...OWN, reduces: 'today' },
  'mca-enterprise': { ...OWN, asked: 'seller' },
  partner: { ...OWN, asked: 'partner' },
  'volume-licensing': {
    ...OWN,
    asked: 'seller',
    reduces: 'by-order',
    wholeMove: 'remap',
    titles: { 'move-whole': 'step_requestRemap' },
  },
  'product-key': { ...OWN, lapses: true, titles: { ...LAPSES, reduce: 'step_renewWithFewer' } },
  trial: { ...OWN, becomesPaid: true },
  nonprofit: { ...OWN, lapses: true, titles: LAPSES },
};
