import type { Option, Text } from '../guidance/model.ts';

/** What follows from an option, one sentence each: who loses what and when, and in money where prices are known. */
export function whatFollows({
  consequences,
  cost,
  refund,
}: Pick<Option, 'consequences' | 'cost' | 'refund'>): Text[] {
  return [
    ...consequences,
    ...(cost && cost.amount > 0 ? [{ key: 'follow_costs', values: { amount: { money: cost } } }] : []),
    ...(refund ? [{ key: 'follow_comesBack', values: { amount: { money: refund } } }] : []),
  ];
}
