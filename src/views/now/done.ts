import { tickKey } from '../../plan/stored/ticks.ts';
import type { PlanContent } from '../../plan/stored/content-schema.ts';
import type { IsDone } from './items.ts';

/** What the user ticked in a plan. A tick without a subscription stands for the whole step. */
export function doneIn({ ticks, rows }: Pick<PlanContent, 'ticks' | 'rows'>): IsDone {
  const known = new Set(ticks.map(({ step, row }) => tickKey(step, row)));
  return (step, subscription) => {
    const row = subscription === null ? null : (rows.old[subscription]?.id ?? null);
    return known.has(tickKey(step, null)) || (row !== null && known.has(tickKey(step, row)));
  };
}
