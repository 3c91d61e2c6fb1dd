import type { Outcome } from '../guidance/model.ts';

/** True for a subscription that the plan wants ended or reduced and that only the partner can touch [C-13]. */
export function asksPartner({ text: { key } }: Pick<Outcome, 'text'>): boolean {
  return key.startsWith('outcome_ask');
}
