import type { Subscription } from '../guidance/model.ts';

/** What can be read of a subscription; decisions (`needed`, `oldTenant`) are the user's and never read. */
export const READ_FIELDS = [
  'product',
  'sku',
  'agreement',
  'purchased',
  'assigned',
  'status',
  'startedOn',
  'renewsOn',
  'term',
  'billing',
  'recurringBilling',
  'kind',
  'deletedOn',
  'price',
] as const satisfies readonly (keyof Subscription)[];
export type ReadField = (typeof READ_FIELDS)[number];
