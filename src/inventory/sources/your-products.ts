import type { Source } from './source.ts';

/** *Your products* of the admin center, exported or copied: one row a subscription. */
export const yourProducts: Source = {
  id: 'your-products',
  marks: [
    ['productname', 'purchasedquantity'],
    ['productname', 'purchasechannel'],
    ['productname', 'subscriptionstatus'],
  ],
  columns: { billingprofile: null, producttype: null, pricingmodel: null },
};
