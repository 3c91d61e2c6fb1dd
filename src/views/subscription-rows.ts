import { isOutside } from '../guidance/outside.ts';
import { WAY_ENDS } from '../guidance/ways/ends.ts';
import type { Agreement, Conflict, ConflictId, End, Outcome } from '../guidance/model.ts';
import type { PlanContent } from '../plan/stored/content-schema.ts';
import { neededOf, type Row } from '../plan/stored/row.ts';
import type { ActBy } from './act-by.ts';
import { boughtDays } from './bought-rows.ts';

/** What stands in the column 'New tenant': nothing to buy, bought, to be bought, or not wanted. */
export type NewTenantState = 'comes-with-it' | 'none' | 'bought' | 'buy' | 'open';

/** What is known of one subscription beside its own fields, in kinds and days: words come later. */
export interface SubscriptionFacts {
  agreement: Agreement;
  /** What is to be done first of the old one. */
  actBy: ActBy | undefined;
  outcome: Outcome | undefined;
  newTenant: NewTenantState;
  /** The open conflict that a decision would settle. */
  asks: ConflictId | null;
  /** The decision that the guide advises, where it advises one. */
  advised: End | null;
}

/** The filters of the Subscriptions view; a row may belong to several. */
export const ROW_FILTERS = ['all', 'decide', 'buy', 'partner'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

/** What the facts are taken from. */
export interface FactSources {
  plan: Pick<PlanContent, 'rows' | 'answers'>;
  outcomes: readonly Outcome[];
  conflicts: readonly Pick<Conflict, 'id' | 'subscriptions' | 'settled' | 'options'>[];
  actBy: ReadonlyMap<number, ActBy>;
}

/** The facts of each row of the old tenant, by id. Linear. */
export function subscriptionFacts({
  plan,
  outcomes,
  conflicts,
  actBy,
}: FactSources): Map<string, SubscriptionFacts> {
  const bought = boughtDays(plan.rows);
  const byRow = new Map(outcomes.map((outcome) => [outcome.subscription, outcome]));
  const asked = new Map<number, FactSources['conflicts'][number]>();
  for (const conflict of conflicts) {
    if (conflict.settled) continue;
    // The nearest comes first.
    for (const index of conflict.subscriptions) if (!asked.has(index)) asked.set(index, conflict);
  }
  return new Map(
    plan.rows.old.map((row, index) => {
      const conflict = asked.get(index);
      return [
        row.id,
        {
          agreement: row.subscription.agreement ?? plan.answers.agreement ?? 'unsure',
          actBy: actBy.get(index),
          outcome: byRow.get(index),
          newTenant: newTenantOf(row, bought.has(row.id)),
          asks: conflict?.id ?? null,
          advised: conflict?.options.find((option) => option.advised)?.sets.end ?? null,
        },
      ];
    }),
  );
}

function newTenantOf(row: Row, isBought: boolean): NewTenantState {
  if (isOutside(row.subscription)) return 'comes-with-it';
  const needed = neededOf(row);
  if (needed === 0) return 'none';
  if (isBought) return 'bought';
  return needed === undefined ? 'open' : 'buy';
}

/** True where a row is shown under a filter. */
export function isUnder(filter: RowFilter, facts: SubscriptionFacts | undefined): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'decide':
      return facts?.actBy?.verb === 'decide' || (facts?.asks ?? null) !== null;
    case 'buy':
      return facts?.newTenant === 'buy';
    case 'partner':
      return facts !== undefined && WAY_ENDS[facts.agreement].asked === 'partner';
  }
}
